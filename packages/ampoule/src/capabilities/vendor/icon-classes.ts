/** Families whose sheets at Google hold a class as well. Source: https://developers.google.com/fonts/docs/material_icons */
const classes: Readonly<Record<string, string>> = {
  'Material Icons': 'material-icons',
  'Material Icons Outlined': 'material-icons-outlined',
  'Material Icons Round': 'material-icons-round',
  'Material Icons Sharp': 'material-icons-sharp',
  'Material Icons Two Tone': 'material-icons-two-tone',
  'Material Symbols Outlined': 'material-symbols-outlined',
  'Material Symbols Rounded': 'material-symbols-rounded',
  'Material Symbols Sharp': 'material-symbols-sharp',
}

/** The rule that makes words icons; empty for other families. */
export function iconClasses(family: string): string {
  const name = Object.hasOwn(classes, family) ? classes[family] : undefined
  if (name === undefined) return ''
  return `.${name}{font-family:${JSON.stringify(family)};font-weight:normal;font-style:normal;font-size:24px;line-height:1;letter-spacing:normal;text-transform:none;display:inline-block;white-space:nowrap;word-wrap:normal;direction:ltr;-webkit-font-feature-settings:"liga";-webkit-font-smoothing:antialiased}`
}

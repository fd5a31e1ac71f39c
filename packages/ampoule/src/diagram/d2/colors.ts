const mixed = (name: string, fallback: string, share: number): string =>
  `color-mix(in srgb, var(--color-${name}, ${fallback}) ${share}%, var(--color-background, Canvas))`

/** Tints of the page's colours: each is written once, on the root. */
const tints: Readonly<Record<string, string>> = {
  '--tint-accent': mixed('accent', '#0b625e', 18),
  '--tint-accent-soft': mixed('accent', '#0b625e', 8),
  '--tint-note': mixed('note', '#1c5b99', 14),
  '--tint-important': mixed('important', '#7b3d8f', 12),
  '--tint-line': mixed('line', '#cfd8d5', 70),
}

const accent = 'var(--color-accent, currentColor)'
const muted = 'var(--color-muted, currentColor)'
const surface = 'var(--color-surface, transparent)'

/** Colours of D2's themes by their names: N from text to background, B of shapes, AA and AB of two more. */
const colors: Readonly<Record<string, string>> = {
  N1: 'var(--color-text, currentColor)',
  N2: muted,
  N3: muted,
  N4: 'var(--tint-line)',
  N5: surface,
  N6: surface,
  N7: 'var(--color-background, Canvas)',
  B1: accent,
  B2: accent,
  B3: 'var(--tint-accent)',
  B4: 'var(--tint-accent)',
  B5: 'var(--tint-accent-soft)',
  B6: 'var(--tint-accent-soft)',
  AA2: 'var(--color-note, currentColor)',
  AA4: 'var(--tint-note)',
  AA5: 'var(--tint-note)',
  AB4: 'var(--tint-important)',
  AB5: 'var(--tint-important)',
}

/** The colour of a page for one of D2's names; undefined for a name that no theme has. */
export function pageColor(name: string): string | undefined {
  return colors[name]
}

/** Tints that a drawing uses, as declarations for its root. */
export function tintsIn(values: Iterable<string>): string {
  const used = new Set<string>()
  for (const value of values) for (const name of Object.keys(tints)) if (value === `var(${name})`) used.add(name)
  return Object.entries(tints)
    .filter(([name]) => used.has(name))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
}

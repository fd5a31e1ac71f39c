import type {PluggableList} from 'unified'
import type {BuildSettings} from './build-options.ts'
import type {Metadata} from './front-matter.ts'
import {bundleScripts} from './passes/bundle-scripts.ts'
import {embedFonts} from './passes/embed-fonts.ts'
import {embedImages} from './passes/embed-images.ts'
import {inlineStyles} from './passes/inline-styles.ts'
import {shell} from './passes/shell.ts'
import {defaultTheme} from './theme/default.ts'

/** Twice the width of the text column (CSS pixels) for pages in the default theme, of a large window for others. */
const maxImageWidths = {markdown: 1600, html: 2560}

/**
 * The passes in their order. Scripts come before styles, since they may import stylesheets; images come after both,
 * since stylesheets name them; the shell comes last, so that nothing stands before charset and title.
 */
export function pipeline(settings: BuildSettings, metadata: Metadata): PluggableList {
  const {minify, format} = settings
  const {title, lang, description, icon} = {...metadata, ...named(settings)}
  const themed = format === 'markdown' && settings.theme === 'default'
  return [
    [bundleScripts, {minify}],
    [shell, {title, lang: lang ?? (format === 'markdown' ? 'en' : undefined), description, icon, styles: themed ? [defaultTheme] : []}],
    [inlineStyles, {minify}],
    [embedFonts, {subset: settings.subset}],
    [
      embedImages,
      {
        maxImageWidth: settings.maxImageWidth ?? maxImageWidths[format],
        minSimilarity: settings.minSimilarity,
        dimensions: themed,
      },
    ],
  ]
}

/** What the caller says of the page; it beats what the page says of itself. */
function named({title, lang, description, icon}: BuildSettings): Metadata {
  return {
    ...(title !== undefined && {title}),
    ...(lang !== undefined && {lang}),
    ...(description !== undefined && {description}),
    ...(icon !== undefined && {icon}),
  }
}

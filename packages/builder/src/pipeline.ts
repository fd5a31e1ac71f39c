import {allowsSink, type Profile, runsScripts} from '@ampoule/lint'
import type {PluggableList} from 'unified'
import type {BuildSettings} from './build-options.ts'
import type {Metadata} from './front-matter.ts'
import {bundleScripts} from './passes/bundle-scripts.ts'
import {carryFiles} from './passes/carry-files.ts'
import {collapseSources} from './passes/collapse-sources.ts'
import {compileTailwind} from './passes/compile-tailwind.ts'
import {dropHints} from './passes/drop-hints.ts'
import {embedData} from './passes/embed-data.ts'
import {embedFonts} from './passes/embed-fonts.ts'
import {embedImages} from './passes/embed-images.ts'
import {embedMedia} from './passes/embed-media.ts'
import {inlineSprites} from './passes/inline-sprites.ts'
import {inlineStyles} from './passes/inline-styles.ts'
import {inlineSvg} from './passes/inline-svg.ts'
import {minifyMarkup} from './passes/minify-markup.ts'
import {sealFrames} from './passes/seal-frames.ts'
import {shareImages} from './passes/share-images.ts'
import {shell} from './passes/shell.ts'
import {defaultTheme} from './theme/default.ts'

/** Twice the width of the text column (CSS pixels) for pages in the default theme, of a large window for others. */
const maxImageWidths = {markdown: 1600, html: 2560}

/**
 * The passes in their order. Frames come first, since an object may turn out to be an image; scripts before styles,
 * which they may import; images and fonts after both, which name them; sharing when all that may be shared is there.
 */
export function pipeline(settings: BuildSettings, metadata: Metadata, profile: Profile): PluggableList {
  return [...head(settings, metadata), ...content(settings, profile)]
}

/** The passes over the document of a frame: what is in it, without a head of its own. */
export function framePipeline(settings: BuildSettings, profile: Profile): PluggableList {
  return content({...settings, format: 'html'}, profile)
}

function head(settings: BuildSettings, metadata: Metadata): PluggableList {
  const {title, lang, description, icon} = {...metadata, ...named(settings)}
  // A note without a heading is known by its file.
  const fallbackTitle = settings.format === 'markdown' ? settings.path.replace(/^.*\/|\.[^./]*$/g, '') : undefined
  const language = lang ?? (settings.format === 'markdown' ? 'en' : undefined)
  return [
    [
      shell,
      {title, fallbackTitle, lang: language, description, icon, styles: isThemed(settings) ? [defaultTheme] : []},
    ],
  ]
}

function content(settings: BuildSettings, profile: Profile): PluggableList {
  const {minify, format, subset, minSimilarity, effort, trace} = settings
  const maxImageWidth = settings.maxImageWidth ?? maxImageWidths[format]
  return [
    [embedData],
    [sealFrames],
    [dropHints],
    [compileTailwind],
    [bundleScripts, {minify}],
    [inlineStyles, {minify}],
    [embedFonts, {subset}],
    [inlineSprites],
    [collapseSources],
    ...(settings.svg === 'inline' ? [inlineSvg] : []),
    [embedImages, {maxImageWidth, minSimilarity, effort, trace, dimensions: isThemed(settings)}],
    [embedMedia],
    [shareImages, {scripts: runsScripts(profile)}],
    [carryFiles, {scripts: runsScripts(profile), blobs: allowsBlobs(profile), minify, minSimilarity}],
    ...(minify ? [minifyMarkup] : []),
  ]
}

function allowsBlobs(profile: Profile): boolean {
  return profile.csp === '' || allowsSink(profile, 'blob:https://page.test/1', 'image')
}

function isThemed({format, theme}: BuildSettings): boolean {
  return format === 'markdown' && theme === 'default'
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

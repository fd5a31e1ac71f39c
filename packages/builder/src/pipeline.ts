import type {Plugin as AmpoulePlugin, Profile} from '@ampoule/lint'
import {allowsSink, runsScripts} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import type {Pluggable, PluggableList, Plugin} from 'unified'
import type {BuildSettings} from './build-options.ts'
import {elementsOf} from './hast.ts'
import type {Metadata} from './markdown/metadata.ts'
import type {Parsed} from './parse.ts'
import {addBehaviours} from './passes/add-behaviours.ts'
import {buildDiffs} from './passes/build-diffs.ts'
import {buildTables} from './passes/build-tables.ts'
import {bundleScripts} from './passes/bundle-scripts.ts'
import {carryFiles} from './passes/carry-files.ts'
import {collapseSources} from './passes/collapse-sources.ts'
import {compileTailwind} from './passes/compile-tailwind.ts'
import {drawDiagrams} from './passes/draw-diagrams.ts'
import {dropHints} from './passes/drop-hints.ts'
import {dropUnusedCss} from './passes/drop-unused-css.ts'
import {embedData} from './passes/embed-data.ts'
import {embedFonts} from './passes/embed-fonts.ts'
import {embedImages} from './passes/embed-images.ts'
import {embedMedia} from './passes/embed-media.ts'
import {inlineSprites} from './passes/inline-sprites.ts'
import {inlineStyles} from './passes/inline-styles.ts'
import {inlineSvg} from './passes/inline-svg.ts'
import {markAddresses} from './passes/mark-addresses.ts'
import {minifyMarkup} from './passes/minify-markup.ts'
import {rebaseLinks} from './passes/rebase-links.ts'
import {resolveBase} from './passes/resolve-base.ts'
import {sealFrames} from './passes/seal-frames.ts'
import {shareImages} from './passes/share-images.ts'
import {shell} from './passes/shell.ts'
import {type Step, withPlugins} from './plugin-passes.ts'
import {imageWidth} from './raster-options.ts'
import {startImages} from './start-images.ts'
import type {Theme} from './theme/resolve-theme.ts'
import {usedRules} from './theme/used-rules.ts'

/** Settings that choose the passes of a build. */
export interface Recipe {
  readonly settings: BuildSettings
  readonly profile: Profile
  readonly plugins: readonly AmpoulePlugin[]
  /** Styles of its theme; none where it has none. */
  readonly theme?: Pick<Theme, 'css' | 'own'>
}

/**
 * The passes in their order. One source of each image is chosen, and begun, before all else. Scripts come before styles, which they may
 * import; frames after both, which may look for objects; images after all of these, since an object may turn out to be one, and fonts;
 * sharing when all that may be shared is there.
 */
export function pipeline(recipe: Recipe, parsed: Parsed): PluggableList {
  // Of the theme no rule is there that matches nothing.
  const dropUnusedCss = recipe.settings.dropUnusedCss && (!isThemed(recipe.settings) || hasSheets(parsed.tree))
  const settings = {...recipe.settings, dropUnusedCss}
  return withPlugins([head(recipe, parsed), ...content({...recipe, settings})], recipe.plugins)
}

/** The passes over the document of a frame: what is in it, without a head of its own. */
export function framePipeline({settings, ...recipe}: Recipe): PluggableList {
  const inner = {...recipe, settings: {...settings, format: 'html', dropUnusedCss: false} as const}
  return withPlugins(
    [{...head(inner, {metadata: {}, tree: {type: 'root', children: []}}), isWanted: false}, ...content(inner)],
    recipe.plugins,
  )
}

function head({settings, theme}: Recipe, {metadata, tree, styles: needed = [], later}: Omit<Parsed, 'findings'>): Step {
  const {title, lang, description, icon} = {...metadata, ...named(settings)}
  // A note without a heading is known by its file.
  const fallbackTitle = settings.format === 'markdown' ? settings.path.replace(/^.*\/|\.[^./]*$/g, '') : undefined
  const styles = theme === undefined ? [] : [usedRules([theme.css, ...needed, theme.own], tree, later)]
  return step([shell, {title, fallbackTitle, lang, description, icon, styles}])
}

function content({settings, profile}: Recipe): Step[] {
  const {minify, format, subset, minSimilarity, effort, trace, include} = settings
  const maxImageWidth = imageWidth(settings)
  return [
    step([resolveBase]),
    step([collapseSources]),
    step([startImages, {maxImageWidth, minSimilarity, effort}]),
    step([embedData]),
    step(
      [
        drawDiagrams,
        {
          hostDraws: profile.draws?.includes('mermaid') ?? false,
          themed: isThemed(settings),
          strangers: settings.trust === 'untrusted',
        },
      ],
      format === 'markdown',
    ),
    step([buildTables], format === 'markdown'),
    step([buildDiffs], format === 'markdown'),
    step([rebaseLinks, {base: settings.linkBase}]),
    step([dropHints]),
    step([compileTailwind]),
    step([bundleScripts, {minify}]),
    step([inlineStyles, {minify}]),
    step([sealFrames]),
    step([markAddresses]),
    // Before anything that they name is read. What a host puts around a fragment may match as well.
    step([dropUnusedCss], minify && settings.dropUnusedCss && settings.form === 'document'),
    step([embedFonts, {subset, shown: showsFonts(profile)}]),
    step([inlineSprites]),
    step([inlineSvg, {linked: settings.svg !== 'inline'}], settings.svg === 'inline' || isThemed(settings)),
    step([embedImages, {maxImageWidth, minSimilarity, effort, trace, dimensions: isThemed(settings)}]),
    step([embedMedia]),
    step([carryFiles, {scripts: runsScripts(profile), blobs: allowsBlobs(profile), minify, minSimilarity, include}]),
    // Last of all scripts: code of ours is not looked through for files that it asks for.
    step([shareImages, {scripts: runsScripts(profile)}]),
    step([minifyMarkup], minify),
    // A page of a stranger has no script, not even one of ours.
    step([addBehaviours], isThemed(settings) && settings.trust === 'trusted' && runsScripts(profile)),
  ]
}

function allowsBlobs(profile: Profile): boolean {
  return profile.csp === '' || allowsSink(profile, 'blob:https://page.test/1', 'image')
}

function showsFonts(profile: Profile): boolean {
  return profile.csp === '' || allowsSink(profile, 'data:font/woff2;base64,', 'font')
}

function step(use: readonly [Plugin<[never?], Root>, object?], isWanted = true): Step {
  return {name: use[0].name, use: use as Pluggable, isWanted}
}

function hasSheets(tree: Root): boolean {
  return elementsOf(tree).some(({node: {tagName}}) => tagName === 'style' || tagName === 'link')
}

export function isThemed({format, theme}: Pick<BuildSettings, 'format' | 'theme'>): boolean {
  return format === 'markdown' && theme !== 'none'
}

/** Metadata given by the caller; it beats what the page says of itself. */
function named({title, lang, description, icon}: BuildSettings): Metadata {
  return {
    ...(title !== undefined && {title}),
    ...(lang !== undefined && {lang}),
    ...(description !== undefined && {description}),
    ...(icon !== undefined && {icon}),
  }
}

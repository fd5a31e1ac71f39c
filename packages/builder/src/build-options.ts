import {
  boolean,
  number,
  OptionError,
  type Options,
  oneOf,
  type Plugin,
  type Profile,
  type RuleSetting,
  strings,
  text,
  type Values,
} from '@ampoule/lint'
import {optionalBytes, optionalInteger, readOptions, readProfiles} from '@ampoule/lint/internals'
import * as v from 'valibot'
import type {Capabilities} from './capabilities.ts'
import {formatOf} from './format-of.ts'
import type {Format} from './parse.ts'
import {themeNames} from './theme/themes.ts'

const declarations = {
  path: text('Path of the page from the root folder, with forward slashes; addresses in it are relative to it.'),
  format: v.optional(
    v.pipe(v.picklist(['markdown', 'html']), v.description('Language of the source; told by the path when left out.')),
  ),
  form: v.optional(
    v.pipe(
      v.picklist(['document', 'fragment'], 'one of document, fragment'),
      v.description(
        'A complete document, or page content for a host that wraps it; as the profile wants it when left out.',
      ),
    ),
  ),
  trust: oneOf('Trust in the source: `untrusted` removes scripts and unsafe HTML.', 'trusted', [
    'trusted',
    'untrusted',
  ]),
  theme: text(
    'Theme of Markdown: `default`, `report`, `plain`, `slides` or `none`, or the path of a CSS file or of design tokens (JSON).',
  ),
  title: text('Title of the page.'),
  lang: text('Language of the page, a BCP 47 tag.'),
  description: text('Description of the page.'),
  icon: text('Icon of the page, one or two emoji.'),
  linkBase: text('Address that the root folder is published at; links to files beside the page lead there.'),
  minify: boolean('Minify styles, scripts and markup.', true),
  dropUnusedCss: boolean(
    'With `minify`, drop style rules of the author that certainly match nothing; pages with scripts or frames, and fragments, keep all.',
    false,
  ),
  subset: boolean('Remove unused characters from fonts.', true),
  include: strings('Globs of files to carry in the page for its code, from the root folder; of any kind.'),
  dropRemote: boolean('Remove references to other hosts that the profile does not allow.', false),
  fit: optionalBytes(
    'Largest size of the page: images are made smaller until it fits; the limit of the profile when left out.',
  ),
  effort: oneOf(
    'Work spent on making images smaller: `fast` keeps what is small enough, `thorough` takes ten times as long as `balanced`.',
    'balanced',
    ['fast', 'balanced', 'thorough'],
  ),
  maxImageWidth: optionalInteger('Largest width of a raster image, in pixels.', {min: 1}),
  minSimilarity: number('Least structural similarity (SSIM) of an encoded image to its source; 1 for lossless.', 0.98, {
    min: 0.5,
    max: 1,
  }),
  svg: oneOf(
    'How an SVG file of an `<img>` is embedded: `embed` as an image, `inline` as `<svg>` where that looks the same.',
    'embed',
    ['embed', 'inline'],
  ),
  trace: boolean('Trace images of flat colours as SVG where that is smaller and looks the same.', false),
} satisfies Options

type BuildValues = Values<typeof declarations>

/** Options of a build. One that is left out has the default of its declaration in `buildOptions`. */
export interface BuildOptions extends Partial<BuildValues> {
  /** The access of the build to the world. It needs `read`, `bundle`, `image` and `font`: without one, `MissingCapabilityError`. */
  readonly capabilities?: Capabilities
  /** Ids or profiles; several give their intersection. The default profile when left out. */
  readonly profile?: string | Profile | readonly (string | Profile)[]
  /** Passes, rules and profiles beside the built-in ones. */
  readonly plugins?: readonly Plugin[]
  /** Severity and options by rule id. What is left out keeps the rule's own. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/** Options once they are checked, defaults filled in. */
export interface BuildSettings extends BuildValues {
  readonly form: 'document' | 'fragment'
  readonly path: string
  readonly format: Format
  readonly theme: string
}

/** Checks options and fills in defaults. Throws `OptionError`. */
export function readBuildOptions({
  capabilities: _capabilities,
  profile,
  plugins,
  rules: _rules,
  ...options
}: BuildOptions): BuildSettings {
  const values = readOptions(declarations, options, 'build')
  const path = values.path ?? 'page.html'
  const format = values.format ?? formatOf(path)
  if (format === undefined)
    throw new OptionError('build.path', `\`${path}\` is neither Markdown nor HTML by its name: give its \`format\``)
  const theme = values.theme ?? 'default'
  if (!themeNames.includes(theme) && !/\.(?:css|json)$/i.test(theme))
    throw new OptionError('build.theme', `\`${theme}\` is none of ${themeNames.join(', ')}, and no file of CSS or JSON`)
  const form = values.form ?? (profile !== undefined && readProfiles(profile, plugins).wraps ? 'fragment' : 'document')
  return {...values, path, format, form, theme}
}

const {path: _path, format: _format, ...shared} = declarations

/** The options of a build that hold for any page, as declarations: for the command line, configuration, schema and docs. */
export const buildOptions: Options = shared

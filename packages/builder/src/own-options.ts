import {type Finding, ProfileError} from '@ampoule/lint'
import {readProfiles} from '@ampoule/lint/internals'
import type {BuildOptions} from './build-options.ts'
import {formatOf} from './format-of.ts'
import {problem} from './problem.ts'
import type {SourceDocument} from './source-document.ts'
import {themeNames} from './theme/themes.ts'

/** Front matter is read from this much of a document, in bytes. */
const HEAD = 64 * 1024

/** Options with what a document says of its own page, where the caller does not. */
export interface OwnOptions {
  readonly options: BuildOptions
  readonly findings: readonly Finding[]
}

/** Theme, profile and form that the front matter asks for. A stranger has no say in what a page is checked against. */
export async function withOwnOptions(document: SourceDocument | undefined, options: BuildOptions): Promise<OwnOptions> {
  const given: OwnOptions = {options, findings: []}
  if (document === undefined || options.trust === 'untrusted') return given
  if ((options.format ?? formatOf(document.path)) !== 'markdown') return given
  const head = headOf(document.source)
  if (!/^\uFEFF?---[ \t]*\r?\n/.test(head) || !/^(?:profile|form|theme)[ \t]*:/m.test(head)) return given
  const {readFrontMatterOf} = await import('./markdown/front-matter.ts')
  // What is wrong with it is told when the document is read.
  const {profile, form, theme} = readFrontMatterOf(head, document.path).metadata
  const named = {
    ...(form !== undefined && {form}),
    ...(typeof theme === 'string' && {theme}),
    ...(typeof theme === 'object' &&
      typeof theme.name === 'string' &&
      themeNames.includes(theme.name) && {theme: theme.name}),
    ...options,
  }
  if (profile === undefined || options.profile !== undefined) return {...given, options: named}
  try {
    readProfiles(profile, options.plugins)
    return {...given, options: {...named, profile}}
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error
    const finding = problem('invalid-front-matter', error.message, {file: document.path})
    return {options: named, findings: [finding]}
  }
}

function headOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source.slice(0, HEAD) : new TextDecoder().decode(source.subarray(0, HEAD))
}

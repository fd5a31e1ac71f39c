import {type BuildResult, build, type Capabilities} from '@ampoule/build'
import {formatOf} from '@ampoule/build/internals'
import {attribute, type Finding, type Measures, type Profile} from '@ampoule/lint'
import {diffMeasures, type MeasureDiff, readPage} from '@ampoule/lint/internals'
import {structuredPatch} from 'diff'
import type {DevConfiguration} from './options.ts'

/** One build of the page. */
export interface Version {
  readonly id: number
  readonly html: string
  readonly findings: readonly Finding[]
  readonly measures: Measures
  /** True when it holds scripts that run: such a page is loaded anew, all others are changed in place. */
  readonly hasScripts: boolean
  readonly sourcePositionOf: BuildResult['sourcePositionOf']
}

/** The last versions of a page, the newest at the end. */
export class Versions {
  readonly #kept: Version[] = []
  #count = 0

  get all(): readonly Version[] {
    return this.#kept
  }

  get newest(): Version | undefined {
    return this.#kept.at(-1)
  }

  get(id: number): Version | undefined {
    return this.#kept.find((version) => version.id === id)
  }

  /** Gives the versions that are kept no longer. Nothing is added when the page is the same to the letter. */
  add(version: Omit<Version, 'id'>): readonly Version[] {
    if (this.newest?.html === version.html) {
      this.#kept[this.#kept.length - 1] = {...version, id: this.newest.id}
      return []
    }
    this.#kept.push({...version, id: ++this.#count})
    return this.#kept.splice(0, Math.max(0, this.#kept.length - mostVersions))
  }
}

/** Each holds a page of up to some megabytes. */
const mostVersions = 20

/** Builds the page once. Throws what the capabilities throw. */
export async function buildVersion(
  source: Uint8Array,
  path: string,
  profile: Profile,
  capabilities: Capabilities,
  options: DevConfiguration['build'] = {},
): Promise<Omit<Version, 'id'>> {
  const result = await build(source, {...options, capabilities, path, format: formatOf(path) ?? 'html', profile})
  const {html, findings, measures, sourcePositionOf} = result
  const hasScripts = readPage(html, profile).references.some(({sink}) => sink === 'inline-script' || sink === 'handler')
  return {html, findings, measures, hasScripts, sourcePositionOf}
}

/** How two versions differ: their text line by line, and what grew. */
export function compareVersions(a: Version, b: Version): {readonly patch: string; readonly grew: MeasureDiff} {
  const text = ({html}: Version): string =>
    html
      .replace(/(data:[^,"')]{0,100},)[^"')]{200,}/g, '$1…')
      .replace(/></g, '>\n<')
      .replace(/\}(?!\n)/g, '}\n')
  const found = structuredPatch('', '', text(a), text(b), undefined, undefined, {context: 2, maxEditLength: mostEdits})
  const patch = found?.hunks.flatMap(({newStart, lines}) => [
    `@@ line ${newStart} @@`,
    ...lines.filter((line) => !line.startsWith('\\')),
  ]) ?? [`@@ more than ${mostEdits} lines differ @@`]
  return {
    patch: patch.join('\n').slice(0, 200_000),
    grew: diffMeasures(attribute(a.html), attribute(b.html)),
  }
}

/** Lines that are taken out or put in; to find more takes time that grows by the square. */
const mostEdits = 5000

import type {Location, Log, Region, ReportingDescriptor, Result, Fix as SarifFix} from 'sarif'
import {docsOf} from '../docs-url.ts'
import type {Finding, Severity} from '../finding.ts'
import {fingerprints} from '../fingerprint.ts'
import {rules} from '../rules/index.ts'
import type {Place} from '../source/place.ts'
import type {LintedFile} from './linted-file.ts'
import type {Reporter} from './reporter.ts'
import {jsonText} from './visible.ts'

/** SARIF 2.1.0, for code scanning. Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export const sarif: Reporter = (files, {version}) => {
  const descriptors = describeRules(files)
  const indices = new Map(descriptors.map(({id}, index) => [id, index]))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ampoule',
            semanticVersion: version,
            informationUri: 'https://www.npmjs.com/package/ampoule',
            rules: descriptors,
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {[baseId]: {description: {text: 'The folder that paths are given from.'}}},
        artifacts: files.map(({path}) => ({location: artifactOf(path)})),
        results: files.flatMap((file) => resultsOf(file, indices)),
      },
    ],
  }
  return `${jsonText(log, 1)}\n`
}

function resultsOf({path, findings}: LintedFile, indices: ReadonlyMap<string, number>): Result[] {
  const prints = fingerprints(path, findings)
  return findings.map((finding, index): Result => {
    const {rule, severity, message, instead, directive, url, fix} = finding
    const ruleIndex = indices.get(rule)
    return {
      ruleId: rule,
      ...(ruleIndex !== undefined && {ruleIndex}),
      level: levels[severity],
      message: {text: `${message}. ${instead}`},
      locations: [locationOf(path, finding)],
      partialFingerprints: {'ampouleIdentity/v1': prints[index] ?? ''},
      ...(fix !== undefined && {fixes: [fixOf(path, finding, fix)]}),
      ...((directive ?? url) !== undefined && {
        properties: {...(directive !== undefined && {directive}), ...(url !== undefined && {url})},
      }),
    }
  })
}

/** Code scanning wants a line of every result; what is of the page as a whole stands on its first. */
function locationOf(path: string, {file, place}: Finding): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactOf(file ?? path),
      region: place === undefined ? {startLine: 1} : regionOf(place),
    },
  }
}

function regionOf({start, end}: Place): Region {
  const lines = {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column}
  if (start.offset === undefined || end.offset === undefined) return lines
  return {...lines, charOffset: start.offset, charLength: end.offset - start.offset}
}

function fixOf(path: string, {file, instead}: Finding, {kind, edits}: NonNullable<Finding['fix']>): SarifFix {
  return {
    description: {text: instead},
    artifactChanges: [
      {
        artifactLocation: artifactOf(file ?? path),
        replacements: edits.map(({start, end, text}) => ({
          deletedRegion: {charOffset: start, charLength: end - start},
          ...(text !== '' && {insertedContent: {text}}),
        })),
      },
    ],
    properties: {kind},
  }
}

/** Rules of the linter, and after them what else has found something. */
function describeRules(files: readonly LintedFile[]): ReportingDescriptor[] {
  const known: ReportingDescriptor[] = rules.map(({id, severity, summary, why, instead}) =>
    describe({rule: id, severity, why, instead, docs: docsOf(id)}, summary),
  )
  const ids = new Set(known.map(({id}) => id))
  for (const finding of files.flatMap(({findings}) => findings)) {
    if (ids.has(finding.rule)) continue
    ids.add(finding.rule)
    known.push(describe(finding, finding.why))
  }
  return known
}

function describe(
  {rule, severity, why, instead, docs}: Omit<Finding, 'message'>,
  summary: string,
): ReportingDescriptor {
  return {
    id: rule,
    name: rule.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: {text: summary},
    fullDescription: {text: why},
    help: {text: `${why} ${instead}`},
    helpUri: docs,
    defaultConfiguration: {level: levels[severity]},
  }
}

/** A relative reference, as code scanning wants it: each part of the path percent-encoded. */
function artifactOf(path: string): {uri: string; uriBaseId: string} {
  const name = path === '-' ? 'stdin' : path
  return {uri: name.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId}
}

const baseId = '%SRCROOT%'
const levels = {error: 'error', warning: 'warning', info: 'note'} as const satisfies Record<Severity, Result.level>

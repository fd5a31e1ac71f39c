import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import Ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import type {Log} from 'sarif'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {applyEdits} from '../../src/fix/apply-fixes.ts'
import type {Measures} from '../../src/measure/measure.ts'
import {type Paint, type ReportFormat, reporters} from '../../src/report/index.ts'
import type {LintedFile} from '../../src/report/linted-file.ts'
import {context, files, sources} from './pages.ts'

const names = Object.keys(reporters) as ReportFormat[]
/** Of snapshots; `<name>.txt` of the others. */
const endings: Readonly<Partial<Record<ReportFormat, string>>> = {
  stylish: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  markdown: 'md',
}
const found = files.reduce((sum, {findings}) => sum + findings.length, 0)

describe.each(names)('%s', (name) => {
  const {report} = reporters[name]

  test('as it was', async () => {
    const text = report(files, context)
    // Rules come and go; what is said of one is enough.
    const shown =
      name === 'sarif'
        ? text
            .replace(/("rules": \[\n {6}\{[\s\S]*?\n {6}\}),[\s\S]*?\n {5}\]/, '$1\n     ]')
            .replace(/"ruleIndex": \d+/g, '"ruleIndex": 0')
        : text
    await expect(shown).toMatchFileSnapshot(`__snapshots__/report.${endings[name] ?? `${name}.txt`}`)
  })

  test('says the same of what has been through JSON, and ends with a line break', () => {
    expect(report(JSON.parse(JSON.stringify(files)), context)).toBe(report(files, context))
    expect(report(files, context)).toMatch(/\n$/)
  })

  test('of nothing, and without sources', () => {
    expect(report([], context)).toMatch(/\n$/)
    expect(report(files, {version: '1.2.3'})).toMatch(/\n$/)
  })
})

describe('stylish', () => {
  const {report} = reporters.stylish

  test('a page cannot steer the terminal', () => {
    expect(report(files, context)).not.toContain('\u001b')
    expect(report(files, context)).toContain('␛[31m')
  })

  test('colours come from the painter alone', () => {
    const paint: Paint = (style, text) => `{${style} ${text}}`
    const painted = report(files, {...context, paint})
    expect(painted).toContain('{red error}')
    expect(painted.replace(/\{(?:bold|dim|underline|red|green|yellow|blue|cyan) /g, '').replace(/\}/g, '')).toBe(
      report(files, context),
    )
  })

  test.each([40, 80, 200])('fits a terminal of %i columns where it shows code', (columns) => {
    const frames = report(files, {...context, columns})
      .split('\n')
      .filter((line) => /^ +\d* │/.test(line))
    expect(frames.length).toBeGreaterThan(10)
    for (const line of frames) expect([...line].length).toBeLessThanOrEqual(columns)
  })

  test('shows code of the first findings only, and reads no more files than that', () => {
    const many = Array.from(
      {length: 1000},
      (_, index): LintedFile => ({...(files[3] as LintedFile), path: `${index}.html`}),
    )
    let reads = 0
    const readSource = (): string | undefined => {
      reads += 1
      return sources['many.html']
    }
    const lines = report(many, {...context, readSource}).split('\n')
    expect(lines.filter((line) => line.includes('no-external-image'))).toHaveLength(3000)
    expect(lines.filter((line) => line.includes('^^^')).length).toBeGreaterThan(100)
    expect(reads).toBeLessThanOrEqual(200)
  })

  test('the carets stand under what is meant', () => {
    const lines = report(files, context).split('\n')
    for (const [index, line] of lines.entries()) {
      const carets = /\^+/.exec(line)
      const above = lines[index - 1] ?? ''
      // Wide characters take two columns, and then offsets are no columns.
      if (carets === null || !/^[ -~│…␛]*$/.test(above)) continue
      expect(above.slice(carets.index, carets.index + carets[0].length)).toMatch(/^(?:https:|<base)/)
    }
  })
})

describe('json', () => {
  test('is what was found', () => {
    expect(JSON.parse(reporters.json.report(files, context))).toEqual({
      version: 1,
      files: JSON.parse(JSON.stringify(files)),
    })
  })
})

describe('sarif', () => {
  const require = createRequire(import.meta.url)
  const schema: object = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  )
  const validate = formats.default(new Ajv.default({strict: false, unicodeRegExp: false})).compile(schema)
  const log: Log = JSON.parse(reporters.sarif.report(files, context))
  const results = log.runs[0]?.results ?? []

  test('is valid by the schema of OASIS', () => {
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(JSON.parse(reporters.sarif.report([], context)))).toBe(true)
    expect(validate({...log, version: '2.0.0'})).toBe(false)
  })

  test('has a result for each finding, each with its rule, its line and a fingerprint of its own', () => {
    const rules = log.runs[0]?.tool.driver.rules ?? []
    expect(results).toHaveLength(found)
    for (const result of results) {
      expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId)
      const {artifactLocation, region} = result.locations?.[0]?.physicalLocation ?? {}
      expect(artifactLocation?.uri).not.toMatch(/^\/|:|[ [\]]/)
      expect(Object.keys(sources)).toContain(decodeURIComponent(artifactLocation?.uri ?? ''))
      expect(region?.startLine).toBeGreaterThan(0)
    }
    const prints = results.map(({partialFingerprints}) => partialFingerprints?.['ampouleIdentity/v1'])
    expect(new Set(prints).size).toBe(found)
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{32}$/)
  })

  test('fingerprints stay when lines move', () => {
    const moved = files.map(
      (file): LintedFile => ({
        ...file,
        findings: file.findings.map((finding) =>
          finding.place === undefined
            ? finding
            : {...finding, place: {start: {line: 99, column: 1}, end: {line: 99, column: 2}}},
        ),
      }),
    )
    const other: Log = JSON.parse(reporters.sarif.report(moved, context))
    expect(other.runs[0]?.results?.map(({partialFingerprints}) => partialFingerprints)).toEqual(
      results.map(({partialFingerprints}) => partialFingerprints),
    )
  })

  test('regions and fixes mean the same text as the findings', () => {
    let fixes = 0
    for (const {locations, fixes: given = [], ruleId} of results) {
      const {artifactLocation, region} = locations?.[0]?.physicalLocation ?? {}
      const text = sources[decodeURIComponent(artifactLocation?.uri ?? '')] ?? ''
      if (region?.charOffset !== undefined) {
        const line = text.split('\n')[(region.startLine ?? 0) - 1] ?? ''
        expect(text.slice(region.charOffset, region.charOffset + (region.charLength ?? 0)).split('\n')[0]).toBe(
          line.slice(
            (region.startColumn ?? 1) - 1,
            region.endLine === region.startLine ? (region.endColumn ?? 1) - 1 : undefined,
          ),
        )
      }
      for (const change of given.flatMap(({artifactChanges}) => artifactChanges)) {
        fixes += 1
        const edits = change.replacements.map(({deletedRegion, insertedContent}) => ({
          start: deletedRegion.charOffset ?? -1,
          end: (deletedRegion.charOffset ?? -1) + (deletedRegion.charLength ?? 0),
          text: insertedContent?.text ?? '',
        }))
        expect(ruleId).toBe('no-base')
        expect(applyEdits(text, edits)).not.toContain('<base')
      }
    }
    expect(fixes).toBe(1)
  })
})

describe('github', () => {
  const lines = reporters.github.report(files, context).trimEnd().split('\n')

  test('a command a finding, which GitHub reads back as it was', () => {
    const commands = lines.filter((line) => line.startsWith('::'))
    expect(commands).toHaveLength(found)
    const decode = (text: string): string =>
      text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    const all = files.flatMap(({path, findings}) => findings.map((finding) => ({path, ...finding})))
    for (const [index, command] of commands.entries()) {
      const [, kind, list = '', data = ''] = /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(command) ?? []
      const properties = Object.fromEntries(list.split(',').map((pair) => pair.split('=', 2).map(decode)))
      const finding = all[index]
      expect(kind).toBe(finding?.severity)
      expect(properties).toMatchObject({
        file: finding?.path,
        title: finding?.rule,
        ...(finding?.place && {line: String(finding.place.start.line)}),
      })
      expect(decode(data)).toBe(`${finding?.message}\n${finding?.instead}`)
    }
  })
})

describe('junit', () => {
  test('is well-formed, and counts what it holds', () => {
    const counted: Record<string, number> = {}
    let declared = {tests: 0, failures: 0}
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({name, attributes}) => {
      counted[name] = (counted[name] ?? 0) + 1
      if (name === 'testsuites') declared = {tests: Number(attributes.tests), failures: Number(attributes.failures)}
    })
    parser.write(reporters.junit.report(files, context)).close()
    expect(counted.testcase).toBe(declared.tests)
    expect(counted.failure).toBe(declared.failures)
    expect(counted.testsuite).toBe(files.length)
    expect(counted['system-out']).toBe(found - declared.failures)
  })
})

describe('markdown', () => {
  const text = reporters.markdown.report(files, context)

  test('a page cannot mention people, or write HTML and links', () => {
    // What stands in code is shown as it is; outside of it nothing is left that could be more than text.
    const outside = text.replace(/`[^`\n]*`/g, '')
    expect(outside).not.toMatch(/@octocat|<(?!br>)[a-z]/i)
    expect(outside.match(/\]\(/g)?.length).toBe(found)
  })

  test('is cut before GitHub would refuse it, and says so', () => {
    const many = Array.from(
      {length: 3000},
      (_, index): LintedFile => ({...(files[3] as LintedFile), path: `${index}.html`}),
    )
    const long = reporters.markdown.report(many, context)
    expect(long.length).toBeLessThan(65_536)
    expect(long).toMatch(/… and \d+ more findings\.\n$/)
    expect(long).toContain('2900 more pages')
  })

  test('growth', () => {
    const [file] = files as [LintedFile]
    const before = {...file, measures: {...(file.measures as Measures), bytes: 10}}
    expect(reporters.markdown.report([{...file, before}], context)).toContain('(+140.0 %)')
    expect(reporters.markdown.report([{...file, before: file}], context)).toContain('(±0)')
  })
})

describe('agent', () => {
  const text = reporters.agent.report(files, context)

  test('an edit can be made as it stands: the old text is in the file once', () => {
    const edits = [...text.matchAll(/^ {2}edit \((?:un)?safe\): ("(?:[^"\\]|\\.)*") → ("(?:[^"\\]|\\.)*")$/gm)]
    expect(edits).toHaveLength(1)
    const [, before = '', after = ''] = edits[0] ?? []
    const page = sources['docs/a page, 100%: [x].html'] ?? ''
    expect(page.split(JSON.parse(before))).toHaveLength(2)
    expect(page.replace(JSON.parse(before), () => JSON.parse(after))).not.toContain('<base')
  })

  test('an edit that stands many times is widened until it stands once', () => {
    const page = '<p>a</p>'.repeat(20)
    const [file] = files as [LintedFile]
    const [finding] = files[1]?.findings ?? []
    const start = 8 * 10 + 3
    const fix = {kind: 'safe', edits: [{start, end: start + 1, text: 'b'}]} as const
    const one = reporters.agent.report([{...file, findings: finding === undefined ? [] : [{...finding, fix}]}], {
      ...context,
      readSource: () => page,
    })
    const [, before = '""', after = '""'] = /edit \(safe\): (".*") → (".*")$/m.exec(one) ?? []
    expect(page.split(JSON.parse(before))).toHaveLength(2)
    expect(page.replace(JSON.parse(before), JSON.parse(after))).toBe(applyEdits(page, fix.edits))
  })

  test('equal findings share a line, errors come first, and it is shorter than others that name each finding', () => {
    expect(text).toContain('error 2:18 3:18 4:18 no-external-image:')
    const page = text.slice(text.indexOf('docs/'), text.indexOf('long.html'))
    expect(page.lastIndexOf('\nerror')).toBeLessThan(page.indexOf('\nwarning'))
    const others = names.map((name) => reporters[name].report(files, context)).filter((other) => other !== text)
    const naming = others.filter((other) =>
      files.every(({findings}) => findings.every(({rule}) => other.includes(rule))),
    )
    expect(naming.length).toBeGreaterThan(4)
    for (const other of naming) expect(text.length).toBeLessThan(other.length)
  })
})

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {runRuleIds} from '@ampoule/lint/internals'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {run} from '../../../../test/support/terminal.ts'
import {documentedRuns} from '../../src/verify/rules/index.ts'
import {folderWith} from '../config/files.ts'

interface Reported {
  readonly files: readonly {
    readonly findings: readonly {readonly rule: string; readonly severity: string; readonly message: string}[]
    readonly run: {readonly timings: object; readonly steps: readonly string[]; readonly took: number}
  }[]
}

const told = (out: string): string[] =>
  (JSON.parse(out) as Reported).files.flatMap(({findings}) =>
    findings.map(({rule, severity, message}) => `${severity} ${rule}: ${message}`),
  )

/** A busy machine may take longer than half a minute for a page that has nothing to do with time. */
const patient = ['--timeout', '600']

test('a page is used as asked, shown as asked, and judged as the configuration says', async () => {
  const cwd = await folderWith({
    '.git/HEAD': '',
    'ampoule.config.json': {
      profile: 'bare',
      rules: {'run-overflow': 'off', 'run-console-error': ['error'], 'run-accessibility': 'info'},
    },
    'a.html': `<!doctype html><html lang="en"><title>T</title><body style="background:#fff">
<p>Hello</p><div style="width:2000px">wide</div><input id="q">
<!-- ampoule-disable-next-line run-contrast -->
<p style="color:#ddd">pale</p>
<p style="color:#eee">paler</p>
<button id="b" onclick="console.error('clicked')">Go</button>`,
    'steps.mjs': `export async function steps({page, frame}) {
      await frame.fill('#q', 'typed')
      await frame.evaluate(() => console.error(document.querySelector('#q').value, innerWidth))
    }`,
  })
  const {code, out, err} = await run(
    [
      ...['verify', 'a.html', '--format', 'json', '--crawl', '0', '--click', '#b', '--script', 'steps.mjs'],
      ...['--screenshots', 'shots', '--pdf', 'pdf', '--trace', 'trace', ...patient],
    ],
    {cwd},
  )
  expect(err).toBe('6 files are in `shots`, `pdf`, `trace`\n')
  expect(told(out)).toEqual([
    'error run-console-error: Console: typed 1280 (after the script)',
    'info run-accessibility: `input#q`: Form elements must have labels (`label`)',
    'warning run-contrast: `p` has a contrast of 1.16, below 4.5: "paler"',
    'error run-console-error: Console: clicked (after click on #b)',
  ])
  expect(code).toBe(1)
  const [file] = (JSON.parse(out) as Reported).files
  expect(file?.run.steps).toEqual(['click on #b', 'the script'])
  expect(file?.run.timings).toMatchObject({load: expect.any(Number), heap: expect.any(Number)})
  const bytesOf = (folder: string): Buffer[] =>
    readdirSync(join(cwd, folder)).map((name) => readFileSync(join(cwd, folder, name)))
  const widths = await Promise.all(bytesOf('shots').map(async (png) => (await sharp(png).metadata()).width))
  expect(widths.sort()).toEqual([1280, 320, 390, 768])
  expect(bytesOf('pdf').map((pdf) => pdf.subarray(0, 5).toString())).toEqual(['%PDF-'])
  expect(bytesOf('trace').map((zip) => zip.subarray(0, 2).toString())).toEqual(['PK'])
})

test.each([
  [['--script', 'none.mjs'], /^ampoule: `--script`: there is no `.*none\.mjs`$/m],
  [['--script', 'broken.mjs'], /^ampoule: `.*broken\.mjs` cannot be loaded: \w*Error: /m],
  [['--script', 'other.mjs'], /^ampoule: `.*other\.mjs` must export a function/m],
  [['--against', 'none.html'], /^ampoule: `--against`: there is no `.*none\.html`$/m],
  [['--against', 'other.mjs'], /^ampoule: `--against`: `other\.mjs` is neither HTML nor Markdown$/m],
  [['--against', 'empty'], /^ampoule: `--against`: no page in `empty` is called like `a\.html`, or `index\.html`$/m],
  [['--browser', 'none'], /^ampoule: Browser `.*none` does not exist$/m],
  [['--timeout', '20000'], /^ampoule: `--timeout` is in seconds, from 1 to 3600, not `20000`$/m],
])('a call with %j is refused in plain words', async (more, expected) => {
  const cwd = await folderWith({
    'a.html': '<title>x</title>',
    'broken.mjs': 'export function steps( {',
    'other.mjs': 'export const a = 1',
    'empty/x.txt': '',
  })
  const {code, err} = await run(['verify', 'a.html', ...more], {cwd})
  expect(err).toMatch(expected)
  expect(code).toBe(2)
})

test('a build of Markdown is run and compared with its words, and a comment in it counts', async () => {
  const cwd = await folderWith({
    '.git/HEAD': '',
    'a.md': `# Report

Twelve words that are in it.

| Region | Sum |
| --- | --- |
| North | 12 |

<!-- ampoule-disable-file run-console-error -->
<script>document.querySelector('table').remove(); console.error('gone')</script>
`,
  })
  const {code, out, err} = await run(['build', 'a.md', '--verify', '--no-cache'], {cwd})
  expect(err).toContain(
    '`a.md` differs from its original; compared: 6 texts and 0 images of `a.md`; Markdown has no look of its own',
  )
  expect(out).toContain('Text of line 7 of `a.md` is not in the page: "North"')
  expect(out).not.toContain('Console: gone')
  expect(code).toBe(1)
})

test('a page is compared with HTML, with Markdown, and with a folder; a script that waits in vain is told', async () => {
  const cwd = await folderWith({
    'a.html': '<!doctype html><html lang="en"><title>T</title><h1>Report</h1><p>Twelve words</p>',
    'source/a.md': '# Report\n\nTwelve words',
    'source/index.html': '<title>T</title><h1>Report</h1><p style="color:#c00">Twelve words</p>',
    'steps.mjs': `export const steps = ({page, frame}) => { page.setDefaultTimeout(200); return frame.click('#gone') }`,
  })
  const against = (path: string, ...more: string[]): Promise<{code: number; out: string; err: string}> =>
    run(['verify', 'a.html', '--crawl', '0', '--against', path, ...patient, ...more], {cwd})
  const markdown = await against('source', '--script', 'steps.mjs')
  expect(markdown.err).toContain('`a.html` is the same as its original; compared: 2 texts and 0 images of `a.md`')
  expect(markdown.out).toContain('Script has failed: ')
  expect(markdown.out).toContain("waiting for locator('#gone')")
  const html = await against('source/index.html')
  expect(html.err).toContain('`a.html` differs from its original; compared: 4 views')
  expect(html.out).toContain('`p` "Twelve words" has `color: rgb(0, 0, 0)`, in the original `rgb(204, 0, 0)`')
  expect(html.out + html.err).not.toContain(cwd)
  expect([markdown.code, html.code]).toEqual([1, 1])
})

test('configurations and comments know the rules of runs', async () => {
  expect(documentedRuns.map(({rule}) => rule.id)).toEqual(runRuleIds)
  const cwd = await folderWith({
    '.git/HEAD': '',
    'ampoule.config.json': {profile: 'bare', rules: {'run-error': 'off'}},
    'a.html': '<title>x</title>',
  })
  const {code, err} = await run(['verify', 'a.html'], {cwd})
  expect(err).toMatch(/Unknown rule `run-error`/)
  expect(code).toBe(2)
  const clean = await folderWith({
    '.git/HEAD': '',
    'ampoule.config.json': {profile: 'bare', rules: {'no-unused-disable': 'error'}},
    'a.html':
      '<!doctype html><html lang="en"><title>x</title>\n<!-- ampoule-disable-next-line run-overflow -->\n<p>Hi</p>',
  })
  const {out} = await run(['lint', 'a.html'], {cwd: clean})
  expect(out).not.toContain('run-overflow')
})

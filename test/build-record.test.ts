import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {verify} from 'ampoule/verify'
import {expect, test} from 'vitest'
import {run} from './support/terminal.ts'

/** Of signs that mean something in a glob, or in an address. */
const odd = 'a {1,2}*[x] é+1.json'

test('what a run asks for beneath the root is carried in the page', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'ampoule-record-'))
  try {
    await mkdir(join(cwd, 'data'))
    await writeFile(join(cwd, 'data/first.json'), JSON.stringify({next: `data/${odd}`}))
    await writeFile(join(cwd, 'data', odd), '{"words": "came late"}')
    await writeFile(
      join(cwd, 'index.html'),
      `<!doctype html><html lang="en"><title>T</title><p id="p">Waiting</p><script>
const first = atob('ZGF0YS9maXJzdC5qc29u')
fetch(first).then((r) => r.json()).then(({next}) => fetch(next)).then((r) => r.json()).then(({words}) => { p.textContent = words }, () => {})
fetch(atob('aHR0cHM6Ly9jZG4udGVzdC94')).catch(() => {})
</script>`,
    )
    const {err} = await run(['build', '--no-cache', '--record', 'index.html', '-o', 'out.html'], {cwd})
    expect(err).toContain('`index.html` asks for `https://cdn.test/x` when it runs')
    const html = await readFile(join(cwd, 'out.html'), 'utf8')
    const texts: string[] = []
    const steps = async ({frame}: {frame: {textContent(selector: string): Promise<string | null>}}): Promise<void> => {
      texts.push((await frame.textContent('#p')) ?? '')
    }
    const options = {steps, crawl: 0, widths: [390], timeout: 600_000}
    for await (const {findings} of verify([{path: 'out.html', html}], options))
      expect(findings.filter(({message}) => message.includes('beside the page'))).toEqual([])
    expect(texts).toEqual(['came late'])
  } finally {
    await rm(cwd, {recursive: true})
  }
})

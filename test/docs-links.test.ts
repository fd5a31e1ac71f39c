import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {repository} from '../packages/lint/src/docs-url.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = ['', 'docs/', 'packages/ampoule/', 'packages/builder/', 'packages/lint/'].flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}${name}`),
)

test.each(pages)('the links of %s lead somewhere', (page) => {
  const text = withoutCode(readFileSync(`${root}${page}`, 'utf8'))
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  const dead = links.filter((link) => {
    if (/^https?:/.test(link)) return false
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? `${root}${page}` : join(dirname(`${root}${page}`), path)
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor))
  })
  expect(dead).toEqual([])
})

test('the address of the repository is one, in packages, findings and recipes', () => {
  for (const name of ['lint', 'builder', 'ampoule']) {
    const {url} = JSON.parse(readFileSync(`${root}packages/${name}/package.json`, 'utf8')).repository
    expect(url).toBe(`git+${repository}.git`)
  }
  const text = pages.map((page) => readFileSync(`${root}${page}`, 'utf8')).join('\n')
  const used = [...text.matchAll(/(?:uses: |https:\/\/github\.com\/)([\w.-]+\/ampoule)\b/g)].map(([, name]) => name)
  expect(used.length).toBeGreaterThan(1)
  expect(new Set(used)).toEqual(new Set([new URL(repository).pathname.slice(1)]))
  expect(text).not.toContain('OWNER')
})

/** As GitHub makes them: lower case, hyphens for spaces, no punctuation. */
function anchorsOf(file: string): ReadonlySet<string> {
  const headings = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text)
  return new Set(
    headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

function withoutCode(text: string): string {
  return text.replace(/^(```+)[\s\S]*?^\1$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replaceAll(/[[\]()]/g, ''))
}

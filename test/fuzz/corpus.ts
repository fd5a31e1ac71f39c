import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {documented} from '../../packages/lint/src/rules/index.ts'
import {pages} from '../conformance/pages/index.ts'
import {fill} from '../conformance/pages/page.ts'
import type {Project} from './project.ts'

/** Larger pages are left out: what is found in them is found in smaller ones, sooner. In bytes. */
const mostBytes = 60_000

/**
 * Every page that other tests have: rule examples, conformance pages, fixtures of passes, sites and cases with the files
 * beside them, hostile pages, examples and documentation. `top` is the repository.
 */
export function readCorpus(top: string): readonly Project[] {
  const alone = (name: string, text: string, page = 'page.html'): Project => ({name, page, text, files: {}})
  const fixtures = ['test/fixtures', 'examples'].flatMap((folder) => pagesIn(join(top, folder)))
  const documents = ['docs', 'README.md', 'test/hostile'].flatMap((path) => pagesIn(join(top, path)))
  return [
    ...documented.flatMap(({rule, examples}) =>
      examples.map(({name, html}) => alone(`example of ${rule.id}: ${name}`, html)),
    ),
    ...pages.map(({name, html}) => alone(`conformance: ${name}`, fill(html, 1))),
    ...fixtures.map((path) => withFolder(top, path)),
    ...documents.map((path) => alone(relative(top, path), readFileSync(path, 'latin1'), pageName(path))),
  ].filter(({text}) => text.length < mostBytes)
}

function pagesIn(path: string): string[] {
  if (/\.(?:html|md)$/.test(path)) return [path]
  const entries = readdirSync(path, {withFileTypes: true})
  return entries.flatMap((entry) => {
    const isPage = entry.isFile() && /\.(?:html|md)$/.test(entry.name) && entry.name !== 'output.html'
    if (isPage) return [join(path, entry.name)]
    return entry.isDirectory() && !/^(?:node_modules|out)$/.test(entry.name) ? pagesIn(join(path, entry.name)) : []
  })
}

/** A page with all that lies in its folder. */
function withFolder(top: string, path: string): Project {
  const folder = dirname(path)
  return {
    name: relative(top, path),
    page: relative(folder, path),
    text: readFileSync(path, 'utf8'),
    files: textsBeside(folder),
    folder: resolve(folder),
  }
}

/** Small files beside a page, which change as well. */
function textsBeside(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (!/\.(?:css|[cm]?[jt]sx?|json|svg|csv|map|txt)$/.test(name) || !existsSync(path)) continue
    const text = readFileSync(path, 'utf8')
    if (text.length < 10_000) files[name] = text
  }
  return files
}

function pageName(path: string): string {
  return path.endsWith('.md') ? 'page.md' : 'page.html'
}

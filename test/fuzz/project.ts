import {cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** A page and what lies beside it: one input. Plain data, so that it can be sent to another process and kept as JSON. */
export interface Project {
  /** Where it comes from, for people. */
  readonly name: string
  /** Path of the page from the root folder. */
  readonly page: string
  readonly text: string
  /** Further files by path, written over those of `folder`. */
  readonly files: Readonly<Record<string, string>>
  /** Symbolic links by path, and what each names. */
  readonly links?: Readonly<Record<string, string>>
  /** A folder of fixtures that is copied first. */
  readonly folder?: string
}

/** Stands in every file beside the root folder, and may stand in no result. */
export const secret = 'outside-the-root'

const outside: Readonly<Record<string, string>> = {
  'secret.txt': secret,
  'secret.json': `{"secret": "${secret}"}`,
  'secret.js': `export default "${secret}"`,
  'secret.css': `.${secret} { color: red }`,
  'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${secret}</title></svg>`,
  'secret.html': `<p>${secret}`,
  'package.json': `{"name": "${secret}", "main": "secret.js"}`,
  'tsconfig.json': `{"compilerOptions": {"jsxFactory": "${secret.replaceAll('-', '_')}"}}`,
}

/** Puts a project into `folder/proj`, beside `folder/outside`, which is out of bounds. Gives the root folder. */
export function placeProject({text, page, files, links = {}, folder: fixture}: Project, folder: string): string {
  const root = join(folder, 'proj')
  rmSync(root, {recursive: true, force: true})
  mkdirSync(root, {recursive: true})
  if (!existsSync(join(folder, 'outside'))) put(join(folder, 'outside'), outside)
  if (fixture !== undefined) cpSync(fixture, root, {recursive: true})
  put(root, {...files, [page]: text})
  for (const [path, target] of Object.entries(links)) {
    const at = join(root, path)
    if (existsSync(at)) continue
    mkdirSync(dirname(at), {recursive: true})
    symlinkSync(target, at)
  }
  return root
}

function put(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
}

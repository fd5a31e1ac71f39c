import type {Element, Parents, Root} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {VFile} from 'vfile'
import {contextOf} from '../build-context.ts'
import {CapabilityError, type SourceFile} from '../capabilities.ts'
import {resolveCdn} from '../cdn/resolve-cdn.ts'
import {definePass} from '../define-pass.ts'
import {documentParts} from '../document.ts'
import {element, elementsOf, getAttribute, replaceIn, textOf} from '../hast.ts'
import {takenIn} from '../ledger.ts'
import {recordFailure, type Subject} from '../page-data.ts'
import {problem} from '../problem.ts'
import {readTailwindScript} from '../tailwind-script.ts'

/** Pass: Tailwind's script for the browser gives way to the styles that it would make. Needs `capabilities.read`. */
export const compileTailwind = definePass({
  name: 'compile-tailwind',
  summary: 'Put the styles that Tailwind’s script would make in the browser in its place.',
  needs: ['read'],
  options: {},
  async transform(tree, {file, path, capabilities}) {
    const scripts = elementsOf(tree).filter(({node}) => isTailwind(node))
    const [first] = scripts
    if (first === undefined || capabilities.tailwind === undefined) return
    const url = getAttribute(first.node, 'src') ?? ''
    const subject: Subject = {url, sink: 'script', file: path, ...(first.node.position && {place: first.node.position})}
    const sheets = elementsOf(tree).filter(({node}) => isTailwindSheet(node))
    const content = [
      toHtml(tree, {allowDangerousCharacters: true}),
      ...(await scriptsBeside(tree, path, capabilities.read)),
    ]
    const config = readConfig(tree, file, path)
    try {
      const css = sheets.map(({node}) => textOf(node)).join('\n')
      const made = await capabilities.tailwind({url, content, config: config.value, css, page: path})
      for (const {node, parent} of [...scripts, ...sheets]) replaceIn(parent, node)
      config.remove()
      const text = new TextDecoder().decode(made.bytes)
      // Where Tailwind puts it: after the page's own styles.
      documentParts(tree).head.children.push(styleOf(text, path))
      contextOf(file).ledger.record({
        ...subject,
        ...takenIn({...made, path: made.vendored?.[0]?.path ?? path}),
        bytes: text.length,
      })
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
      if (await isRunnable(url, path, capabilities.read)) return
      for (const {node, parent} of scripts)
        if (recordFailure(file, subject, error) === 'dropped') replaceIn(parent, node)
    }
  },
})

function isTailwind(node: Element): boolean {
  return node.tagName === 'script' && isTailwindUrl(getAttribute(node, 'src') ?? '')
}

/** True when an address is that of Tailwind's script, which makes styles when it runs. */
function isTailwindUrl(url: string): boolean {
  const asset = resolveCdn(url)
  return (
    asset !== undefined &&
    (asset.kind === 'tailwind' || ('package' in asset && asset.package === '@tailwindcss/browser'))
  )
}

/** The script of Tailwind 4 is in a package, and works by itself where only that is installed. */
async function isRunnable(
  url: string,
  path: string,
  read: (url: string, from: string) => Promise<SourceFile>,
): Promise<boolean> {
  if (resolveCdn(url)?.kind === 'tailwind') return false
  try {
    await read(url, path)
    return true
  } catch (error) {
    if (error instanceof CapabilityError) return false
    throw error
  }
}

function isTailwindSheet(node: Element): boolean {
  return node.tagName === 'style' && /^text\/tailwindcss$/i.test((getAttribute(node, 'type') ?? '').trim())
}

/** Scripts in files of their own name classes too; those of libraries do not. */
async function scriptsBeside(
  tree: Root,
  path: string,
  read: (url: string, from: string) => Promise<SourceFile>,
): Promise<string[]> {
  const texts: string[] = []
  for (const {node} of elementsOf(tree)) {
    const src = node.tagName === 'script' ? getAttribute(node, 'src') : undefined
    if (src === undefined || /^\s*(?:[a-z]+:)?\/\//i.test(src)) continue
    try {
      texts.push(new TextDecoder().decode((await read(src, path)).bytes))
    } catch (error) {
      // What takes the script in says what is wrong with it.
      if (!(error instanceof CapabilityError)) throw error
    }
  }
  return texts
}

interface Config {
  readonly value: object
  /** Takes the configuration out of the scripts that hold it. */
  remove(): void
}

function readConfig(tree: Root, file: VFile, path: string): Config {
  let value: object = {}
  const changes: {readonly node: Element; readonly parent: Parents; readonly code: string}[] = []
  for (const {node, parent} of elementsOf(tree)) {
    if (node.tagName !== 'script' || getAttribute(node, 'src') !== undefined) continue
    const script = readTailwindScript(textOf(node))
    if (script === undefined) continue
    const place = node.position
    const say = (message: string): void =>
      void contextOf(file).findings.push(problem('tailwind', message, {file: path, place}))
    for (const name of script.unread) say(`\`${name}\` in \`tailwind.config\` is not a plain value, and is left out`)
    for (const name of script.composed)
      say(`Class \`${name}\` is put together when the script runs: its style may be missing without a \`safelist\``)
    if (script.config === undefined) continue
    value = script.config
    changes.push({node, parent, code: script.code})
  }
  const remove = (): void => {
    for (const {node, parent, code} of changes) {
      const [text] = node.children
      if (code.trim() === '') replaceIn(parent, node)
      else if (text?.type === 'text') text.value = code
    }
  }
  return {value, remove}
}

function styleOf(css: string, path: string): Element {
  const mapped = {text: css, segments: [{offset: 0, position: {file: path, line: 1, column: 1}}]}
  return element('style', {}, [{type: 'text', value: css, data: {mapped}}])
}

import {dirname, join} from 'node:path'
import type {ESTree} from 'meriyah'
import {underRoot} from './address-base.ts'
import type {BundleContext} from './bundle-context.ts'
import {constantOf, nameOf, readSyntax, spanOf} from './code-syntax.ts'
import {applyEdits, type Edit} from './edits.ts'
import {decodeName, isFileError} from './read.ts'
import {couldNotResolve} from './tellable.ts'

/**
 * Puts the scripts that a classic worker imports at its top level in the place of the calls, where they run: they share its
 * global scope. Their addresses are relative to the worker, wherever they are imported.
 */
export async function withImportedScripts(
  code: string,
  worker: string,
  context: BundleContext,
  depth = 0,
): Promise<string> {
  if (!code.includes('importScripts') || depth > maxDepth) return code
  const edits: Edit[] = []
  for (const statement of readSyntax(code, 'classic')?.body ?? []) {
    const urls = importedBy(statement)
    if (urls === undefined) continue
    const texts: (string | undefined)[] = []
    for (const url of urls) texts.push(await readImported(url, worker, context, depth))
    if (texts.every((text) => text !== undefined)) edits.push({...spanOf(statement), text: `;${texts.join('\n;')}\n;`})
  }
  return applyEdits(code, edits)
}

const maxDepth = 10

/** Scripts that a statement imports, when it does nothing else, and all of it is written out. */
function importedBy(statement: ESTree.Node): readonly string[] | undefined {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return undefined
  const {callee, arguments: given} = statement.expression
  if (nameOf(callee) !== 'importScripts') return undefined
  const urls = given.map(constantOf)
  return urls.every((url) => url !== undefined && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url))
    ? (urls as string[])
    : undefined
}

async function readImported(
  url: string,
  worker: string,
  context: BundleContext,
  depth: number,
): Promise<string | undefined> {
  const {root, inputs, problems} = context
  const name = decodeName(url.replace(/[?#].*$/s, ''))
  const path = name.startsWith('/') ? await root.fromTop(underRoot(name, context)) : join(dirname(worker), name)
  try {
    const text = (await root.readFile(path)).toString()
    inputs.add(path)
    return await withImportedScripts(text, worker, context, depth + 1)
  } catch (error) {
    if (!isFileError(error)) throw error
    problems.push({
      message: couldNotResolve(url, error, root),
      url,
      position: {file: root.relative(worker), line: 1, column: 1},
    })
    return undefined
  }
}

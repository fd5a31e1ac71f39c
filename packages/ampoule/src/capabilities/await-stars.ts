import {readSyntax} from './code-syntax.ts'

/**
 * Makes the bundler wait for modules that `export *` names and that await at their top. esbuild 0.28.2 starts them in
 * its module wrappers and goes on without them; for an import of the same module it waits. `toScript` gives the code as JavaScript.
 */
export async function awaitStars(code: string, toScript: (code: string) => string | Promise<string>): Promise<string> {
  if (!/\bexport\s*\*/.test(code)) return code
  const body = readSyntax(await toScript(code), 'module')?.body ?? []
  const imports = body.flatMap((node) =>
    node.type === 'ExportAllDeclaration' && node.exported === null && node.attributes?.length === 0
      ? [`import ${JSON.stringify(node.source.value)}`]
      : [],
  )
  return imports.length === 0 ? code : `${code}\n;${imports.join(';')}`
}

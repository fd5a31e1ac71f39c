/**
 * Makes the bundler wait for modules that `export *` names and that await at their top. esbuild 0.28.2 starts them in
 * its module wrappers and goes on without them; for an import of the same module it waits.
 */
export function awaitStars(code: string): string {
  const imports = [...code.matchAll(starExport)].map(([, specifier]) => `import ${specifier}`)
  return imports.length === 0 ? code : `${code}\n;${imports.join(';')}`
}

const starExport = /^[ \t]*export\s*\*\s*from\s*(["'][^"'\n]+["'])(?!\s*with\b)/gm

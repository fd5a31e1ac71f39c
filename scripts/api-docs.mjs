// Writes the API reference into docs/api, or the folder that is given, as typedoc.json says. An export without a word about
// it is an error, and so is a type that is used, not exported and not in the list below. Types are checked by `tsc -b`.
import {register} from 'node:module'
import {resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

// TypeScript 7, which this workspace compiles with, has no compiler API in JavaScript; typedoc asks for that of version 6.
const hook = `export const resolve = (name, context, next) => next(name === 'typescript' ? 'typescript-6' : name, context)`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
const {Application} = await import('typedoc')

// Types that an export is made of, for which callers have no use by name.
const unnamed = {
  '@ampoule/lint': [
    'CssUse',
    'Css',
    'Elements',
    'Identified',
    'Markup',
    'Modal',
    'ScriptError',
    'ScriptFailure',
    'ScriptFound',
    'Slots',
    'SourceList',
    'contents',
  ],
  '@ampoule/build': ['Library', 'Orientation', 'SvgProblem'],
  ampoule: ['sectionOptions'],
}

const [folder] = process.argv.slice(2)
const out = folder === undefined ? {} : {out: resolve(folder)}
process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const app = await Application.bootstrapWithPlugins(out)
const project = await app.convert()
if (project !== undefined) {
  // Missing exports are looked for in the package that the project says it is, and in no other.
  for (const [name, types] of Object.entries(unnamed)) {
    project.packageName = name
    app.options.setValue('intentionallyNotExported', types)
    app.validate(project)
  }
  delete project.packageName
  await app.generateOutputs(project)
}
process.exitCode = project === undefined || app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0

import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const script = fileURLToPath(new URL('../scripts/api-docs.mjs', import.meta.url))

// The script fails for an export without a docstring, and for a type that is missing from the exports.
test('the API reference is made without a warning', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ampoule-api-'))
  try {
    execFileSync(process.execPath, [script, folder], {stdio: 'pipe', encoding: 'utf8'})
    const pages = [
      'modules/ampoule.html',
      'functions/_ampoule_lint.lint.html',
      'functions/_ampoule_build.build.html',
      'functions/ampoule.createNodeCapabilities.html',
    ]
    expect(pages.filter((page) => !existsSync(join(folder, page)))).toEqual([])
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})

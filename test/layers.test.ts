import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript-6'
import {expect, test} from 'vitest'

// Files in circles are found by Biome (`noImportCycles`); this is about folders, imports of types included. What lies
// directly in `src`, or beside the folders of one concern, is shared by them.
const packages = fileURLToPath(new URL('../packages/', import.meta.url))

test.each(['lint', 'builder', 'ampoule'])('no two folders of %s need each other', (name) => {
  const graph = folderGraph(join(packages, name, 'src'))
  expect(circles(graph)).toEqual([])
})

test('a circle is found', () => {
  const graph = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c'])],
    ['c', new Set(['a', 'd'])],
    ['d', new Set<string>()],
  ])
  expect(circles(graph)).toEqual(['a → b → c → a'])
})

type Graph = ReadonlyMap<string, ReadonlySet<string>>

/** Which folders each folder imports from; a folder and those inside it are one concern. */
function folderGraph(root: string): Graph {
  const graph = new Map<string, Set<string>>()
  for (const file of readdirSync(root, {recursive: true, encoding: 'utf8'})) {
    if (!file.endsWith('.ts')) continue
    const from = dirname(file)
    const {importedFiles} = ts.preProcessFile(readFileSync(join(root, file), 'utf8'))
    for (const {fileName} of importedFiles) {
      if (!fileName.startsWith('.')) continue
      const to = dirname(join(from, fileName))
      if (isWithin(from, to) || isWithin(to, from)) continue
      graph.set(from, (graph.get(from) ?? new Set()).add(to))
    }
  }
  return graph
}

function isWithin(folder: string, outer: string): boolean {
  return outer === '.' || folder === outer || folder.startsWith(`${outer}/`)
}

/** One circle for each folder that is the first of a circle by name. */
function circles(graph: Graph): string[] {
  return [...graph.keys()].sort().flatMap((start) => {
    const trail = wayBack(graph, start, [start], new Set())
    return trail === null ? [] : [trail.join(' → ')]
  })
}

function wayBack(graph: Graph, start: string, trail: readonly string[], seen: Set<string>): readonly string[] | null {
  for (const next of graph.get(trail.at(-1) ?? start) ?? []) {
    if (next === start) return [...trail, start]
    if (next < start || seen.has(next)) continue
    seen.add(next)
    const found = wayBack(graph, start, [...trail, next], seen)
    if (found !== null) return found
  }
  return null
}

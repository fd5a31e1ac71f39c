import {defaultServerConditions} from 'vite'
import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** Files that take a minute and more: whatever begins last, the others are not to wait for. */
const longest = ['fidelity', 'docs', 'patterns', 'packages', 'cdn-few', 'run-agreement', 'ledger', 'untrusted'].map(
  (name) => `/test/${name}.test.ts`,
)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification): boolean => longest.some((name) => moduleId.endsWith(name))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  ssr: {resolve: {conditions: ['@ampoule/source', ...defaultServerConditions]}},
  test: {
    // By themselves, with a configuration each: vitest.<name>.config.ts.
    exclude: [
      'packages/ampoule/test/capabilities/esbuild.test.ts',
      'test/cases.test.ts',
      'test/conformance/**',
      'test/verify/**',
      'test/apps/**',
      'test/cdn/all.test.ts',
      'test/recipes/**',
      'test/diagrams/**',
      '**/node_modules/**',
    ],
    include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    pool: 'threads',
    sequence: {sequencer: LongestFirst},
    maxWorkers: '100%',
    // Against hanging alone: a busy machine may take many times as long as an idle one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: {poll: {timeout: 60_000}},
  },
})

import type {BuildOptions} from '@ampoule/build'
import type {Plugin} from '@ampoule/lint'
import type {FileConfig} from './resolve-config.ts'

/** What a configuration says of builds, as `build` takes it. */
export function configuredBuild({lint, build}: FileConfig, plugins: readonly Plugin[]): BuildOptions {
  return {...build, profile: lint.profile, rules: lint.rules, plugins}
}

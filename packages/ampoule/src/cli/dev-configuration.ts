import {configuredBuild} from '../config/configured-build.ts'
import {Configs, type LoadOptions} from '../config/load-config.ts'
import type {DevServerOptions} from '../dev/options.ts'

/** Configuration of one file, read anew each time. */
export function devConfiguration(path: string, options: LoadOptions): NonNullable<DevServerOptions['configure']> {
  return async () => {
    const {config, plugins, files} = await new Configs(options).for(path)
    return {build: configuredBuild(config, plugins), files}
  }
}

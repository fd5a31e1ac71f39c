import {findProfile, profiles} from '@ampoule/lint'
import {Configs} from '../../config/load-config.ts'
import {plainProfile} from '../../plain-profile.ts'
import {type Command, defineCommand} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'

const {config, plugin} = configOptions
const options = {config, plugin} as const

export const command: Command<typeof options> = defineCommand({
  name: 'profiles',
  summary: 'List the hosts that are known, or show one with its evidence.',
  usage: '[id]',
  options,
  async run({options, files, io}) {
    const plugins = await new Configs(readConfigOptions(options, io)).plugins()
    const added = plugins.flatMap((plugin) => plugin.profiles ?? [])
    const all = [...profiles, ...added]
    const [id] = files
    if (id === undefined) {
      const width = Math.max(...all.map((profile) => profile.id.length)) + 2
      io.out(all.map((profile) => `${profile.id.padEnd(width)}${profile.summary}\n`).join(''))
    } else {
      io.out(`${JSON.stringify(plainProfile(findProfile(id, added)), null, 2)}\n`)
    }
    return 0
  },
})

import {resolve} from 'node:path'
import {jsonText} from '@ampoule/lint/internals'
import {describeConfig, printConfig} from '../../config/describe-config.ts'
import {Configs} from '../../config/load-config.ts'
import {nameFrom} from '../../lint/find-files.ts'
import {type Command, defineCommand, UsageError} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'

const options = {
  ...configOptions,
  json: {type: 'boolean', about: 'Print it as JSON'},
} as const

export const command: Command<typeof options> = defineCommand({
  name: 'config',
  summary: 'Say which configuration applies to a file, and where each setting comes from.',
  usage: '<file>',
  options,
  async run({options, files, io}) {
    const [name, ...others] = files
    if (name === undefined || others.length > 0) throw new UsageError('Name one file')
    const applied = await new Configs(readConfigOptions(options, io)).for(resolve(io.cwd, name))
    const described = describeConfig({...applied, files: applied.files.map((file) => nameFrom(io.cwd, file))})
    io.out(options.json === true ? `${jsonText(described, 2)}\n` : printConfig(described))
    return 0
  },
})

import {findProfile, profiles} from '@ampoule/lint'
import {type Command, defineCommand} from '../command.ts'

export const command: Command<Record<never, never>> = defineCommand({
  name: 'profiles',
  summary: 'List the hosts that are known, or show one with its evidence.',
  usage: '[id]',
  options: {},
  async run({files, io}) {
    const [id] = files
    if (id === undefined) {
      const width = Math.max(...profiles.map((profile) => profile.id.length)) + 2
      io.out(profiles.map((profile) => `${profile.id.padEnd(width)}${profile.summary}\n`).join(''))
    } else {
      const {maxBytes, ...profile} = findProfile(id)
      io.out(`${JSON.stringify({...profile, maxBytes: Number.isFinite(maxBytes) ? maxBytes : null}, null, 2)}\n`)
    }
    return 0
  },
})

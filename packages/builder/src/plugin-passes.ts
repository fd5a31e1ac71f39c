import {OptionError, type Plugin, type PluginPass} from '@ampoule/lint'
import {nearest} from '@ampoule/lint/internals'
import type {Pluggable, Plugin as UnifiedPlugin} from 'unified'

/** A step of the pipeline: the pass, its options, and whether the options of the build ask for it. */
export interface Step {
  readonly name: string
  readonly use: Pluggable
  readonly isWanted: boolean
}

/** The steps with those of plugins in their places; those without a place come last. Throws `OptionError`. */
export function withPlugins(steps: readonly Step[], plugins: readonly Plugin[]): Pluggable[] {
  const ordered = [...steps]
  for (const {name, passes = []} of plugins) {
    for (const entry of passes) ordered.splice(placeOf(entry, ordered, name), 0, stepOf(entry, name))
  }
  return ordered.filter(({isWanted}) => isWanted).map(({use}) => use)
}

function stepOf({pass, options}: PluginPass, plugin: string): Step {
  if (typeof pass !== 'function') throw new OptionError('plugins', `A pass of plugin \`${plugin}\` is not a function`)
  return {name: pass.name, use: [pass as UnifiedPlugin<[unknown?]>, options], isWanted: true}
}

function placeOf({before, after}: PluginPass, steps: readonly Step[], plugin: string): number {
  const neighbour = before ?? after
  if (neighbour === undefined) return steps.length
  const index = steps.findIndex(({name}) => name === neighbour)
  if (index !== -1) return before === undefined ? index + 1 : index
  const names = steps.map(({name}) => name)
  const near = nearest(neighbour, names)
  const hint = near === undefined ? `known ones are ${names.join(', ')}` : `did you mean \`${near}\`?`
  throw new OptionError('plugins', `Unknown pass \`${neighbour}\` in plugin \`${plugin}\`; ${hint}`)
}

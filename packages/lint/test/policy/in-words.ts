import type {Decision} from '../../src/policy/decision.ts'

/** A decision as case tables write it: `directive expression`, `directive refuses`, or undefined when nothing decides. */
export function inWords({allowed, directive, expression}: Decision): string | undefined {
  return allowed ? directive && `${directive} ${expression}` : `${directive} refuses`
}

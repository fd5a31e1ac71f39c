import type {Options, Values} from '@ampoule/lint'
import {addMessage, readOptions} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'
import {startBuild} from './build-context.ts'
import type {Capabilities} from './capabilities.ts'
import type {Ledger} from './ledger.ts'

/** Options, capabilities and context, as a pass gets them beside the tree. */
export interface PassContext<S extends Options, N extends keyof Capabilities> {
  readonly options: Values<S>
  readonly file: VFile
  /** Path of the page from the root folder, with forward slashes. */
  readonly path: string
  /** All capabilities that the pass needs, and maybe others. */
  readonly capabilities: Capabilities & Required<Pick<Capabilities, N>>
  readonly ledger: Ledger
}

/** One step of a build, as it is declared; `definePass` makes a unified plugin of it. */
export interface Pass<S extends Options, N extends keyof Capabilities> {
  /** Verb and noun, for example `inline-styles`; the name of its file. */
  readonly name: string
  readonly summary: string
  /** Capabilities powers it cannot do without; checked by type, and when the pipeline starts. */
  readonly needs: readonly N[]
  readonly options: S
  /** Changes the tree in place; what is wrong with the document is said in the ledger and as messages of `file`. */
  transform(tree: Root, context: PassContext<S, N>): Promise<void> | void
}

declare module 'unified' {
  interface Data {
    capabilities?: Capabilities | undefined
  }
}

/** A pass that was asked to run without what it needs of the world. */
export class MissingCapabilityError extends TypeError {
  override readonly name = 'MissingCapabilityError'
}

/**
 * Makes an ordinary unified plugin of a pass: `unified().data('capabilities', capabilities).use(pass, options)`. What passes
 * share is in `file.data.build` (`BuildContext`).
 */
export function definePass<const S extends Options, const N extends keyof Capabilities = never>(
  pass: Pass<S, N>,
): Plugin<[Partial<Values<S>>?], Root> {
  function plugin(this: Processor, input?: Partial<Values<S>>) {
    const options = readOptions(pass.options, input, pass.name)
    const capabilities = this.data('capabilities') ?? {}
    for (const need of pass.needs) {
      if (capabilities[need] === undefined) {
        throw new MissingCapabilityError(`Pass \`${pass.name}\` needs \`capabilities.${need}\`, which is not given`)
      }
    }
    return async (tree: Root, file: VFile): Promise<void> => {
      const {ledger, findings} = file.data.build ?? startBuild(file, tree)
      const before = findings.length
      await pass.transform(tree, {
        options,
        file,
        path: file.path ?? '',
        capabilities: capabilities as Capabilities & Required<Pick<Capabilities, N>>,
        ledger,
      })
      for (const finding of findings.slice(before)) addMessage(file, finding)
    }
  }
  Object.defineProperty(plugin, 'name', {value: pass.name})
  return plugin as Plugin<[Partial<Values<S>>?], Root>
}

import {decodePage} from '@ampoule/lint'
import type {VFile} from 'vfile'
import {contextOf} from '../build-context.ts'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {lostAddress} from '../frame-code.ts'
import {parseHtml} from '../parse.ts'
import {problem} from '../problem.ts'
import type {Asked} from './names.ts'

/** More pages than these no page shows in frames of its own making. */
const mostFrames = 60

/** Makes the documents of frames whose addresses code sets, with the passes that seal those of the markup. */
export class FrameMaker {
  /** The documents by path from the root folder. */
  readonly documents: Map<string, string>
  readonly #file: VFile
  readonly #read: NonNullable<Capabilities['read']>

  constructor(file: VFile, {read}: Required<Pick<Capabilities, 'read'>>) {
    this.#file = file
    this.documents = contextOf(file).frames
    this.#read = read
  }

  /** True when it is a frame's document now; what forbids that is told. */
  async add(path: string, bytes: Uint8Array, {name, file, place}: Asked): Promise<boolean> {
    const {sealFrame, findings} = contextOf(this.#file)
    if (this.documents.has(path)) return true
    if (sealFrame === undefined || this.documents.size >= mostFrames) return false
    const {text} = decodePage(bytes)
    const at = {file, ...(place && {place}), url: name}
    try {
      this.documents.set(path, await sealFrame(text, path))
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
      findings.push(problem('not-carried', error.message, at))
      return false
    }
    const {tree} = parseHtml(text, path, 'trusted')
    const lost = await lostAddress(name.slice(name.search(/[?#]|$/)), tree, path, this.#read)
    if (lost !== undefined) findings.push(problem('failed-reference', lost.message, {...at, instead: lost.instead}))
    return true
  }
}

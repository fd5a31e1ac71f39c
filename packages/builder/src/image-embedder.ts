import type {VFile} from 'vfile'
import {contextOf} from './build-context.ts'
import {type Capabilities, CapabilityError, type ImageRequest} from './capabilities.ts'
import {dataUrl} from './data-url.ts'
import type {EmbeddedFile} from './embedded-file.ts'
import {prepareSvg} from './image/prepare-svg.ts'
import {sniffImage} from './image/sniff.ts'
import {stripMetadata} from './image/strip.ts'
import {decodeSvg} from './image/svg/header.ts'
import {describeSvgProblem} from './image/svg/problem.ts'
import {svgDataUri} from './image/svg-data-uri.ts'
import {takenIn} from './ledger.ts'
import {recordFailure, type Subject} from './page-data.ts'
import {problem} from './problem.ts'
import {encodingKey} from './raster-options.ts'

type ImageCapabilities = Required<Pick<Capabilities, 'read' | 'image'>>
type Trace = NonNullable<Capabilities['trace']>

/** Takes image files into a page; a file that is named many times is read and encoded once. */
export class ImageEmbedder {
  readonly #capabilities: ImageCapabilities
  readonly #file: VFile
  readonly #request: ImageRequest
  readonly #trace: Trace | undefined
  readonly #keepsTurned: boolean
  /** By path, what stands for an image in the ledger. */
  readonly #shared = new Map<string, object>()
  readonly #noted = new Set<EmbeddedFile>()
  readonly #byUrl = new Map<string, Promise<EmbeddedFile>>()

  /** `trace` draws rasters where that is smaller; `keepsTurned` leaves photographs as they lie, with the note how to turn them. */
  constructor(
    capabilities: ImageCapabilities,
    file: VFile,
    request: ImageRequest,
    {trace = undefined, keepsTurned = false}: {trace?: Trace | undefined; keepsTurned?: boolean} = {},
  ) {
    this.#keepsTurned = keepsTurned
    this.#capabilities = capabilities
    this.#file = file
    this.#request = request
    this.#trace = trace
  }

  /** The image as a `data:` URL; undefined when it is none of a file's or could not be had. The ledger has it either way. */
  async embed(url: string, subject: Subject): Promise<EmbeddedFile | 'kept' | 'dropped' | 'failed'> {
    try {
      const reading = this.#byUrl.get(url) ?? this.#read(url)
      this.#byUrl.set(url, reading)
      const embedded = await reading
      const {path} = embedded
      const shared = this.#shared.get(path) ?? {}
      this.#shared.set(path, shared)
      contextOf(this.#file).embedded.set(embedded.url, path)
      if (!this.#noted.has(embedded)) contextOf(this.#file).findings.push(...(embedded.notes ?? []))
      this.#noted.add(embedded)
      contextOf(this.#file).ledger.record({...subject, ...takenIn(embedded), bytes: embedded.url.length}, shared)
      return embedded
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
      return recordFailure(this.#file, subject, error)
    }
  }

  async #read(url: string): Promise<EmbeddedFile> {
    const {path, bytes, vendored} =
      contextOf(this.#file).rasters.get(url) ?? (await this.#capabilities.read(url, this.#file.path ?? ''))
    const embedded = await this.#encodeOnce(bytes, path, url)
    return vendored === undefined ? embedded : {...embedded, vendored}
  }

  #encodeOnce(bytes: Uint8Array, path: string, url: string): Promise<EmbeddedFile> {
    const {solver, images} = contextOf(this.#file).fit ?? {}
    const request = solver?.request(path, this.#request) ?? this.#request
    // A fragment names a view or a layer of an SVG, whose ids must then keep their names.
    const key = `${this.#trace === undefined} ${encodingKey(path, request)}${fragmentOf(url)}`
    const encoding = images?.get(key) ?? this.#encode(bytes, path, url, request)
    images?.set(key, encoding)
    return encoding
  }

  async #encode(bytes: Uint8Array, path: string, url: string, request: ImageRequest): Promise<EmbeddedFile> {
    const kind = sniffImage(bytes)
    if (kind === undefined) {
      throw new CapabilityError('invalid', `\`${url}\` is not an image that browsers show`)
    }
    if (kind.type === 'image/svg+xml') return this.#encodeSvg(bytes, path, fragmentOf(url))
    if (this.#keepsTurned && kind.orientation !== 1) {
      const {type, width, height} = kind
      return {url: dataUrl({bytes: stripMetadata(bytes), type}), path, ...(width && height && {width, height})}
    }
    const {encodings} = contextOf(this.#file)
    const key = encodingKey(path, request)
    const encoding = encodings.get(key) ?? this.#capabilities.image(bytes, request)
    encodings.set(key, encoding)
    const image = await encoding
    const encoded = sniffImage(image.bytes)
    const raster: EmbeddedFile = {
      url: dataUrl(image),
      path,
      width: image.width,
      height: image.height,
      ...(typeof encoded?.width === 'number' && {rasterWidth: encoded.width}),
    }
    return (await this.#drawn(bytes, raster, request)) ?? raster
  }

  /** A raster as SVG; undefined when that was not asked for, is not alike enough, or not smaller than the best raster. */
  async #drawn(bytes: Uint8Array, raster: EmbeddedFile, request: ImageRequest): Promise<EmbeddedFile | undefined> {
    const traced = await this.#trace?.(bytes, {minSimilarity: request.minSimilarity})
    if (traced === undefined) return undefined
    const {svg, width, height, similarity} = traced
    const url = svgDataUri(svg)
    if (url.length >= raster.url.length) return undefined
    const message = `\`${raster.path}\` is traced as SVG: ${url.length} bytes instead of ${raster.url.length}, similarity ${similarity.toFixed(3)}`
    const note = problem('traced-image', message, {file: this.#file.path ?? '', url: raster.path})
    return {url, path: raster.path, width, height, notes: [note]}
  }

  async #encodeSvg(bytes: Uint8Array, path: string, fragment: string): Promise<EmbeddedFile> {
    const text = decodeSvg(bytes)
    if (text === undefined) throw new CapabilityError('invalid', `\`${path}\` is not in the encoding that it declares`)
    const prepared = await prepareSvg(text, {keepIds: fragment !== ''})
    const notes = prepared.problems.map((found) => problem('changed-image', describeSvgProblem(found), {file: path}))
    const {width, height} = prepared
    return {url: svgDataUri(prepared.svg) + fragment, path, notes, ...(width && height && {width, height})}
  }
}

/** The fragment of an address with its sign; empty when there is none. */
function fragmentOf(url: string): string {
  return /#\S+$/.exec(url.trim())?.[0] ?? ''
}

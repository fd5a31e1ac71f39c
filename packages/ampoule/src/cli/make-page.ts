import {type BuildOptions, type BuildResult, build, buildOptions, type Capabilities, fold} from '@ampoule/build'
import type {Profile} from '@ampoule/lint'
import {type Inputs, noInputs} from '../capabilities/inputs.ts'
import {createNotingCapabilities, createSharingCapabilities} from '../capabilities/node.ts'
import type {LockMode} from '../capabilities/vendor/lock.ts'
import {configuredBuild} from '../config/configured-build.ts'
import type {Configs} from '../config/load-config.ts'
import type {Drawers} from '../diagram/drawers.ts'
import type {EncoderPool} from '../encoders/encoder-pool.ts'
import type {BuildJob} from './build-jobs.ts'
import type {Io} from './command.ts'
import {type Input, pathFrom} from './input.ts'
import {readFlags} from './option-flags.ts'
import {recorded} from './record-build.ts'
import {verified} from './verify-build.ts'

export interface MakeOptions {
  /** As the command line gives them. */
  readonly given: Readonly<Record<string, unknown>> & {
    readonly lossless?: boolean
    readonly record?: boolean
    readonly verify?: boolean
  }
  readonly configs: Configs
  readonly lock: LockMode
  /** Threads that all pages share. */
  readonly encoders: EncoderPool
  readonly drawers: Drawers
  /** Folder of the cache; none is used when left out. */
  readonly cache: string | undefined
  onCacheProblem(error: Error): void
  /** True to note what the page is made of. */
  readonly notes: boolean
}

/** A page as it is made, before it is written. */
export interface MadePage {
  readonly result: BuildResult
  readonly profile: Profile
  readonly capabilities: Required<Capabilities>
  /** Inputs that it was made of until now; nothing when they are not noted. */
  inputs(): Promise<Inputs>
}

/** Makes a page, with what runs of it in a browser tell when they are asked for. */
export async function makePage({name, inputs, root}: BuildJob, options: MakeOptions, io: Io): Promise<MadePage> {
  const {given, configs, lock, encoders, drawers, cache, onCacheProblem, notes} = options
  const world = {root, lock, trusted: configs.trusted, ...(cache !== undefined && {cache, onCacheProblem})}
  const noting = notes ? createNotingCapabilities(world, {encoders, drawers}) : undefined
  const capabilities = named(noting?.capabilities ?? createSharingCapabilities(world, {encoders, drawers}), encoders)
  const [{path = io.cwd} = {}] = inputs
  const {config, plugins} = await configs.for(path)
  const {profile} = config.lint
  const chosen: BuildOptions = {...configuredBuild(config, plugins), ...onCommandLine(given), capabilities}
  const makeWith = (more: Pick<BuildOptions, 'include'>): Promise<BuildResult> =>
    make(inputs, root, {...chosen, ...more})
  const recording = {read: capabilities.read, include: chosen.include, root, profile, io}
  const built = await (given.record === true ? recorded(name, pathFrom(root, path), makeWith, recording) : makeWith({}))
  const result = given.verify === true ? await verified(name, built, inputs, {root, lint: config.lint, io}) : built
  return {result, profile, capabilities, inputs: noting?.inputs ?? (async () => noInputs)}
}

/** Tells what encodes how the files are called that it gets. */
function named(capabilities: Required<Capabilities>, {names}: EncoderPool): Required<Capabilities> {
  return {
    ...capabilities,
    async read(url, from) {
      const file = await capabilities.read(url, from)
      names.set(file.bytes, file.path)
      return file
    },
  }
}

/** Build options of the command line; they beat the configuration. */
function onCommandLine(given: MakeOptions['given']): BuildOptions {
  return {...readFlags(buildOptions, given), ...(given.lossless === true && {minSimilarity: 1})}
}

function make(inputs: readonly Input[], root: string, options: BuildOptions): Promise<BuildResult> {
  const documents = inputs.map((input) => ({path: pathFrom(root, input.path), source: input.bytes}))
  const [only, ...others] = inputs
  if (only === undefined || others.length > 0) return fold(documents, options)
  const path = pathFrom(root, only.path)
  return build(only.bytes, {...options, path, format: only.format})
}

import type {BuildOptions} from '@ampoule/build'
import type {Profile} from '@ampoule/lint'

/** Options of the viewer. */
export interface DevServerOptions {
  /** The page: Markdown or HTML. */
  readonly file: string
  /** Nothing outside this folder is read; that of the file when left out. */
  readonly root?: string
  /** Id of the host to show the page as; the default profile when left out. */
  readonly profile?: string | Profile
  /** Asked before each build: how to build, and which files say so; these are watched as well. */
  readonly configure?: () => Promise<DevConfiguration>
  /** Port of the viewer; a free one when left out. */
  readonly port?: number
  /** Called after each build, good or bad. */
  readonly onBuild?: (build: {readonly version: number; readonly findings: number; readonly error?: string}) => void
}

/** Settings of a configuration for the page in the viewer. */
export interface DevConfiguration {
  readonly build: Omit<BuildOptions, 'path' | 'format' | 'capabilities'>
  /** Absolute paths. */
  readonly files: readonly string[]
}

/** A viewer that runs. */
export interface DevServer {
  /** Address of the viewer, with the token that lets in. */
  readonly url: string
  /** Ends all connections and stops watching. */
  close(): Promise<void>
}

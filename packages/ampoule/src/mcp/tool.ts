import type * as v from 'valibot'
import type {Work} from './work.ts'
import type {Workspace} from './workspace.ts'

/** Means of a tool's call. */
interface CallContext {
  readonly workspace: Workspace
  readonly work: Work
  /** Ends when the client gives up, or the time is over. */
  readonly signal: AbortSignal
  /** Tells the client what is being done. */
  progress(message: string): void
}

/** Answer of a tool: few words for the model, and the same as data of the declared shape. */
export interface ToolResult {
  readonly text: string
  readonly data: Readonly<Record<string, unknown>>
  /** Remarks for the client beside it. */
  readonly notes?: readonly string[]
}

/** A tool as plain data. */
export interface Tool<E extends v.ObjectEntries = v.ObjectEntries> {
  readonly name: string
  readonly title: string
  /** The model reads it each time: short. */
  readonly description: string
  /** Its arguments, each declared; defaults are left to who uses them. */
  readonly input: E
  readonly output: v.ObjectEntries
  /** True when it writes nothing. */
  readonly isReadOnly: boolean
  call(input: v.InferOutput<v.StrictObjectSchema<E, undefined>>, context: CallContext): Promise<ToolResult>
}

/** A tool whose own types are forgotten. */
export type AnyTool = Omit<Tool, 'call'> & {call(input: never, context: CallContext): Promise<ToolResult>}

export function defineTool<const E extends v.ObjectEntries>(tool: Tool<E>): Tool<E> {
  return tool
}

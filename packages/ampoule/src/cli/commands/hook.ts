import {readFileSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import {formatOf} from '@ampoule/build/internals'
import {type LintedFile, reporters} from '@ampoule/lint'
import {countFindings} from '@ampoule/lint/internals'
import {Configs} from '../../config/load-config.ts'
import type {Change} from '../../hook/apply-patch.ts'
import {readToolCall} from '../../hook/tool-call.ts'
import {version} from '../../install/version.ts'
import {nameFrom} from '../../lint/find-files.ts'
import {lintFiles} from '../../lint/lint-files.ts'
import {statOf} from '../../system-reason.ts'
import {type Command, defineCommand, note} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {sourceReader, starring} from '../report-options.ts'

/**
 * Judges what agents do, around their tools: the call comes as JSON on standard input; exit code 2 stops it and hands what is
 * on standard error to the agent; any other failure is told to people and stops nothing.
 */
export const command: Command<typeof configOptions> = defineCommand({
  name: 'hook',
  summary: 'Lint the page that a coding agent is about to write or publish, as a hook of its tools.',
  usage: '< call.json',
  options: configOptions,
  // 2 would stop the tools of the agent, each time.
  usageExit: 1,
  async run({options, io}) {
    const call = readToolCall(new TextDecoder().decode(await io.readStdin()))
    if (call === undefined) {
      note(io, 'Standard input is not the JSON of a tool call')
      return 1
    }
    // The call says where the agent is, which may be in anybody's files: it decides on names, never on whose code is run.
    const cwd = call.cwd === undefined ? io.cwd : resolve(io.cwd, call.cwd)
    const given = readConfigOptions(options, io)
    const passedOver: string[] = []
    const configs = new Configs({
      ...given,
      cwd,
      trusted: projectFolder(io.env) ?? io.cwd,
      onUntrusted: (file) => passedOver.push(file),
      ...(typeof given.config === 'string' && {config: resolve(io.cwd, given.config)}),
    })
    const refused: LintedFile[] = []
    const texts = new Map<string, string>()
    for (const change of call.changes) {
      const path = resolve(cwd, change.file)
      if (!isPage(path)) continue
      const text = textAfter(change, cwd, call.isDone)
      if (text === undefined) continue
      const name = nameFrom(cwd, path)
      const {config} = await configs.for(path)
      const judge = async (bytes: Uint8Array): Promise<LintedFile[]> =>
        lintFiles([{path, name, size: bytes.length, config, bytes}])
      const after = await judge(text)
      const errors = countFindings(after).error
      const before = change.apply === undefined || change.isWhole || call.isDone ? undefined : readRegular(path)
      // A page with several errors is repaired edit by edit: one that leaves fewer of them passes.
      if (errors === 0 || (before && errors < countFindings(await judge(before)).error)) continue
      refused.push(...after)
      texts.set(name, new TextDecoder().decode(text))
    }
    if (refused.length === 0) return 0
    const report = reporters.agent.report(refused, {
      version: version(),
      readSource: starring(
        sourceReader(
          cwd,
          texts,
          refused.map((file) => file.path),
        ),
        refused,
      ),
    })
    io.err(report)
    if (call.asksPermission) io.out(`${JSON.stringify({permission: 'deny', agent_message: report})}\n`)
    for (const file of passedOver)
      note(io, `${nameFrom(cwd, file)} would run code outside of the trusted project, so it is not used`)
    return stop
  },
})

const stop = 2

/** A page by the ending of its name. Without one, or as `.txt`, it may be anything. */
function isPage(path: string): boolean {
  return !/^(?:\.txt)?$/i.test(extname(path)) && formatOf(path) !== undefined
}

/** The project that the agent was started in, as agents tell their hooks. */
function projectFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return [env.CLAUDE_PROJECT_DIR, env.GEMINI_PROJECT_DIR, env.QWEN_PROJECT_DIR].find(
    (folder) => folder !== undefined && folder !== '',
  )
}

/** Text of the file once the call is done; undefined when it changes nothing that could be judged. */
function textAfter({file, from = file, apply}: Change, cwd: string, isDone: boolean): Uint8Array | undefined {
  const bytes = readRegular(resolve(cwd, isDone ? file : from))
  if (isDone || apply === undefined) return bytes
  const text = apply(bytes === undefined ? undefined : new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))
  return text === undefined ? undefined : new TextEncoder().encode(text)
}

/** Content of a file; undefined when there is none, and of what never ends, such as a pipe. */
function readRegular(path: string): Uint8Array | undefined {
  return statOf(path)?.isFile() ? readFileSync(path) : undefined
}

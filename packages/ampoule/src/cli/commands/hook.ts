import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {reporters} from '@ampoule/lint'
import {Configs} from '../../config/load-config.ts'
import {version} from '../../install/version.ts'
import {nameFrom} from '../../lint/find-files.ts'
import {isMarkdown} from '../../lint/is-markdown.ts'
import {lintFiles} from '../../lint/lint-files.ts'
import {type Command, defineCommand} from '../command.ts'
import {configOptions, readConfigOptions} from '../config-options.ts'
import {sourceReader} from '../report-options.ts'

/**
 * What agents do around their tools: the call comes as JSON on standard input; exit code 2 stops it and hands what is
 * on standard error to the agent; any other failure is told to people and stops nothing.
 */
export const command: Command<typeof configOptions> = defineCommand({
  name: 'hook',
  summary: 'Lint the page that a coding agent is about to publish, as a hook of its tools.',
  usage: '< call.json',
  options: configOptions,
  async run({options, io}) {
    const call = readCall(new TextDecoder().decode(await io.readStdin()))
    if (call === undefined) {
      io.err('ampoule: unexpected standard input, expected the JSON of a tool call\n')
      return 1
    }
    const cwd = call.cwd ?? io.cwd
    const path = call.file === undefined ? undefined : resolve(cwd, call.file)
    if (path === undefined || !(isMarkdown(path) || /\.html?$/i.test(path)) || !existsSync(path)) return 0
    const name = nameFrom(cwd, path)
    const {config} = await new Configs({...readConfigOptions(options, io), cwd}).for(path)
    const linted = await lintFiles([{path, name, size: 0, config}])
    if (!linted.some(({findings}) => findings.some(({severity}) => severity === 'error'))) return 0
    io.err(reporters.agent.report(linted, {version: version(), readSource: sourceReader(cwd, new Map())}))
    return stop
  },
})

const stop = 2

interface Call {
  /** The page that the tool is given. */
  readonly file?: string
  readonly cwd?: string
}

function readCall(text: string): Call | undefined {
  const call = parse(text)
  if (!isRecord(call)) return undefined
  const input = isRecord(call.tool_input) ? call.tool_input : {}
  const file = ['file_path', 'path', 'file'].map((key) => input[key]).find((value) => typeof value === 'string')
  return {...(typeof file === 'string' && {file}), ...(typeof call.cwd === 'string' && {cwd: call.cwd})}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

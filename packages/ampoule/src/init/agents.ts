import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PlannedFile} from './files.ts'
import {mergeSettings, type Settings} from './merge-settings.ts'

/** Coding agents that `init` knows the files of. */
export const agents = ['claude', 'codex', 'gemini', 'qwen', 'cursor'] as const
export type Agent = (typeof agents)[number]

/** Skill, hook and permissions for an agent; what is in a settings file already stays in it. */
export function planAgent(agent: Agent, folder: string): PlannedFile[] {
  return filesOf[agent]().map(({name, content}) => {
    const path = join(folder, name)
    const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    const text = typeof content === 'string' ? content : mergeSettings(old ?? '{}', wantedIn(old, content))
    if (text === undefined) return {path, text: `${JSON.stringify(content, undefined, 2)}\n`, taken: path}
    if (old === undefined) return {path, text}
    return typeof content === 'string' || text === old ? {path, text, taken: path} : {path, text, replaces: true}
  })
}

/** A hook of ampoule that is there already may have another form. */
function wantedIn(old: string | undefined, {hooks, ...others}: Settings): Settings {
  return old?.includes('ampoule hook') ? others : {...others, ...(hooks !== undefined && {hooks})}
}

interface AgentFile {
  readonly name: string
  /** Text of a file of our own, or what a settings file is to have. */
  readonly content: string | Settings
}

/** Commands that only read pages, or write beneath the folder: an agent may run them without a question. */
const commands = ['build', 'diff', 'explain', 'lint', 'profiles', 'stats', 'verify'] as const

/**
 * Sources: code.claude.com/docs/en/hooks, developers.openai.com/codex/hooks and /rules, geminicli.com/docs/hooks/reference,
 * qwenlm.github.io/qwen-code-docs/en/users/features/hooks, cursor.com/docs/hooks.
 */
const filesOf: Readonly<Record<Agent, () => readonly AgentFile[]>> = {
  claude: () => [
    {name: '.claude/skills/ampoule/SKILL.md', content: skill()},
    {
      name: '.claude/settings.json',
      content: {
        permissions: {allow: commands.map((command) => `Bash(npx ampoule ${command}:*)`)},
        hooks: {
          PreToolUse: [group('Artifact|Write|Edit|MultiEdit', 'cd "$CLAUDE_PROJECT_DIR" && npx ampoule hook', 30)],
        },
      },
    },
  ],
  codex: () => [
    {name: '.agents/skills/ampoule/SKILL.md', content: skill()},
    {
      name: '.codex/hooks.json',
      content: {
        hooks: {PreToolUse: [group('apply_patch', 'cd "$(git rev-parse --show-toplevel)" && npx ampoule hook', 30)]},
      },
    },
    {
      name: '.codex/rules/ampoule.rules',
      content: `prefix_rule(\n    pattern = ["npx", "ampoule", ${JSON.stringify(commands).replaceAll(',', ', ')}],\n    decision = "allow",\n    match = ["npx ampoule lint page.html"],\n    not_match = ["npx ampoule mcp --http"],\n)\n`,
    },
  ],
  gemini: () => [
    {name: '.gemini/skills/ampoule/SKILL.md', content: skill()},
    {
      name: '.gemini/settings.json',
      content: {
        tools: {allowed: commands.map((command) => `run_shell_command(npx ampoule ${command})`)},
        hooks: {BeforeTool: [group('write_file|replace', 'cd "$GEMINI_PROJECT_DIR" && npx ampoule hook', 30_000)]},
      },
    },
  ],
  qwen: () => [
    {name: '.qwen/skills/ampoule/SKILL.md', content: skill()},
    {
      name: '.qwen/settings.json',
      content: {
        permissions: {allow: commands.map((command) => `Bash(npx ampoule ${command} *)`)},
        hooks: {PreToolUse: [group('write_file|edit', 'cd "$QWEN_PROJECT_DIR" && npx ampoule hook', 30_000)]},
      },
    },
  ],
  cursor: () => [
    {name: '.cursor/skills/ampoule/SKILL.md', content: skill()},
    {
      name: '.cursor/hooks.json',
      content: {version: 1, hooks: {preToolUse: [{command: 'npx ampoule hook', matcher: 'Write'}]}},
    },
    {
      name: '.cursor/cli.json',
      content: {permissions: {allow: commands.map((command) => `Shell(npx:ampoule ${command}*)`), deny: []}},
    },
  ],
}

function group(matcher: string, command: string, timeout: number): object {
  return {matcher, hooks: [{type: 'command', command, timeout}]}
}

/** As the package ships it. */
function skill(): string {
  return readFileSync(new URL('../../skills/ampoule/SKILL.md', import.meta.url), 'utf8')
}

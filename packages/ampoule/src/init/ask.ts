import type {Readable, Writable} from 'node:stream'
import {profiles} from '@ampoule/lint'
import {cancel, confirm, isCancel, select, text} from '@clack/prompts'
import type {Choices} from './choices.ts'

/** Streams to ask on; the terminal when left out. */
export interface Terminal {
  readonly input?: Readable
  readonly output?: Writable
}

/** Asks for what was not given; `undefined` when the user would rather not. */
export async function ask(
  defaults: Choices,
  given: Partial<Choices>,
  terminal: Terminal = {},
): Promise<Choices | undefined> {
  const questions: {readonly [K in keyof Choices]: () => Promise<Choices[K] | symbol>} = {
    profile: () =>
      select({
        message: 'Which host are the pages for?',
        options: profiles.map(({id}) => ({value: id})),
        initialValue: defaults.profile,
        maxItems: 8,
        ...terminal,
      }),
    pages: () =>
      text({
        message: 'Which files are the pages? A file, a folder or a glob',
        initialValue: defaults.pages,
        validate: (value) => (value?.trim() ? undefined : 'Name a file, a folder or a glob'),
        ...terminal,
      }),
    ci: () =>
      select<Choices['ci']>({
        message: 'Where are pages to be linted when they are pushed?',
        options: [
          {value: 'github', label: 'GitHub Actions'},
          {value: 'gitlab', label: 'GitLab CI'},
          {value: 'none', label: 'Nowhere'},
        ],
        initialValue: defaults.ci,
        ...terminal,
      }),
    hook: () =>
      select<Choices['hook']>({
        message: 'What is to lint pages before each commit?',
        options: [
          {value: 'pre-commit', label: 'pre-commit', hint: 'the framework of pre-commit.com'},
          {value: 'husky', label: 'husky'},
          {value: 'none', label: 'Nothing'},
        ],
        initialValue: defaults.hook,
        ...terminal,
      }),
  }
  const answers: Record<string, unknown> = {...given}
  for (const [name, question] of Object.entries(questions)) {
    if (answers[name] !== undefined) continue
    const answer = await question()
    if (isCancel(answer)) {
      cancel('Nothing was written', terminal)
      return undefined
    }
    answers[name] = answer
  }
  return {...defaults, ...answers}
}

/** Asks for leave to write the files that were shown. */
export async function confirmFiles(count: number, terminal: Terminal = {}): Promise<boolean> {
  const message = count === 1 ? 'Write this file?' : `Write these ${count} files?`
  return (await confirm({message, ...terminal})) === true
}

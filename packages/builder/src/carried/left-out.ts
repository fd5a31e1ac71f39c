import type {VFile} from 'vfile'
import {contextOf} from '../build-context.ts'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {problem} from '../problem.ts'
import {isRemoteUrl} from '../resolve-url.ts'
import {noteUnanswered} from '../unanswered.ts'
import type {Cargo} from './cargo.ts'

/** Takes in what carried sheets ask other hosts for; what is not to be had there, or beside them, is told. */
export async function answerSheets(cargo: Cargo, file: VFile, read: NonNullable<Capabilities['read']>): Promise<void> {
  for (const {name, file: sheet} of cargo.missing) {
    if (!isRemoteUrl(name)) {
      const message = `\`${sheet}\` asks for \`${name}\`, which does not exist`
      contextOf(file).findings.push(problem('not-carried', message, {file: sheet, url: name}))
      continue
    }
    try {
      await cargo.answer(name, await read(name, sheet), sheet)
    } catch (error) {
      if (!(error instanceof CapabilityError)) throw error
      noteUnanswered(file, {address: name, file: sheet, error})
    }
  }
}

/** Tells of files that code names and that stay where they are, being of no known kind of data. */
export function noteLeft(cargo: Cargo, file: VFile): void {
  const {ledger, findings} = contextOf(file)
  const known = new Set(ledger.entries.map(({path}) => path))
  for (const {
    asked: {name, file: from, place},
    path,
  } of cargo.ofNoKind) {
    const message = `\`${path}\` is of no kind of data that a page carries unless it is included`
    if (!known.has(path)) findings.push(problem('not-carried', message, {file: from, place, url: name}))
  }
}

import type {VFile} from 'vfile'
import {contextOf} from '../build-context.ts'
import {type Capabilities, CapabilityError} from '../capabilities.ts'
import {problem} from '../problem.ts'
import {isRemoteUrl} from '../resolve-url.ts'
import {noteUnanswered} from '../unanswered.ts'
import type {Cargo} from './cargo.ts'
import type {LeftOut} from './left-out.ts'
import {hole} from './names.ts'

/** Tells of names that brought no file into the page; what carried sheets ask other hosts for is taken in where it can be had. */
export async function tellLeftOut(cargo: Cargo, file: VFile, read: NonNullable<Capabilities['read']>): Promise<void> {
  tellRefused(cargo.left, file)
  await answerSheets(cargo, file, read)
  tellOfNoKind(cargo.left, file)
}

function tellRefused({refused}: LeftOut, file: VFile): void {
  for (const {asked, count, taken} of refused) {
    const {name, file: from, place} = asked
    const url = name.replaceAll(hole, '*')
    const message =
      taken > 0
        ? `\`${url}\` may name ${count} files, of which the ${taken} that the page names are carried`
        : `\`${url}\` may name ${count} files, more than can be carried`
    contextOf(file).findings.push(problem('not-carried', message, {file: from, place, url}))
  }
}

async function answerSheets(cargo: Cargo, file: VFile, read: NonNullable<Capabilities['read']>): Promise<void> {
  for (const {name, file: sheet} of cargo.left.missing) {
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

/** Files that code names and that stay where they are. */
function tellOfNoKind({ofNoKind}: LeftOut, file: VFile): void {
  const {ledger, findings} = contextOf(file)
  const known = new Set(ledger.entries.map(({path}) => path))
  for (const {asked, path} of ofNoKind) {
    const {name, file: from, place} = asked
    const message = `\`${path}\` is of no kind of data that a page carries unless it is included`
    if (!known.has(path)) findings.push(problem('not-carried', message, {file: from, place, url: name}))
  }
}

import {isFileUrl} from '../resolve-url.ts'
import type {Asked} from './names.ts'

/** Names that brought no file into the page, by the reason. */
export class LeftOut {
  /** They stand for more than may go in. */
  readonly refused: {readonly asked: Asked; readonly count: number; readonly taken: number}[] = []
  /** They stand in carried sheets, and nobody has them. */
  readonly missing: Asked[] = []
  /** Code names files of no known kind of data. */
  readonly ofNoKind: {readonly asked: Asked; readonly path: string}[] = []

  /** Notes a name that stands for `count` files, of which `taken` go in: those that the page names. */
  refuse(asked: Asked, count: number, taken: number): void {
    this.refused.push({asked, count, taken})
  }

  /** Notes a name that stands for no file to carry; `path` is that of one of no known kind. */
  note(asked: Asked, path: string | undefined): void {
    if (asked.by === 'sheet' && isFileUrl(asked.name)) this.missing.push(asked)
    if (path !== undefined) this.ofNoKind.push({asked, path})
  }
}

import {carriedPages} from './carried.ts'
import {cleanPages} from './clean.ts'
import {cssPages} from './css.ts'
import {documentPages} from './documents.ts'
import {domPages} from './dom.ts'
import {foreignPages} from './foreign.ts'
import {framePages} from './frames.ts'
import {imagePages} from './images.ts'
import {linkPages} from './links.ts'
import {modulePages} from './modules.ts'
import type {TestPage} from './page.ts'
import {parsingPages} from './parsing.ts'
import {rowPages} from './rows.ts'
import {scriptPages} from './scripts.ts'
import {urlPages} from './urls.ts'
import {workerPages} from './workers.ts'

const rows = rowPages()
const isVariant = ({name}: TestPage): boolean => / (?:CDN|relative|data:)$/.test(name)

/** Every row of the reference table with an address of a host, every way to write an address, every trap of the parser. */
export const tablePages: readonly TestPage[] = [
  ...rows.filter((page) => !isVariant(page)),
  ...urlPages,
  ...parsingPages,
]

export const otherPages: readonly TestPage[] = [
  ...rows.filter(isVariant),
  ...imagePages,
  ...linkPages,
  ...foreignPages,
  ...framePages,
  ...documentPages,
  ...cssPages,
  ...scriptPages,
  ...modulePages,
  ...domPages,
  ...workerPages,
  ...carriedPages,
  ...cleanPages,
]

export const pages: readonly TestPage[] = [...tablePages, ...otherPages]

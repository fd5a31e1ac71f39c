import type {TestPage} from './page.ts'
import {rowPages} from './rows.ts'

export const pages: readonly TestPage[] = [...rowPages()]

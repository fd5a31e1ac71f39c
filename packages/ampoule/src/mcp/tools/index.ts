import type {AnyTool} from '../tool.ts'
import {buildPage} from './build-page.ts'
import {explainRule} from './explain-rule.ts'
import {lintPage} from './lint-page.ts'
import {listProfiles} from './list-profiles.ts'
import {measurePage} from './measure-page.ts'
import {verifyPage} from './verify-page.ts'

/** In the order in which an agent needs them. */
export const tools: readonly AnyTool[] = [lintPage, buildPage, verifyPage, measurePage, explainRule, listProfiles]

import {agent} from './agent.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import type {ReportKind} from './report-kind.ts'
import {sarif} from './sarif.ts'
import {stylish} from './stylish.ts'

export type {JsonReport} from './json.ts'
export {type Counts, countFindings, describeCounts, type LintedFile, plural} from './linted-file.ts'
export type {ReportKind} from './report-kind.ts'
export type {Paint, ReportContext, Reporter, Style} from './reporter.ts'
export {findingLines} from './stylish.ts'
export {addMessage, ampouleLint, type FileLike, type MessageLike} from './vfile.ts'
export {jsonText, visible} from './visible.ts'

/** Names of the reports. */
export type ReportFormat = 'stylish' | 'json' | 'sarif' | 'github' | 'junit' | 'markdown' | 'agent'

/** All reports, by the name that they are asked for. */
export const reporters: Readonly<Record<ReportFormat, ReportKind>> = {
  stylish: {about: 'For people at a terminal, with the code in question', weighs: false, report: stylish},
  json: {about: 'Everything, for programs; `ampoule merge` joins several', weighs: true, report: json},
  sarif: {about: 'SARIF 2.1.0, for code scanning', weighs: false, report: sarif},
  github: {about: 'Annotations in a pull request', weighs: false, report: github},
  junit: {about: 'JUnit XML, for test dashboards', weighs: false, report: junit},
  markdown: {about: 'A comment for a pull request', weighs: true, report: markdown},
  agent: {about: 'Exact edits in few words, for a program that repairs the page', weighs: false, report: agent},
}

import type {Finding} from '../finding.ts'
import {type LintedFile, pointOf} from './linted-file.ts'
import type {Reporter} from './reporter.ts'
import {visible} from './visible.ts'

/** JUnit XML: one suite a page, one case a finding. Only errors are failures; warnings are told in the output of a case. */
export const junit: Reporter = (files) => {
  const failures = files.reduce((sum, file) => sum + failuresOf(file), 0)
  const tests = files.reduce((sum, {findings}) => sum + Math.max(findings.length, 1), 0)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    tag('testsuites', {name: 'ampoule', tests, failures, errors: 0}),
    ...files.flatMap(suite),
    '</testsuites>',
    '',
  ].join('\n')
}

function suite(file: LintedFile): string[] {
  const {findings} = file
  const path = visible(file.path)
  const clean = `    ${tag('testcase', {name: 'clean', classname: path}, true)}`
  return [
    `  ${tag('testsuite', {name: path, tests: Math.max(findings.length, 1), failures: failuresOf(file), errors: 0})}`,
    ...(findings.length === 0 ? [clean] : findings.flatMap((finding) => testcase(path, finding))),
    '  </testsuite>',
  ]
}

function testcase(path: string, finding: Finding): string[] {
  const {severity, instead, place} = finding
  const [rule, message, file] = [finding.rule, finding.message, finding.file ?? path].map(visible) as [
    string,
    string,
    string,
  ]
  const where = [file, pointOf(finding)].filter((part) => part !== '').join(':')
  const text = escapeText(`${where}\n${message}\n${instead}`)
  return [
    `    ${tag('testcase', {name: `${rule} ${where}`, classname: path, ...(place && {file, line: place.start.line})})}`,
    severity === 'error'
      ? `      ${tag('failure', {message, type: rule})}${text}</failure>`
      : `      <system-out>${escapeText(`${severity}: `)}${text}</system-out>`,
    '    </testcase>',
  ]
}

function failuresOf({findings}: LintedFile): number {
  return findings.filter(({severity}) => severity === 'error').length
}

function tag(name: string, attributes: Readonly<Record<string, string | number>>, empty = false): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
  return `<${name}${list.join('')}${empty ? '/' : ''}>`
}

/** Characters that XML 1.0 cannot hold at all are replaced. Source: https://www.w3.org/TR/xml/#charsets */
function escapeText(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[<>&\r]/g, (character) => entities[character] ?? character)
}

/** A reader turns bare white space in an attribute into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n]/g, (character) => entities[character] ?? character)
}

const impossible = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

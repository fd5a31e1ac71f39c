import type {Finding} from '@ampoule/lint'
import {type Library, libraryOf} from './library-name.ts'
import {problem} from './problem.ts'

/**
 * The findings of a page, with one line in the place of all that libraries only may do. What is certain to go wrong stays. Of a library
 * that is known the line is a note: most of what its code could do never happens.
 */
export function withLibraryLines(
  findings: readonly Finding[],
  libraries: ReadonlyMap<string, Library>,
): readonly Finding[] {
  const kept: Finding[] = []
  const lines = new Map<string, {library: Library; first: Finding; deeds: Set<string>}>()
  for (const finding of findings) {
    const {file = '', severity, rule} = finding
    const library = severity === 'error' ? undefined : (libraries.get(file) ?? libraryOf(file, '', false))
    if (library === undefined || !/\.[cm]?[jt]sx?$/.test(file)) {
      kept.push(finding)
      continue
    }
    const line = lines.get(library.name) ?? {library, first: finding, deeds: new Set()}
    lines.set(library.name, line)
    line.deeds.add(deeds[rule] ?? '')
  }
  for (const {library, first, deeds} of lines.values()) {
    const told = [...deeds].filter((deed) => deed !== '').sort()
    if (told.length === 0) continue
    const {file = ''} = first
    const line = problem('library', `${said(library.name)} may ${listed(told)} when the page has it do so`, {file})
    kept.push(library.isKnown ? line : {...line, severity: 'warning'})
  }
  return kept
}

/** Deeds of code that the rules tell of. */
const deeds: Readonly<Record<string, string>> = {
  'no-eval': 'run text as code',
  'no-network-call': 'send requests',
  'remote-address': 'ask other hosts',
  'no-unguarded-storage': 'use storage',
  'no-external-script': 'load scripts',
  'no-external-style': 'load styles',
  'no-external-image': 'load images',
  'no-external-media': 'load media',
  'no-external-font': 'load fonts',
  'no-external-worker': 'start workers',
  'no-external-frame': 'open frames',
  'no-self-navigation': 'leave the page',
  'no-popup': 'open windows',
  'no-modal': 'show dialogs',
  'no-form-submit': 'send forms',
}

function listed(parts: readonly string[]): string {
  const [last = ''] = parts.slice(-1)
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

function said(name: string): string {
  return /\.[cm]?js$/.test(name) ? `\`${name}\`` : name
}

import type {Secret} from '../secret.ts'
import {prefixedFormats} from './formats.ts'
import {secretTexts} from './secret-texts.ts'
import {writtenFormats} from './written-formats.ts'

/**
 * Keys, tokens, private keys and passwords of a page, its data and the metadata of its images, by the formats of some sixty services:
 * what `lint` takes as `secrets`. The command line asks secretlint as well.
 */
export function findSecrets(html: string): Secret[] {
  return mergeSecrets(
    secretTexts(html).flatMap(({text, secretsAt}) =>
      stretchesIn(text).flatMap(({start, end, kind}) => secretsAt(start, end, kind)),
    ),
  )
}

/** Each of them once: of those that hold each other the longest, of those that are the same the first. */
export function mergeSecrets(secrets: readonly Secret[]): Secret[] {
  const kept: Secret[] = []
  for (const secret of secrets.toSorted((a, b) => b.text.length - a.text.length)) {
    if (kept.length === mostSecrets) break
    if (!kept.some(({text}) => text.includes(secret.text))) kept.push(secret)
  }
  return kept
}

/** More nobody reads; a hostile page has any number. */
const mostSecrets = 500

interface Stretch {
  readonly kind: string
  readonly start: number
  readonly end: number
}

function stretchesIn(text: string): Stretch[] {
  return [...prefixedFormats, ...writtenFormats].flatMap(({kind, pattern, isReal}) => {
    const found: Stretch[] = []
    for (const match of text.matchAll(pattern)) {
      const secret = match.groups?.secret ?? match[0]
      if (isReal !== undefined && !isReal(secret)) continue
      const start = match.index + match[0].lastIndexOf(secret)
      found.push({kind, start, end: start + secret.length})
      if (found.length === mostSecrets) break
    }
    return found
  })
}

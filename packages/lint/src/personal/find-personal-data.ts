import {findAccounts} from './account.ts'
import {findCards} from './card.ts'
import {findMail} from './mail.ts'
import {findPhones} from './phone.ts'
import {type ReadableText, unescaped, withoutInlineTags} from './readable-text.ts'
import type {Stretch} from './stretch.ts'

/** Something that belongs to a person: where it stands in a text, and what it is. */
export interface PersonalData extends Stretch {
  readonly kind: PersonalKind
}

/** As messages name it. */
export type PersonalKind = 'Mail address' | 'Phone number' | 'Card number' | 'Account number'

/** Mail addresses, phone numbers, card and account numbers of a text, in its order, none of them twice. */
export function findPersonalData(source: string): PersonalData[] {
  const plain = unescaped(source)
  const found = [...findIn(plain), ...findIn(withoutInlineTags(plain))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const kept: PersonalData[] = []
  for (const data of found) if (data.start >= (kept.at(-1)?.end ?? 0)) kept.push(data)
  return kept
}

/** Numbers with check digits come first: digits of an account may look like those of a phone. */
const finders: readonly (readonly [PersonalKind, (text: string) => Iterable<Stretch>])[] = [
  ['Account number', findAccounts],
  ['Card number', findCards],
  ['Mail address', findMail],
  ['Phone number', findPhones],
]

function findIn({text, toSource}: ReadableText): PersonalData[] {
  const taken: Stretch[] = []
  const found: PersonalData[] = []
  for (const [kind, find] of finders) {
    const before = taken.toSorted((a, b) => a.start - b.start)
    let next = 0
    for (const {start, end, value} of [...find(text)].sort((a, b) => a.start - b.start)) {
      while ((before[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
      if ((before[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue
      taken.push({start, end, value})
      found.push({kind, value, ...toSource(start, end)})
    }
  }
  return found
}

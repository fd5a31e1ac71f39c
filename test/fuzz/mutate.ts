import fc from 'fast-check'
import {urls} from './generate.ts'
import type {Project} from './project.ts'

/** Pieces that end, open or confuse something. */
const pieces: readonly string[] = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '&',
    '\\',
    '\0',
    '\r',
    '\n\n',
    '\ufeff',
    '\ud800',
    '\u2028',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    '/*',
    '*/',
    '//',
    '</script>',
    '</style>',
    '</template>',
    '<script>',
    '<style>',
    '<svg>',
  ],
  ...[
    '<table>',
    '<select>',
    '<plaintext>',
    '<template shadowrootmode=open>',
    '<base href="../outside/">',
    '<frameset>',
  ],
  ...[
    '@import "',
    '@media all{',
    'url(',
    '&,&{',
    '}}}',
    '```',
    '~~~',
    '> > > ',
    '- - - ',
    '[a](',
    '![',
    '$$',
    '---\n',
    ':::',
  ],
  ...['async ', 'await ', 'import(', 'import x from "', 'export ', '${', '=>', 'new Worker(', '?.', '#', '\\u{0}', '/'],
  ...[
    '<!-- ampoule-disable -->',
    '<!-- ampoule-enable -->',
    '/* ampoule-disable-line */',
    'srcset="',
    ' srcdoc="',
    ' style="',
  ],
]

type Mutation = (text: string) => string

/** A project of the corpus after a few mutations of its page and of files beside it. */
export function mutatedProject(corpus: readonly Project[]): fc.Arbitrary<Project> {
  const mutation = mutationOf(corpus)
  const several = fc.array(mutation, {minLength: 1, maxLength: 5})
  return fc
    .tuple(fc.constantFrom(...corpus), several, fc.array(fc.tuple(fc.nat(), mutation), {maxLength: 2}))
    .map(([project, mutations, others]) => {
      const files = {...project.files}
      const names = Object.keys(files)
      for (const [index, mutate] of others) {
        const name = names[index % names.length]
        if (name !== undefined) files[name] = mutate(files[name] ?? '')
      }
      return {...project, text: mutations.reduce((text, mutate) => mutate(text), project.text), files}
    })
}

/** Places are told as parts of the length, so that they fit any text. */
function mutationOf(corpus: readonly Project[]): fc.Arbitrary<Mutation> {
  const place = fc.nat({max: 9999}).map((part) => part / 10_000)
  const length = fc.nat({max: 40})
  const at = (text: string, part: number): number => Math.floor(text.length * part)
  const insert = (text: string, part: number, piece: string): string => {
    const index = at(text, part)
    return text.slice(0, index) + piece + text.slice(index)
  }
  return fc.oneof(
    fc.tuple(place, fc.constantFrom(...pieces, ...urls)).map(
      ([part, piece]): Mutation =>
        (text) =>
          insert(text, part, piece),
    ),
    fc.tuple(place, length).map(
      ([part, count]): Mutation =>
        (text) => {
          const index = at(text, part)
          return text.slice(0, index) + text.slice(index + count)
        },
    ),
    fc.tuple(place, length, fc.constantFrom(2, 3, 30, 300)).map(
      ([part, count, times]): Mutation =>
        (text) => {
          const index = at(text, part)
          return insert(text, part, text.slice(index, index + count).repeat(times))
        },
    ),
    fc.tuple(place, fc.constantFrom(...pieces), fc.constantFrom(10, 300, 3000)).map(
      ([part, piece, times]): Mutation =>
        (text) =>
          insert(text, part, piece.repeat(times)),
    ),
    fc.tuple(place, place).map(
      ([one, other]): Mutation =>
        (text) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          return text.slice(at(text, from), at(text, to))
        },
    ),
    fc.tuple(place, place, place, fc.constantFrom(...corpus)).map(
      ([part, from, to, donor]): Mutation =>
        (text) =>
          insert(text, part, donor.text.slice(at(donor.text, from), at(donor.text, to))),
    ),
    fc.tuple(fc.nat(), fc.constantFrom(...urls)).map(
      ([which, url]): Mutation =>
        (text) => {
          const found = [...text.matchAll(/(?<==["']?|url\(["']?|import ["']|\]\()[^\s"'<>()=]{2,}/g)]
          const one = found[which % Math.max(1, found.length)]
          return one === undefined ? text : text.slice(0, one.index) + url + text.slice(one.index + one[0].length)
        },
    ),
    fc.constant<Mutation>(
      (text) => `<iframe srcdoc="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ),
    fc.constant<Mutation>((text) => `<template>${text}`),
    fc.constant<Mutation>((text) => text.toUpperCase()),
    fc.constant<Mutation>((text) => text.replaceAll('\n', '\r\n')),
  )
}

import {styleText} from 'node:util'

type Format = Parameters<typeof styleText>[0]

/** Colours text when a person looks on. */
export type Paint = (format: Format, text: string) => string

export function painter(colors: boolean): Paint {
  return colors ? (format, text) => styleText(format, text, {validateStream: false}) : (_, text) => text
}

import type {Profile} from '@ampoule/lint'
import type {Browser} from 'playwright-core'
import {sealedSite} from '../site.ts'
import {compareLooks} from './compare-looks.ts'
import type {Comparison} from './compare-with-markdown.ts'
import {type Look, type LookOptions, look} from './look.ts'
import {type Original, originalSite} from './original-site.ts'

/** Runs a page under its policy, and its original as it was, and tells where they part. */
export async function compareWithOriginal(
  browser: Browser,
  html: string,
  profile: Profile,
  original: Original,
  options: LookOptions,
  keep?: (view: string, picture: Buffer) => Promise<string>,
): Promise<Comparison> {
  // The frame and the reset of the host are no work of the build.
  const {sandbox: _sandbox, ...unframed} = profile
  const alone = sealedSite(html, {...unframed, wraps: false})
  const before = await look(browser, originalSite(original), original.html, options)
  const problem =
    before.console.find((line) => needsTools.test(line)) ?? before.errors.find((line) => needsTools.test(line))
  if (problem !== undefined)
    return {
      differences: [
        {
          kind: 'unable',
          text: `Not compared: a browser cannot run the original without its build tool: ${problem.slice(0, 120)}`,
        },
      ],
    }
  const after = await look(browser, alone, original.html, options)
  const {pictures, texts} = before
  const moments = texts.size === 1 ? '1 moment' : `${texts.size} moments`
  const compared = `${pictures.size} views, console, errors, texts and styles at ${moments} of \`${original.path}\``
  return {differences: await compareLooks(before, after, {again, ...(keep && {keep})}), compared}

  /** Both at one width alone: of an image in several sizes a browser keeps the largest when its window shrinks. */
  async function again(width: number): Promise<readonly [Look, Look]> {
    const at = {...options, widths: [width]}
    return [
      await look(browser, originalSite(original), original.html, at),
      await look(browser, alone, original.html, at),
    ]
  }
}

/** Messages of a browser about a source that only a bundler understands. */
const needsTools =
  /Failed to resolve module specifier|Failed to load module script|The requested module '[^']*\?[^']*' does not provide/

import type {Profile} from '@ampoule/lint'
import type {Browser} from 'playwright-core'
import {sealedSite} from '../site.ts'
import {compareLooks} from './compare-looks.ts'
import type {Comparison} from './compare-with-markdown.ts'
import {type LookOptions, look} from './look.ts'
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
          text: `Not compared: the original does not run in a browser as it is: ${problem.slice(0, 120)}`,
        },
      ],
      compared: 'nothing',
    }
  const after = await look(browser, alone, original.html, options)
  const {pictures, texts} = before
  const compared = `${pictures.size} views, console, errors and texts at ${texts.size} moments with \`${original.path}\``
  return {differences: await compareLooks(before, after, keep), compared}
}

/** Messages of a browser about a source that only a bundler understands. */
const needsTools = /Failed to resolve module specifier|Failed to load module script/

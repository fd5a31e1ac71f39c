import type {ElementHandle, JSHandle} from 'playwright-core'
import {type CrawlTarget, changeValue, findTargets} from './in-page/candidates.ts'
import {callText} from './in-page/run-in.ts'
import type {Visit} from './visit.ts'

/** Uses the page as a careful reader would, at most so many steps: what is lazy breaks late. Never submits anything. */
export async function crawl(visit: Visit, steps: number): Promise<void> {
  const used = new Set<string>()
  for (let step = 0; step < steps; step++) {
    const targets = (await visit.run(findTargets, -1)) as readonly CrawlTarget[]
    const index = targets.findIndex(({key}) => !used.has(key))
    const target = targets[index]
    if (target === undefined) return
    used.add(target.key)
    await take(visit, index, target)
  }
}

async function take(visit: Visit, index: number, {action, text}: CrawlTarget): Promise<void> {
  const found: JSHandle<unknown> = await visit.frame.evaluateHandle(callText(findTargets, [index]))
  const handle = found.asElement() as ElementHandle<Element> | null
  if (handle === null) return
  const name = `${action === 'click' ? 'click' : action === 'slide' ? 'slide' : 'choice'} on "${text}"`
  await visit.step(name, async () => {
    try {
      if (action === 'click') await handle.click({timeout: 5000, force: true})
      else await handle.evaluate(changeValue)
    } catch (error) {
      // Covered, moved away, gone: a reader could not use it either.
      if (
        !(error instanceof Error) ||
        !/Timeout|outside of the viewport|not attached|not visible|detached/i.test(error.message)
      )
        throw error
    }
  })
  await handle.dispose()
}

/** Clicks what selectors name, in turn; one that finds nothing is a fault of the page or of the test, and is told. */
export async function clickAll(visit: Visit, selectors: readonly string[]): Promise<void> {
  for (const selector of selectors) {
    await visit.step(`click on ${selector}`, async () => {
      try {
        await visit.frame.click(selector, {timeout: 2000})
      } catch (error) {
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
        visit.notes.stop('step', `click on ${selector}`, `Nothing to click at \`${selector}\`: ${reason}`)
      }
    })
  }
}

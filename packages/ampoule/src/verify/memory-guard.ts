import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import type {Browser} from 'playwright-core'

/**
 * Ends the process of any page that takes too much memory. The heap of scripts has a limit of its own; buffers, images and
 * documents have none.
 */
export async function guardMemory(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  const look = async (): Promise<void> => {
    const {processInfo} = await session.send('SystemInfo.getProcessInfo')
    for (const {id, type} of processInfo)
      if (type === 'renderer' && (await residentBytes(id)) > mostBytes) process.kill(id, 'SIGKILL')
  }
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    // A process, or the browser itself, may have ended in the meantime.
    void look()
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }, every)
  timer.unref()
  browser.on('disconnected', () => clearInterval(timer))
}

const mostBytes = 2 * 1024 ** 3
/** Milliseconds; a page may take some hundred megabytes in that time. */
const every = 250

/** Memory that a process holds; 0 where the system does not tell. */
async function residentBytes(id: number): Promise<number> {
  if (process.platform === 'linux') {
    const [, kibibytes = 0] = /^VmRSS:\s*(\d+) kB$/m.exec(await readFile(`/proc/${id}/status`, 'utf8')) ?? []
    return Number(kibibytes) * 1024
  }
  if (process.platform === 'win32') return 0
  const {stdout} = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(id)])
  return Number(stdout) * 1024
}

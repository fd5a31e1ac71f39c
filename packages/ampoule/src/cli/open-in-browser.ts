import {spawn} from 'node:child_process'

/** Opens an address in the browser that the system would choose; that there is none is no fault of the page. */
export function openInBrowser(url: string): void {
  const [command, ...args] = commands[process.platform] ?? ['xdg-open']
  if (command === undefined) return
  const child = spawn(command, [...args, url], {stdio: 'ignore', detached: true})
  child.on('error', () => undefined)
  child.unref()
}

const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

import type {Theme} from './seen.ts'
import type {Visit} from './visit.ts'

/** The themes that a page may be shown in: those of the system, and those that a host stamps on the root. */
export function themesOf(html: string): readonly Theme[] {
  const [light, dark, stampedLight, stampedDark] = all
  const themes: Theme[] = [light]
  // A page that listens to neither looks the same in all of them.
  const hears = /prefers-color-scheme|color-scheme|light-dark\(/.test(html)
  if (hears) themes.push(dark)
  if (/data-theme/.test(html)) themes.push(...(hears ? [stampedLight, stampedDark] : [stampedDark]))
  return themes
}

const all = [
  {name: 'light', scheme: 'light'},
  {name: 'dark', scheme: 'dark'},
  {name: 'light by `data-theme`', scheme: 'dark', stamp: 'light'},
  {name: 'dark by `data-theme`', scheme: 'light', stamp: 'dark'},
] as const satisfies readonly Theme[]

/** Shows the page in a theme, its transitions at their end. */
export async function showTheme(visit: Visit, {scheme, stamp}: Theme): Promise<void> {
  await visit.page.emulateMedia({colorScheme: scheme})
  await visit.run(stampTheme, stamp)
}

/** Runs in the page, alone. */
async function stampTheme(stamp: string | undefined): Promise<void> {
  const root = document.documentElement
  if (stamp === undefined) root.removeAttribute('data-theme')
  else root.setAttribute('data-theme', stamp)
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
  }
}

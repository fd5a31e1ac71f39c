import type {CdnAsset} from './asset.ts'

/** cdn.tailwindcss.com, the Play script of Tailwind 3: `/`, `/3.4.1`, `?plugins=forms,typography`. */
export function readTailwind({pathname, searchParams}: URL): CdnAsset | undefined {
  const version = /^\/(?:(\d+(?:\.\d+){0,2}))?$/.exec(pathname)
  if (version === null) return undefined
  const plugins = (searchParams.get('plugins') ?? '').split(',').map((name) => name.replace(/@.*$/, '').trim())
  return {
    kind: 'tailwind',
    package: 'tailwindcss',
    range: version[1] ?? '3',
    plugins: plugins.filter((name) => /^[a-z-]+$/.test(name)),
  }
}

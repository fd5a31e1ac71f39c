import {resolveCdn} from './cdn/resolve-cdn.ts'

/** Advice about a file of another host that no package has. */
export function remoteHint(url: string): string {
  const asset = resolveCdn(url)
  if (asset?.kind === 'incurable' && asset.isPlainFile !== true)
    return 'Take it out, or build with `--drop-remote`, which leaves out what stands in the markup.'
  return isBadge(url)
    ? 'Build with `--drop-remote`, which leaves badges out: one that is kept would never change.'
    : 'Save the file beside the page and refer to it there, or build with `--drop-remote` to leave it out.'
}

/** Hosts that draw badges and nothing else. */
const badgeHosts =
  /(?:^|\.)(?:shields\.io|badgen\.net|badge\.fury\.io|badgesize\.io|badges\.gitter\.im|badge\.fun|badger\.store|komarev\.com|packagephobia\.com|isitmaintained\.com|travis-ci\.(?:org|com)|coveralls\.io|goreportcard\.com|deps\.rs|repology\.org)$/i

/** A part of a path such as `badge.svg`, `badges/`, `docs-badge`. */
const badgePath = /(?:^|[/_-])(?:badges?|project_badges|shields?)(?:[/._-]|$)|\/_apis\/build\/status|\/svg-badge/i

/** True of the address of a badge: a small picture of a state, which changes and is worth nothing once it is kept. */
function isBadge(url: string): boolean {
  if (!URL.canParse(url, 'https://page.invalid/')) return false
  const {protocol, hostname, pathname} = new URL(url, 'https://page.invalid/')
  if (!/^https?:$/.test(protocol) || hostname === 'page.invalid') return false
  return badgeHosts.test(hostname) || badgePath.test(pathname)
}

import {type CdnAsset, file} from './asset.ts'

/** code.jquery.com: jQuery itself, jQuery UI and Migrate, by names with the version in them. */
export function readJquery({pathname}: URL): CdnAsset | undefined {
  const ui = /^\/ui\/(\d[\w.-]*)\/(.+)$/.exec(pathname)
  if (ui !== null) return file('jquery-ui', ui[1], `dist/${ui[2]}`, `${ui[2]}`)
  const match = /^\/jquery(-migrate)?-(\d+\.\d+(?:\.\d+)?)((?:\.slim)?(?:\.min)?)\.js$/.exec(pathname)
  if (match !== null) {
    const name = `jquery${match[1] ?? ''}`
    return file(name, match[2]?.replace(/^(\d+\.\d+)$/, '$1.0'), `dist/${name}${match[3]}.js`, `${name}${match[3]}.js`)
  }
  // What it called the latest stayed at 1.11.1.
  const latest = /^\/jquery(?:-latest)?((?:\.min)?)\.js$/.exec(pathname)
  return latest === null ? undefined : file('jquery', '1.11.1', `dist/jquery${latest[1]}.js`)
}

import {type CdnAsset, file} from './asset.ts'

/** www.gstatic.com: Firebase, `/firebasejs/10.7.1/firebase-app.js`; its older builds are classic scripts. */
export function readFirebase({pathname}: URL): CdnAsset | undefined {
  const match = /^\/firebasejs\/(\d+\.\d+\.\d+)\/(firebase(?:-([a-z-]+?))?(-compat)?\.js)$/.exec(pathname)
  if (match === null) return undefined
  const [, version = '', name = '', part, compat] = match
  const isModule = part !== undefined && compat === undefined && Number.parseInt(version, 10) >= 9
  return isModule
    ? {kind: 'module', package: 'firebase', range: version, subpath: part}
    : file('firebase', version, name)
}

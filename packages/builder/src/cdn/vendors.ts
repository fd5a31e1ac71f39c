import {type CdnAsset, file, incurable, unpackaged} from './asset.ts'
import {minPaths} from './min-paths.ts'
import {readRange} from './npm-path.ts'

/** cdn.plot.ly: `plotly-basic-2.27.0.min.js`. */
export function readPlotly({pathname}: URL): CdnAsset | undefined {
  const match =
    /^\/plotly(?:-(basic|cartesian|geo|gl2d|gl3d|mapbox|finance|strict))?-(latest|\d+\.\d+\.\d+(?:-[\w.]+)?)(\.min)?\.js$/.exec(
      pathname,
    )
  if (match === null) return undefined
  const [, part, version, min] = match
  const base = part === undefined ? 'plotly' : `plotly-${part}`
  const name = part === undefined ? 'plotly.js-dist' : `plotly.js-${part}-dist`
  // `latest` stayed at the last 1.x.
  const range = version === 'latest' ? '1.58.5' : version
  return min === undefined ? file(name, range, `${base}.js`) : file(`${name}-min`, range, `${base}.min.js`)
}

/** d3js.org: `d3.v7.min.js`, `d3-scale.v4.min.js`. */
export function readD3({pathname}: URL): CdnAsset | undefined {
  const match = /^\/((?:d3(?:-[a-z-]+)?)|topojson(?:-[a-z]+)?)\.v(\d+)((?:\.min)?\.js)$/.exec(pathname)
  if (match === null) return undefined
  const [, name = '', major = '', ending] = match
  const folders = name === 'd3' && Number(major) < 4 ? [''] : ['dist/', 'build/']
  return file(name, major, ...folders.map((folder) => `${folder}${name}${ending}`))
}

const babylonPackages: Readonly<Record<string, string>> = {
  '': 'babylonjs',
  addons: 'babylonjs-addons',
  gui: 'babylonjs-gui',
  guiEditor: 'babylonjs-gui-editor',
  inspector: 'babylonjs-inspector',
  ktx2Transcoders: 'babylonjs-ktx2decoder',
  loaders: 'babylonjs-loaders',
  materialsLibrary: 'babylonjs-materials',
  nodeEditor: 'babylonjs-node-editor',
  postProcessesLibrary: 'babylonjs-post-process',
  proceduralTexturesLibrary: 'babylonjs-procedural-textures',
  serializers: 'babylonjs-serializers',
}

/** cdn.babylonjs.com: a folder a package, with a version in front or without. */
export function readBabylon({pathname}: URL): CdnAsset | undefined {
  const match = /^\/(?:v(\d+\.\d+\.\d+(?:-[\w.]+)?)\/)?(?:([\w-]+)\/)?([\w.-]+\.js)$/.exec(pathname)
  if (match === null) return undefined
  const [, version, folder = '', name = ''] = match
  const known = Object.hasOwn(babylonPackages, folder) ? babylonPackages[folder] : undefined
  const isOwn = folder !== '' || name.startsWith('babylon.')
  if (known === undefined || !isOwn)
    return unpackaged(`no npm package is known for \`${pathname.slice(1)}\` of Babylon.js`)
  return file(known, version, ...minPaths(name))
}

/** cdn.socket.io: `/4.7.2/socket.io.min.js`. */
export function readSocketIo({pathname}: URL): CdnAsset | undefined {
  const match = /^\/(\d[\w.-]*)\/(socket\.io[\w.-]*\.js)$/.exec(pathname)
  return match === null ? undefined : file('socket.io-client', match[1], `dist/${match[2]}`)
}

/** use.fontawesome.com: `/releases/v5.15.4/css/all.css`. Kits are made for one account. */
export function readFontAwesome({pathname, hostname}: URL): CdnAsset | undefined {
  if (hostname.startsWith('kit.')) return incurable('a kit of Font Awesome belongs to an account; use its free package')
  const match = /^\/releases\/v(\d+\.\d+\.\d+)\/(.+)$/.exec(pathname)
  return match === null ? undefined : file('@fortawesome/fontawesome-free', match[1], `${match[2]}`)
}

/** cdn.sheetjs.com: `/xlsx-0.20.1/package/dist/xlsx.full.min.js`. */
export function readSheetjs({pathname}: URL): CdnAsset | undefined {
  const match = /^\/xlsx-(latest|\d+\.\d+\.\d+)\/package\/(.+)$/.exec(pathname)
  return match === null ? undefined : file('xlsx', readRange(match[1] ?? ''), `${match[2]}`)
}

/** code.highcharts.com: `/10.3.3/modules/exporting.js`. */
export function readHighcharts({pathname}: URL): CdnAsset | undefined {
  const match = /^\/(?:(\d+(?:\.\d+)*)\/)?([\w./-]+\.(?:js|css))$/.exec(pathname)
  return match === null || /stock|maps|gantt/.test(match[2]?.split('/')[0] ?? '')
    ? undefined
    : file('highcharts', match[1], `${match[2]}`)
}

/** api.mapbox.com: `/mapbox-gl-js/v2.14.1/mapbox-gl.js`. */
export function readMapbox({pathname}: URL): CdnAsset | undefined {
  const match = /^\/mapbox-gl-js\/v(\d+\.\d+\.\d+)\/(mapbox-gl[\w.-]*\.(?:js|css))$/.exec(pathname)
  return match === null ? undefined : file('mapbox-gl', match[1], `dist/${match[2]}`)
}

/** cdn.quilljs.com: `/1.3.6/quill.snow.css`. */
export function readQuill({pathname}: URL): CdnAsset | undefined {
  const match = /^\/(\d+\.\d+\.\d+)\/(quill[\w.-]*\.(?:js|css))$/.exec(pathname)
  return match === null ? undefined : file('quill', match[1], `dist/${match[2]}`)
}

/** threejs.org: what it is built of today. */
export function readThreejs({pathname}: URL): CdnAsset | undefined {
  return /^\/(?:build|examples\/jsm)\/.+\.js$/.test(pathname) ? file('three', undefined, pathname.slice(1)) : undefined
}

/** Web Awesome: `/webawesome@3.0.0/styles/webawesome.css`. */
export function readWebAwesome({pathname}: URL): CdnAsset | undefined {
  const match = /^\/webawesome@(\d+\.\d+\.\d+(?:-[\w.]+)?)\/(?:dist(?:-cdn)?\/)?(.+)$/.exec(pathname)
  return match === null
    ? undefined
    : file('@awesome.me/webawesome', match[1], `dist-cdn/${match[2]}`, `dist/${match[2]}`)
}

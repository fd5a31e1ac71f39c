import {type CdnAsset, type CdnReader, incurable, unpackaged} from './asset.ts'
import {cdnjsPackages} from './cdnjs-packages.ts'
import {readDatatables} from './datatables.ts'
import {readEsmSh} from './esm-sh.ts'
import {readFirebase} from './firebase.ts'
import {readFonts, readFontshare, readTypekit} from './fonts.ts'
import {bootstrapLibraries, googleLibraries} from './google-libraries.ts'
import {readJquery} from './jquery.ts'
import {readJsdelivr} from './jsdelivr.ts'
import {readJspm, readModulePath, readSkypack} from './module-cdns.ts'
import {productReaders} from './product-hosts.ts'
import {readTailwind} from './tailwind.ts'
import {trackers} from './trackers.ts'
import {readNpmmirror, readUnpkg} from './unpkg.ts'
import {
  readBabylon,
  readD3,
  readFontAwesome,
  readHighcharts,
  readMapbox,
  readPlotly,
  readQuill,
  readSheetjs,
  readSocketIo,
  readThreejs,
  readWebAwesome,
} from './vendors.ts'
import {readCdnjs, readLibraries} from './versioned-libraries.ts'

const readBootstrap = readLibraries(/^\//, bootstrapLibraries, 'BootstrapCDN')
const readPolyfills: CdnReader = () => ({kind: 'dropped', reason: 'browsers of today need no polyfills'})
const readMirror = readLibraries(/^\/(?:ajax\/libs\/)?/, cdnjsPackages, 'cdnjs')
const readTracker: CdnReader = () => incurable('it counts visits, and a sealed page has nobody to tell; take it out')
const readGoogleMaps: CdnReader = () => incurable('Google Maps loads its map while it runs; use a static map')

const readBytedance = readLibraries(/^\/cdn\/(?:expire-[\w-]+\/)?/, cdnjsPackages, 'cdnjs')

function readGstatic(url: URL): CdnAsset | undefined {
  if (url.pathname.startsWith('/charts/')) return incurable('Google Charts loads the rest while it runs')
  return readFirebase(url)
}

/** Microsoft's: jQuery by its own names, and Bootstrap by folders. */
const readMicrosoftBootstrap = readLibraries(/^\/ajax\//, bootstrapLibraries, 'Microsoft')
const readMicrosoft: CdnReader = (url) => {
  const jquery = /^\/ajax\/jquery(\/jquery-[\w.-]+)$/i.exec(url.pathname)?.[1]
  return jquery === undefined ? readMicrosoftBootstrap(url) : readJquery(new URL(jquery, url))
}

const readAmcharts: CdnReader = () => unpackaged('amCharts has other files in its package than at this address')
const readTiny: CdnReader = () => incurable('TinyMCE loads its skin and plugins while it runs, and asks for a key')
const readService = (name: string): CdnReader => {
  const asset = incurable(`${name} is a service, and a sealed page reaches none`)
  return () => asset
}

/** Who reads the addresses of a host. Hosts are compared whole, once the address is parsed: never by their beginning. */
const readers: ReadonlyMap<string, CdnReader> = new Map<string, CdnReader>([
  ['cdn.jsdelivr.net', readJsdelivr],
  ['fastly.jsdelivr.net', readJsdelivr],
  ['gcore.jsdelivr.net', readJsdelivr],
  ['testingcf.jsdelivr.net', readJsdelivr],
  ['unpkg.com', readUnpkg],
  ['www.unpkg.com', readUnpkg],
  ['npm.elemecdn.com', readUnpkg],
  ['unpkg.zhimg.com', readUnpkg],
  ['registry.npmmirror.com', readNpmmirror],
  ['esm.sh', readEsmSh],
  ['cdn.esm.sh', readEsmSh],
  ['esm.run', readModulePath],
  ['cdn.skypack.dev', readSkypack],
  ['cdn.pika.dev', readSkypack],
  ['jspm.dev', readModulePath],
  ['dev.jspm.io', readModulePath],
  ['ga.jspm.io', readJspm],
  ['cdnjs.cloudflare.com', readCdnjs],
  ['cdnjs.loli.net', readCdnjs],
  ['cdn.bootcdn.net', readCdnjs],
  ['cdn.bootcss.com', readMirror],
  ['cdn.staticfile.org', readMirror],
  ['cdn.staticfile.net', readMirror],
  ['lib.baomitu.com', readMirror],
  ['ajax.googleapis.com', readLibraries(/^\/ajax\/libs\//, googleLibraries, 'Google')],
  ['maxcdn.bootstrapcdn.com', readBootstrap],
  ['netdna.bootstrapcdn.com', readBootstrap],
  ['stackpath.bootstrapcdn.com', readBootstrap],
  ['code.jquery.com', readJquery],
  ['cdn.tailwindcss.com', readTailwind],
  ['cdn.plot.ly', readPlotly],
  ['d3js.org', readD3],
  ['cdn.babylonjs.com', readBabylon],
  ['preview.babylonjs.com', readBabylon],
  ['cdn.socket.io', readSocketIo],
  ['use.fontawesome.com', readFontAwesome],
  ['kit.fontawesome.com', readFontAwesome],
  ['cdn.sheetjs.com', readSheetjs],
  ['code.highcharts.com', readHighcharts],
  ['api.mapbox.com', readMapbox],
  ['cdn.quilljs.com', readQuill],
  ['threejs.org', readThreejs],
  ['early.webawesome.com', readWebAwesome],
  ['ka-f.webawesome.com', readWebAwesome],
  ['fonts.googleapis.com', readFonts],
  ['fonts.bunny.net', readFonts],
  ['fonts.loli.net', readFonts],
  ['fonts.googleapis.cn', readFonts],
  ['api.fontshare.com', readFontshare],
  ['polyfill.io', readPolyfills],
  ['cdn.polyfill.io', readPolyfills],
  ['polyfill-fastly.io', readPolyfills],
  ['www.gstatic.com', readGstatic],
  ['ajax.aspnetcdn.com', readMicrosoft],
  ['cdn.datatables.net', readDatatables],
  ['cdn.amcharts.com', readAmcharts],
  ['cdn.tiny.cloud', readTiny],
  ['js.stripe.com', readService('Stripe')],
  ['use.typekit.net', readTypekit],
  ['p.typekit.net', readTypekit],
  ...[3, 6, 9, 26].map((number): [string, CdnReader] => [`lf${number}-cdn-tos.bytecdntp.com`, readBytedance]),
  ...productReaders,
  ['maps.googleapis.com', readGoogleMaps],
  ...trackers.map((host): [string, CdnReader] => [host, readTracker]),
])

/**
 * Tells what an address of a CDN names; undefined when it is no address of a CDN that is known. Only the address decides: nothing is
 * asked for, and no package is guessed from a name that only resembles one.
 */
export function resolveCdn(address: string): CdnAsset | undefined {
  const written = address.trim()
  if (!/^(?:https?:)?[\\/]{2}/i.test(written) || !URL.canParse(written, 'https://page.invalid/')) return undefined
  const url = new URL(written, 'https://page.invalid/')
  if (url.port !== '' || url.username !== '' || url.password !== '') return undefined
  const read = readers.get(url.hostname)
  if (read === undefined) return undefined
  return read(url) ?? unpackaged(`\`${url.hostname}\` names no file of a package there`)
}

/** True when the addresses of a host are read as those of a CDN. */
export function isCdnHost(host: string): boolean {
  return readers.has(host.toLowerCase())
}

import {type CdnAsset, type CdnReader, file} from './asset.ts'
import {minPaths} from './min-paths.ts'

/** Host that gives out one product, and its folder: parts of the path in angle brackets. */
interface Product {
  /** With the groups `version` and `path`, where the address holds them. */
  readonly address: RegExp
  readonly package: string
  /** Folder of the package that its paths are in. */
  readonly folder?: string
}

/** Hosts of their own products. Source: what each documents for script tags, compared with its package. */
const products: Readonly<Record<string, readonly Product[]>> = {
  'aframe.io': [
    {address: /^\/releases\/(?<version>\d[\w.-]*)\/(?<path>aframe[\w.-]*\.js)$/, package: 'aframe', folder: 'dist/'},
  ],
  'cdn.ckeditor.com': [
    ...['balloon', 'balloon-block', 'classic', 'decoupled-document', 'inline'].map((name) => ({
      address: new RegExp(`^/ckeditor5/(?<version>\\d[\\w.-]*)/${name}/(?<path>.+)$`),
      package: `@ckeditor/ckeditor5-build-${name}`,
      folder: 'build/',
    })),
    {
      address: /^\/ckeditor5\/(?<version>\d[\w.-]*)\/(?<path>ckeditor5[\w.-]*\.(?:js|css))$/,
      package: 'ckeditor5',
      folder: 'dist/browser/',
    },
  ],
  'cdn.plyr.io': [{address: /^\/(?<version>\d[\w.-]*)\/(?<path>.+)$/, package: 'plyr', folder: 'dist/'}],
  'cdn.simplecss.org': [{address: /^\/(?<path>simple(?:\.min)?\.css)$/, package: 'simpledotcss'}],
  'cesium.com': [
    {
      address: /^\/downloads\/cesiumjs\/releases\/(?<version>\d+\.\d+)\/(?<path>Build\/.+)$/,
      package: 'cesium',
    },
  ],
  'code.getmdl.io': [
    {
      address: /^\/(?<version>\d[\w.-]*)\/(?<path>material[\w.-]*\.(?:js|css))$/,
      package: 'material-design-lite',
      folder: 'dist/',
    },
  ],
  'code.iconify.design': [
    {
      address: /^\/iconify-icon\/(?<version>\d[\w.-]*)\/(?<path>iconify-icon(?:\.min)?\.js)$/,
      package: 'iconify-icon',
      folder: 'dist/',
    },
    {
      address: /^\/\d+\/(?<version>\d[\w.-]*)\/(?<path>iconify(?:\.min)?\.js)$/,
      package: '@iconify/iconify',
      folder: 'dist/',
    },
  ],
  'pixijs.download': [
    {address: /^\/(?:release|v(?<version>\d[\w.-]*))\/(?<path>.+\.m?js)$/, package: 'pixi.js', folder: 'dist/'},
  ],
  'sql.js.org': [{address: /^\/dist\/(?<path>.+)$/, package: 'sql.js', folder: 'dist/'}],
  'vjs.zencdn.net': [{address: /^\/(?<version>\d[\w.-]*)\/(?<path>.+)$/, package: 'video.js', folder: 'dist/'}],
}

/** The readers of these hosts, by host. */
export const productReaders: readonly (readonly [host: string, reader: CdnReader])[] = Object.entries(products).map(
  ([host, list]) => [host, (url) => readProduct(url, list)],
)

function readProduct({pathname}: URL, list: readonly Product[]): CdnAsset | undefined {
  for (const {address, package: name, folder = ''} of list) {
    const {version, path} = address.exec(pathname)?.groups ?? {}
    if (path === undefined || /(?:^|\/)\.\.?(?:\/|$)|%/.test(path)) continue
    return file(name, version, ...minPaths(path).flatMap((one) => (folder === '' ? [one] : [folder + one, one])))
  }
  return undefined
}

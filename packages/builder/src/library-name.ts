/** A library that lies beside a page. */
export interface Library {
  /** Its name, and its version where that is known: `jQuery 3.7.1`. */
  readonly name: string
  /** True when much is known of it; else it is minified, and unlike the page's own code. */
  readonly isKnown: boolean
}

/**
 * Names the library in a script: by the comment at its head, by the name of its file, or since it is minified and the page's own code is
 * not. Undefined of the page's own.
 */
export function libraryOf(path: string, code: string, isOwnReadable: boolean): Library | undefined {
  const installed = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
  if (installed !== undefined) return {name: installed, isKnown: true}
  const file = path.replace(/^.*\//, '')
  const banner = bannerOf(code)
  if (banner !== undefined && known.test(banner.name)) return {name: `${banner.name} ${banner.version}`, isKnown: true}
  if (known.test(file.replace(/(?:[.-](?:min|slim|bundle|prod(?:uction)?|umd|global))*\.[cm]?js$/i, '')))
    return {name: file, isKnown: true}
  if (!isOwnReadable || !isMinified(code)) return undefined
  return {name: banner === undefined ? file : `${banner.name} ${banner.version}`, isKnown: false}
}

/** True when code has been made for machines: hardly a line break in it. */
export function isMinified(code: string): boolean {
  if (code.length < 2000) return false
  let lines = 1
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) lines++
  return code.length / lines > 300
}

/** `/*! jQuery v3.7.1 | …`, `/*!\n * Bootstrap v5.3.8 (…`, `// https://d3js.org v7.9.2 …` */
function bannerOf(code: string): {name: string; version: string} | undefined {
  const head = code.slice(0, 600)
  const found =
    /^\s*(?:\/\*[*!]?|\/\/)[\s*!]*(?:@license\s+|https:\/\/)?([A-Za-z][\w.@/ -]{1,40}?)(?:\.js)?,?[\s*-]*(?:@?version:?|v\.?)?[\s@]*(\d+\.\d+(?:\.\d+)?)/.exec(
      head,
    )
  const [, name = '', version = ''] = found ?? []
  return found === null ? undefined : {name: name.trim().replace(/js\.org$/, ''), version}
}

const names = [
  'aos|ace|alpine(?:js)?|angular(?:js)?|anime|axios|babylon|backbone|backstretch|blazy|bootstrap|chart|chosen|clipboard',
  'ckeditor|codemirror|core-js|cropper|cytoscape|d3(?:js\\.org)?|datatables|dayjs|dexie|dojo|dompurify|echarts|ember|fabric',
  'fancybox|flatpickr|flickity|fontawesome|foundation|fullcalendar|glide|glightbox|gsap|hammer|handlebars|highcharts|highlight|hls',
  'howler|htmx|imagesloaded|isotope|jquery|jszip|katex|knockout|konva|lazysizes|leaflet|lightbox|lodash|lottie|lunr',
  'magnific popup|marked|masonry|materialize|mathjax|matter|mermaid|model-viewer|modernizr|moment|mootools|mustache|owl|p5|papaparse',
  'parallax|particles|pdf|photoswipe|pixi|plotly|plyr|polyfill|popper|preact|prism|prototype|quill|raphael|react|react-dom|requirejs|require',
  'reveal|rxjs|scrollmagic|scrollreveal|select2|showdown|simple-?lightbox|slick|snap\\.svg|socket\\.io|sortable|sweetalert2?',
  'swiper|system|three|tinymce|tippy|tone|turf|typed|underscore|vega|velocity|video|vue|wavesurfer|waypoints|wow|zepto',
]
const known = new RegExp(`^(?:${names.join('|')})(?:$|[\\W_\\d])`, 'i')

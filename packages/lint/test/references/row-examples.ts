import type {RowExample} from './row-example.ts'

/** For each row of `htmlRows`, by element and attribute. */
export const htmlExamples: Readonly<Record<string, RowExample>> = {
  'img src': {
    spec: 'https://html.spec.whatwg.org/multipage/images.html#updating-the-image-data',
    example: '<img src="{url}">',
  },
  'img srcset': {
    spec: 'https://html.spec.whatwg.org/multipage/images.html#srcset-attributes',
    example: '<img srcset="{url} 1x">',
  },
  'source srcset': {
    spec: 'https://html.spec.whatwg.org/multipage/embedded-content.html#the-source-element',
    example: '<picture><source srcset="{url}"><img alt=""></picture>',
  },
  'input src': {
    spec: 'https://html.spec.whatwg.org/multipage/input.html#image-button-state-(type=image)',
    example: '<input type="image" src="{url}">',
  },
  'video poster': {
    spec: 'https://html.spec.whatwg.org/multipage/media.html#attr-video-poster',
    example: '<video poster="{url}"></video>',
  },
  'body background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<body background="{url}">',
  },
  'table background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table background="{url}"><tr><td>x</table>',
  },
  'thead background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><thead background="{url}"><tr><td>x</table>',
  },
  'tbody background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><tbody background="{url}"><tr><td>x</table>',
  },
  'tfoot background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><tfoot background="{url}"><tr><td>x</table>',
  },
  'tr background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><tr background="{url}"><td>x</table>',
  },
  'td background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><tr><td background="{url}">x</table>',
  },
  'th background': {
    spec: 'https://html.spec.whatwg.org/multipage/rendering.html#tables-2',
    example: '<table><tr><th background="{url}">x</table>',
  },
  'video src': {
    spec: 'https://html.spec.whatwg.org/multipage/media.html#concept-media-load-algorithm',
    example: '<video src="{url}"></video>',
  },
  'audio src': {
    spec: 'https://html.spec.whatwg.org/multipage/media.html#concept-media-load-algorithm',
    example: '<audio src="{url}"></audio>',
  },
  'source src': {
    spec: 'https://html.spec.whatwg.org/multipage/embedded-content.html#the-source-element',
    example: '<video><source src="{url}"></video>',
  },
  'track src': {
    spec: 'https://html.spec.whatwg.org/multipage/media.html#start-the-track-processing-model',
    example: '<video src="data:video/mp4,"><track default src="{url}"></video>',
  },
  'iframe src': {
    spec: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-iframe-element',
    example: '<iframe src="{url}"></iframe>',
  },
  'iframe srcdoc': {
    spec: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-srcdoc',
    example: '<iframe srcdoc="<img src={url}>"></iframe>',
  },
  'frame src': {
    spec: 'https://html.spec.whatwg.org/multipage/obsolete.html#frame',
    example: '<frameset><frame src="{url}"></frameset>',
  },
  'object data': {
    spec: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-object-element',
    example: '<object data="{url}"></object>',
  },
  'embed src': {
    spec: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-embed-element',
    example: '<embed src="{url}">',
  },
  'embed code': {
    spec: 'https://html.spec.whatwg.org/multipage/iframe-embed-object.html#the-embed-element',
    example: '<embed type="text/html" code="{url}">',
  },
  'a href': {
    spec: 'https://html.spec.whatwg.org/multipage/links.html#following-hyperlinks',
    example: '<a href="{url}">',
  },
  'a ping': {
    spec: 'https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing',
    example: '<a href="#top" ping="{url}">',
  },
  'area href': {
    spec: 'https://html.spec.whatwg.org/multipage/links.html#following-hyperlinks',
    example: '<area href="{url}">',
  },
  'area ping': {
    spec: 'https://html.spec.whatwg.org/multipage/links.html#hyperlink-auditing',
    example: '<area href="#top" ping="{url}">',
  },
  'form action': {
    spec: 'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm',
    example: '<form action="{url}"><button>Send</button></form>',
  },
  'button formaction': {
    spec: 'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fs-formaction',
    example: '<form><button type="submit" formaction="{url}"></form>',
  },
  'input formaction': {
    spec: 'https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#attr-fs-formaction',
    example: '<form><input type="submit" formaction="{url}"></form>',
  },
  'base href': {
    spec: 'https://html.spec.whatwg.org/multipage/semantics.html#the-base-element',
    example: '<base href="{url}">',
  },
  'meta content': {
    spec: 'https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh',
    example: '<meta http-equiv="refresh" content="0; url={url}">',
  },
}

/**
 * For each row of `svgRows`, by element and attribute. Animations are timed so that each value is shown, soon and for long enough
 * to be asked for: `values` goes over to the next after half the time.
 */
export const svgExamples: Readonly<Record<string, RowExample>> = {
  'image href': {
    spec: 'https://www.w3.org/TR/SVG2/embedded.html#ImageElement',
    example: '<svg><image href="{url}"/></svg>',
  },
  'image xlink:href': {
    spec: 'https://www.w3.org/TR/SVG2/embedded.html#ImageElement',
    example: '<svg><image xlink:href="{url}"/></svg>',
  },
  'feImage href': {
    spec: 'https://www.w3.org/TR/filter-effects-1/#feImageElement',
    example: '<svg><filter id="f"><feImage href="{url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  },
  'feImage xlink:href': {
    spec: 'https://www.w3.org/TR/filter-effects-1/#feImageElement',
    example:
      '<svg><filter id="f"><feImage xlink:href="{url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  },
  'use href': {
    spec: 'https://www.w3.org/TR/SVG2/struct.html#UseElement',
    example: '<svg><use href="{url}#a"/></svg>',
  },
  'use xlink:href': {
    spec: 'https://www.w3.org/TR/SVG2/struct.html#UseElement',
    example: '<svg><use xlink:href="{url}#a"/></svg>',
  },
  'a href': {
    spec: 'https://www.w3.org/TR/SVG2/linking.html#Links',
    example: '<svg><a href="{url}"><text>x</text></a></svg>',
  },
  'a xlink:href': {
    spec: 'https://www.w3.org/TR/SVG2/linking.html#Links',
    example: '<svg><a xlink:href="{url}"><text>x</text></a></svg>',
  },
  'set to': {
    spec: 'https://svgwg.org/specs/animations/#AttributeNameAttribute',
    example: '<svg><image href="data:,"><set attributeName="href" to="{url}" dur="1ms" fill="freeze"/></image></svg>',
  },
  'animate to': {
    spec: 'https://svgwg.org/specs/animations/#AttributeNameAttribute',
    example:
      '<svg><image href="data:,"><animate attributeName="href" to="{url}" dur="1ms" fill="freeze"/></image></svg>',
  },
  'animate from': {
    spec: 'https://svgwg.org/specs/animations/#AttributeNameAttribute',
    example:
      '<svg><image href="data:,"><animate attributeName="href" from="{url}" to="data:," dur="1s"/></image></svg>',
  },
  'animate values': {
    spec: 'https://svgwg.org/specs/animations/#AttributeNameAttribute',
    example:
      '<svg><image href="data:,"><animate attributeName="href" values="{url}" dur="300ms" repeatCount="4"/></image></svg>',
  },
}

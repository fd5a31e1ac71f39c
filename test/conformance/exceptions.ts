/** Pages, by name, and what they have in common. */
export interface Exception {
  readonly why: string
  readonly pages: readonly string[]
}

/**
 * Where the text does not tell all that happens. Then whatever is called certain must happen, and whatever happens must
 * have been listed as possible.
 */
export const undecided: readonly Exception[] = [
  {
    why: 'Which of several sources a browser takes depends on the window and on what it can play.',
    pages: [
      'picture: the first source that matches',
      'srcset with widths',
      'video with two sources',
      'video with a source of unknown type',
      'embed with code behind a source',
      'object in an object',
      'embed in a hidden element',
    ],
  },
  {
    why: 'It waits: for a place in view, for text that needs it, for a window of its own, for a right.',
    pages: [
      'img with loading=lazy in view',
      'img with loading=lazy far below',
      'iframe with loading=lazy far below',
      '<track src> relative',
      'CSS: font',
      'CSS: font with formats',
      'DOM: FontFace that is loaded',
      'speculation rules, prefetch of the site itself',
      'speculation rules, prerender of the site itself',
    ],
  },
  {
    why: 'An event brings it about, which most pages of that kind wait for in vain.',
    pages: [
      'set with a target',
      'onbegin of an animation',
      'handler in a template',
      'handler onerror of an image',
      'handler of an animation',
      'handler ontoggle of an open details',
      'handler onfocus with autofocus',
      'DOM: innerHTML with a handler',
      'DOM: button that is clicked',
      'DOM: ping of a link that is clicked',
      'meta refresh to data:',
    ],
  },
  {
    why: 'Whether a style applies takes the whole cascade, and what scripts make of it; only the plain cases are called certain.',
    pages: [
      'carried: style',
      'carried: style, another',
      'CSS: a second declaration that is broken',
      'CSS: custom property, used',
      'CSS: custom property, used through another',
      'CSS: custom property, fallback',
      'CSS: custom property in an attribute',
      'CSS: custom property, registered',
      'CSS: selector with has',
      'CSS: supports',
      'CSS: scope',
      'CSS: starting-style',
      'CSS: keyframes that run',
      'DOM: style property',
      'DOM: style.cssText',
      'DOM: style.setProperty',
      'DOM: setAttribute style',
      'DOM: insertRule',
      'DOM: constructed sheet',
    ],
  },
  {
    why: 'A run of the script would tell: a branch, a function that is made of text, a form whose address stands elsewhere.',
    pages: [
      'script with a branch',
      'new Function, and a call of it',
      'Function by way of a constructor',
      'DOM: template that is cloned',
      'DOM: window.open that is written to',
      'DOM: form that is submitted',
      'call form#submit',
      'call form#requestSubmit',
      'form that a script sends by its name',
      'form that the handler of its control sends',
      'form that a borrowed function sends',
    ],
  },
  {
    why: 'A browser reads ahead, by simpler rules than those of the parser, and asks for what the page then makes no use of.',
    pages: [
      'a second declarative shadow root',
      'declarative shadow root on what cannot have one',
      'preload of a script with an unknown type',
      'modulepreload as worker',
      'modulepreload as image',
      'link in svg',
      'style in MathML',
      'script for another event',
      'script that the page ends in',
      'base and a style before it',
      'CSS: attribute in a template',
      'CSS: style of another type',
    ],
  },
  {
    why: 'A page of https asks for http by https, or not at all.',
    pages: [
      'no slash after http',
      'http on a page of https',
      'a video by http on a page of https',
      'a script by http on a page of https',
      'a socket by ws: on a page of https',
      'a policy of its own that upgrades',
    ],
  },
]

/** Where Chromium 156 departs from the specifications, or the linter from Chromium; `lines` are those that one of them lacks. */
export const departures: readonly (Exception & {readonly lines: RegExp})[] = [
  {
    why: 'What a worklet, or a worker that is a module, may not import is refused without a word.',
    pages: [
      ...['host', 'CDN', 'relative', 'data:'].map((kind) => `call Worklet#addModule ${kind}`),
      'worker: paint worklet',
      'worker: of blob: that is a module and imports',
    ],
    lines: /^(?:script-src-elem|worker-src) refuses /,
  },
  {
    why: 'The constructor takes no relative address yet.',
    pages: ['new WebTransport relative'],
    lines: /^connect-src refuses /,
  },
  {
    why: 'With both keywords it is an icon and nothing else.',
    pages: ['two keywords for one thing'],
    lines: /^(?:style-src-elem refuses|asks for) /,
  },
  {
    why: 'The policy is not asked about these schemes; the frame stays empty.',
    pages: ['frame at another about:', 'frame at view-source:'],
    lines: /^frame-src refuses $/,
  },
  {
    why: 'Of several bases the first that parses counts, though it is the first of all that the policy is asked about.',
    pages: ['base that does not parse before one that does'],
    lines: /^(?:base-uri refuses $|img-src refuses |asks for )/,
  },
  {
    why: 'Images are resolved when the parser rests, and then the base is known. The linter takes them in the order of the text.',
    pages: ['base after an image'],
    lines: /\/y\/\d+$/,
  },
  {
    why: 'It reads ahead by rules of its own: a base in SVG counts, character references in a style are not resolved.',
    pages: ['base in svg', 'style with references in svg', 'modulepreload as json'],
    lines: /^asks for /,
  },
  {
    why: 'The document is replaced by what the address comes to before the request is sent.',
    pages: ['frame at javascript:', 'frame at javascript: in odd case'],
    lines: /^asks for /,
  },
  {
    why: 'No image is fetched from an address with a user or a password.',
    pages: ['user and password', 'user, password and port in an address'],
    lines: /^asks for /,
  },
  {
    why: 'The server of this test is not reached by IPv6; and a wildcard, of which the specification says that it stands for domains alone, lets it pass.',
    pages: ['an IPv6 address'],
    lines: /^(?:asks for|img-src refuses) /,
  },
  {
    why: 'An icon is taken from the head of a window and from nowhere else, unless it is to be refused.',
    pages: ['icon in the body', 'icon in a frame'],
    lines: /^asks for /,
  },
  {
    why: 'The whole path is decoded before it is cut into pieces, not each piece after.',
    pages: ['an escaped slash in the path'],
    lines: /ok%2Fx/,
  },
  {
    why: 'It is asked for as an image before it is refused as a frame.',
    pages: ['object with a type'],
    lines: /^asks for /,
  },
  {
    why: 'The linter does not read policies that a script makes.',
    pages: ['DOM: policy that is made'],
    lines: /^(?:img-src refuses|asks for) /,
  },
  {
    why: 'The linter does not see duplicate attributes, which make a nonce void.',
    pages: ['script with a nonce and a duplicate attribute'],
    lines: /^(?:script-src-elem refuses|asks for) /,
  },
]

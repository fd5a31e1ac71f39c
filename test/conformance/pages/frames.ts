import type {TestPage} from './page.ts'

const inline = "new Image().src = '{url}'"

/** Frames and what is in them. */
export const framePages: readonly TestPage[] = [
  {name: 'srcdoc beats src', html: '<iframe src="https://b.test/{id}" srcdoc="<img src={url}>"></iframe>'},
  {
    name: 'srcdoc three deep',
    html: '<iframe srcdoc="<iframe srcdoc=&quot;<iframe srcdoc=&amp;quot;<img src={url}>&amp;quot;></iframe>&quot;></iframe>"></iframe>',
  },
  {
    name: 'srcdoc in a declarative shadow root',
    html: '<div><template shadowrootmode="open"><iframe srcdoc="<img src={url}>"></iframe></template></div>',
  },
  {name: 'srcdoc in a template', html: '<template><iframe srcdoc="<img src={url}>"></iframe></template>'},
  {name: 'script in a srcdoc', html: `<iframe srcdoc="<script>${inline}</script>"></iframe>`},
  {name: 'style in a srcdoc', html: '<iframe srcdoc="<style>body {background: url({url})}</style>x"></iframe>'},
  {name: 'style attribute in a srcdoc', html: '<iframe srcdoc="<p style=background:url({url})>x"></iframe>'},
  {name: 'handler in a srcdoc', html: `<iframe srcdoc="<body onload='${inline.replaceAll("'", '&quot;')}'>"></iframe>`},
  {name: 'link in a srcdoc', html: '<iframe srcdoc="<link rel=stylesheet href={url}>"></iframe>'},
  {name: 'a relative address in a srcdoc', html: '<iframe srcdoc="<img src=x/{id}>"></iframe>'},
  {
    name: 'a policy in a srcdoc',
    html: `<iframe srcdoc="<meta http-equiv=Content-Security-Policy content='img-src data:'><img src={url}>"></iframe><img src="https://a.test/ok/{id}/outer">`,
  },
  {
    name: 'a base in a srcdoc',
    html: '<iframe srcdoc="<base href=https://a.test/ok/{id}/><img src=x>"></iframe><img src="y/{id}">',
  },
  {name: 'a base around a srcdoc', html: '<base href="https://a.test/ok/{id}/"><iframe srcdoc="<img src=x>"></iframe>'},
  {name: 'noscript in a srcdoc', html: '<iframe srcdoc="<noscript><img src={url}></noscript>"></iframe>'},
  {
    name: 'srcdoc in a sandbox',
    html: `<iframe sandbox srcdoc="<img src={url}><script>fetch('https://b.test/{id}')</script>"></iframe>`,
  },
  {
    name: 'srcdoc in a sandbox with scripts',
    html: `<iframe sandbox="allow-scripts" srcdoc="<script>fetch('{url}')</script>"></iframe>`,
  },
  {name: 'an empty srcdoc', html: '<iframe srcdoc src="{url}"></iframe>'},
  {
    name: 'srcdoc that a long base64 image makes heavy',
    html: `<iframe srcdoc="<img src='data:image/gif;base64,${'A'.repeat(600)}'><img src={url}>"></iframe>`,
  },
  {name: 'frame at data:', html: '<iframe src="data:text/html,<img src={url}>"></iframe>'},
  {name: 'frame at data: in base64', html: '<iframe src="data:text/html;base64,{base64:<img src={url}>}"></iframe>'},
  {name: 'script in a frame at data:', html: `<iframe src="data:text/html,<script>fetch('{url}')</script>"></iframe>`},
  {
    name: 'script with escapes in a frame at data:',
    html: '<iframe src="data:text/html,%3Cscript%3Efetch(\'{url}\')%3C/script%3E"></iframe>',
  },
  {name: 'a relative address in a frame at data:', html: '<iframe src="data:text/html,<img src=x/{id}>"></iframe>'},
  {
    name: 'svg in a frame at data:',
    html: "<iframe src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{url}'/></svg>\"></iframe>",
  },
  {name: 'text in a frame at data:', html: '<iframe src="data:text/plain,<img src={url}>"></iframe>'},
  {
    name: 'a data: frame in a data: frame',
    html: '<iframe src="data:text/html,<iframe src=\'data:text/html,<img src={url}>\'></iframe>"></iframe>',
  },
  {name: 'object at data:', html: '<object data="data:text/html,<img src={url}>"></object>'},
  {name: 'embed at data:', html: '<embed src="data:text/html,<img src={url}>">'},
  {
    name: 'frame at about:blank',
    html: '<iframe src="about:blank"></iframe><iframe src="about:blank?x#y"></iframe><iframe></iframe>',
  },
  {name: 'frame at about:srcdoc', html: '<iframe src="about:srcdoc"></iframe>'},
  {name: 'frame at another about:', html: '<iframe src="about:nonsense"></iframe>'},
  {name: 'frame at javascript:', html: `<iframe src="javascript:${inline}"></iframe>`},
  {
    name: 'frame at javascript: that gives a document',
    html: '<iframe src="javascript:\'<img src={url}>\'"></iframe>',
  },
  {name: 'frame at javascript: in odd case', html: `<iframe src=" JaVa\tScRiPt:${inline}"></iframe>`},
  {name: 'object at javascript:', html: `<object data="javascript:${inline}"></object>`},
  {name: 'embed at javascript:', html: `<embed src="javascript:${inline}">`},
  {name: 'frame at blob:', html: '<iframe src="blob:https://page.invalid/{id}"></iframe>'},
  {name: 'frame at view-source:', html: '<iframe src="view-source:{url}"></iframe>'},
  {name: 'frame at a fragment', html: '<iframe src="#x"></iframe>'},
  {name: 'frame with a csp attribute', html: '<iframe csp="img-src \'none\'" src="{url}"></iframe>'},
  {name: 'frame with credentialless', html: '<iframe credentialless src="{url}"></iframe>'},
  {name: 'hidden frame', html: '<iframe hidden src="{url}"></iframe>'},
  {name: 'frame in a frameset of a srcdoc', html: '<iframe srcdoc="<frameset><frame src={url}></frameset>"></iframe>'},
  {name: 'frame that a link names', html: '<iframe name="f"></iframe><a href="{url}" target="f">x</a>'},
]

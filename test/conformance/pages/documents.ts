import type {TestPage} from './page.ts'

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`

/** Policies of the page's own, `<base>`, `<meta>`. */
export const documentPages: readonly TestPage[] = [
  {name: 'a policy of its own', html: `${meta("img-src 'none'")}<img src="{url}">`},
  {name: 'a policy of its own that allows more', html: `${meta('img-src * data:')}<img src="{url}">`},
  {
    name: 'a policy of its own in odd case',
    html: `<meta HTTP-EQUIV="content-SECURITY-policy" content="IMG-SRC 'NONE'"><img src="{url}">`,
  },
  {
    name: 'a policy of its own that comes too late',
    html: `<head><link rel="stylesheet" href="{url}">${meta("style-src 'none'; img-src 'none'")}</head><img src="https://a.test/ok/{id}/b">`,
  },
  {name: 'a policy of its own in the body', html: `<body>${meta("img-src 'none'")}<img src="{url}">`},
  {name: 'a policy of its own after content', html: `<p>x${meta("img-src 'none'")}<img src="{url}">`},
  {
    name: 'two policies of its own',
    html: `${meta('img-src https://b.test')}${meta('img-src https://a.test')}<img src="{url}">`,
  },
  {name: 'two policies in one element', html: `${meta("img-src *, img-src 'none'")}<img src="{url}">`},
  {
    name: 'a policy of its own that refuses inline code',
    html: `${meta("script-src 'none'; style-src 'none'")}<script>fetch('{url}')</script><style>@import '{url}';</style><p style="color:red" onclick="1">x`,
  },
  {
    name: 'a policy of its own with a nonce',
    html: `${meta("script-src 'nonce-xyz'")}<script nonce="xyz">fetch('{url}')</script><script nonce="abc">fetch('https://b.test/{id}')</script>`,
  },
  {
    name: 'a policy of its own with what meta ignores',
    html: `${meta("frame-ancestors 'none'; sandbox; report-uri /x")}<img src="{url}">`,
  },
  {name: 'a policy of its own in a template', html: `<template>${meta("img-src 'none'")}</template><img src="{url}">`},
  {name: 'a policy of its own without content', html: '<meta http-equiv="Content-Security-Policy"><img src="{url}">'},
  {name: 'a policy of its own, empty', html: `${meta('')}<img src="{url}">`},
  {
    name: 'a policy of its own with an unknown directive',
    html: `${meta("image-src 'none'; img src 'none'")}<img src="{url}">`,
  },
  {
    name: 'a policy of its own that upgrades',
    html: `${meta('upgrade-insecure-requests')}<img src="http://a.test/ok/{id}">`,
  },
  {
    name: 'a report-only policy of its own',
    html: `<meta http-equiv="Content-Security-Policy-Report-Only" content="img-src 'none'"><img src="{url}">`,
  },
  {
    name: 'X-Content-Security-Policy',
    html: `<meta http-equiv="X-WebKit-CSP" content="img-src 'none'"><img src="{url}">`,
  },
  {name: 'base', html: '<base href="https://a.test/ok/{id}/"><img src="x">'},
  {name: 'base after an image', html: '<img src="y/{id}"><base href="https://a.test/ok/{id}/"><img src="x">'},
  {name: 'base in the body', html: '<body><p>x<base href="https://a.test/ok/{id}/"><img src="x">'},
  {name: 'two bases', html: '<base href="https://a.test/ok/{id}/"><base href="https://b.test/{id}/"><img src="x">'},
  {
    name: 'base without href before one with it',
    html: '<base target="_blank"><base href="https://a.test/ok/{id}/"><img src="x">',
  },
  {
    name: 'base that does not parse before one that does',
    html: '<base href="https://"><base href="https://a.test/ok/{id}/"><img src="x/{id}">',
  },
  {name: 'base within the page', html: '<base href="sub/"><img src="x/{id}">'},
  {name: 'base of data:', html: '<base href="data:text/plain,"><img src="x/{id}">'},
  {name: 'base in svg', html: '<svg><base href="https://a.test/ok/{id}/"/></svg><img src="x/{id}">'},
  {name: 'base in a template', html: '<template><base href="https://a.test/ok/{id}/"></template><img src="x/{id}">'},
  {
    name: 'base and a style after it',
    html: '<base href="https://a.test/ok/{id}/"><style>@import "x.css"; body {background: url(y)}</style>',
  },
  {
    name: 'base and a style before it',
    html: '<style>@import "x/{id}.css";</style><base href="https://a.test/ok/{id}/">',
  },
  {name: 'base and a script after it', html: '<base href="https://a.test/ok/{id}/"><script>fetch("x")</script>'},
  {name: 'base and a link to an anchor', html: '<base href="https://a.test/ok/{id}/"><a href="#x">x</a><p id="x">x'},
  {
    name: 'base and a module',
    html: '<base href="https://a.test/ok/{id}/"><script type="module">import "./x.js"</script>',
  },
  {name: 'base and a use', html: '<base href="https://a.test/ok/{id}/"><svg><symbol id="a"/><use href="#a"/></svg>'},
  {name: 'meta refresh at once', html: '<meta http-equiv="refresh" content="0;{url}">'},
  {name: 'meta refresh in odd spelling', html: `<meta http-equiv=Refresh content=" 0 , URL = '{url}' junk">`},
  {name: 'meta refresh without a number', html: '<meta http-equiv="refresh" content="url={url}">'},
  {name: 'meta refresh with a dot', html: '<meta http-equiv="refresh" content=".5; url={url}">'},
  {name: 'meta refresh in the body', html: '<body><meta http-equiv="refresh" content="0; url={url}">'},
  {name: 'meta refresh to javascript:', html: `<meta http-equiv="refresh" content="0; url=javascript:fetch('{url}')">`},
  {name: 'meta refresh to data:', html: '<meta http-equiv="refresh" content="0; url=data:text/html,<img src={url}>">'},
  {name: 'meta refresh in a template', html: '<template><meta http-equiv="refresh" content="0; url={url}"></template>'},
  {name: 'meta refresh in a noscript', html: '<noscript><meta http-equiv="refresh" content="0; url={url}"></noscript>'},
  {name: 'meta that sets a cookie', html: '<meta http-equiv="set-cookie" content="a=1"><img src="{url}">'},
  {
    name: 'meta default-style and x-ua-compatible',
    html: '<meta http-equiv="default-style" content="x"><meta http-equiv="X-UA-Compatible" content="IE=edge"><img src="{url}">',
  },
  {name: 'meta referrer', html: '<meta name="referrer" content="no-referrer"><img src="{url}">'},
  {
    name: 'links that nobody follows',
    html: '<a href="{url}">x</a><a href="{url}" download>x</a><a href="{url}" target="_blank" ping="{url}">x</a><area href="{url}">',
  },
  {
    name: 'forms that nobody sends',
    html: '<form action="{url}" method="post"><button formaction="{url}">x</button><input type="submit" formaction="{url}"></form>',
  },
  {
    name: 'form that a script sends by its name',
    html: '<form id="f" action="/x/{id}"></form><script>f.submit()</script>',
  },
  {
    name: 'form that the handler of its control sends',
    html: '<form action="/x/{id}"><input onfocus="form.submit()" autofocus></form>',
  },
  {
    name: 'form that a borrowed function sends',
    html: '<form id="f" action="/x/{id}"></form><script>HTMLFormElement.prototype.submit.call(f)</script>',
  },
  {
    name: 'form of method dialog',
    html: '<dialog open><form method="dialog" action="{url}"><button>x</button></form></dialog>',
  },
  {
    name: 'javascript: links that nobody follows',
    html: `<a href="javascript:fetch('{url}')">x</a><form action="javascript:fetch('{url}')"></form>`,
  },
]

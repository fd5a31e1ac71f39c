import type {TestPage} from './page.ts'

/** Pages that speak of everything and ask for nothing. */
export const cleanPages: readonly TestPage[] = [
  {
    name: 'clean: prose about every API',
    html: '<h1>fetch, XMLHttpRequest and WebSocket</h1><p>Call fetch("{url}"), import("{url}"), new Worker("{url}"), eval("1"). Set img.src = "{url}".',
  },
  {
    name: 'clean: samples of markup',
    html: '<pre><code>&lt;img src="{url}"&gt; &lt;script src="{url}"&gt;&lt;/script&gt;</code></pre>',
  },
  {
    name: 'clean: data in JSON',
    html: '<script type="application/json">{"src": "{url}", "html": "<img src={url}>"}</script>',
  },
  {
    name: 'clean: links',
    html: '<a href="{url}">x</a> <a href="#x">y</a> <a href="mailto:a@a.test">z</a> <a href="tel:123">t</a><p id="x">x',
  },
  {
    name: 'clean: addresses in attributes that do nothing',
    html: '<p title="{url}" aria-label="url({url})" data-x="{url}" alt="{url}" content="{url}" value="{url}">x</p><input value="{url}" placeholder="{url}">',
  },
  {
    name: 'clean: inline image and style',
    html: '<style>p {color: red}</style><p style="color: blue">x</p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  },
  {
    name: 'clean: inline script',
    html: '<p id="p"></p><script>document.getElementById("p").textContent = "{url}"</script>',
  },
  {
    name: 'clean: inline svg',
    html: '<svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect width="9" height="9" fill="url(#g)"/></svg>',
  },
  {name: 'clean: empty', html: ''},
  {
    name: 'clean: a whole document',
    html: '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><p>x</body></html>',
  },
]

import type {TestPage} from './page.ts'

const run = (name: string, code: string, more: Omit<TestPage, 'name' | 'html'> = {}): TestPage => ({
  name: `DOM: ${name}`,
  html: `<body><div id="d"></div><img id="i" alt=""><script>${code}</script>`,
  ...more,
})

/** What scripts do to the document. */
export const domPages: readonly TestPage[] = [
  run('new Image', "new Image().src = '{url}'"),
  run('createElement img', "const i = document.createElement('img'); i.src = '{url}'"),
  run('createElement IMG with setAttribute', "const i = document.createElement('IMG'); i.setAttribute('SRC', '{url}')"),
  run('srcset of a new image', "new Image().srcset = '{url} 1x, https://b.test/{id} 2x'"),
  run('src of an image of the page', "document.getElementById('i').src = '{url}'"),
  run('src by querySelector', "document.querySelector('img').src = '{url}'"),
  run('src of document.images', "document.images[0].src = '{url}'"),
  run('Object.assign', "Object.assign(new Image(), {src: '{url}'})"),
  run(
    'script that is appended',
    "const s = document.createElement('script'); s.src = '{url}'; document.body.append(s)",
  ),
  run('script that is not appended', "const s = document.createElement('script'); s.src = '{url}'"),
  run(
    'script of a data type',
    "const s = document.createElement('script'); s.type = 'text/plain'; s.src = '{url}'; document.body.append(s)",
  ),
  run(
    'module that is appended',
    "const s = document.createElement('script'); s.type = 'module'; s.src = '{url}'; document.body.append(s)",
  ),
  run(
    'inline script that is appended',
    "const s = document.createElement('script'); s.textContent = \"fetch('{url}')\"; document.body.appendChild(s)",
  ),
  run(
    'stylesheet that is appended',
    "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '{url}'; document.head.append(l)",
  ),
  run(
    'stylesheet that is not appended',
    "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = '{url}'",
  ),
  run(
    'link of no kind',
    "const l = document.createElement('link'); l.rel = 'canonical'; l.href = '{url}'; document.head.append(l)",
  ),
  run(
    'preload that is appended',
    "const l = document.createElement('link'); l.rel = 'preload'; l.as = 'image'; l.href = '{url}'; document.head.append(l)",
  ),
  run(
    'style that is appended',
    "const s = document.createElement('style'); s.textContent = '@import \"{url}\";'; document.head.append(s)",
  ),
  run('style that is not appended', "const s = document.createElement('style'); s.textContent = '@import \"{url}\";'"),
  run('frame that is appended', "const f = document.createElement('iframe'); f.src = '{url}'; document.body.append(f)"),
  run('frame that is not appended', "const f = document.createElement('iframe'); f.src = '{url}'"),
  run(
    'srcdoc that is appended',
    "const f = document.createElement('iframe'); f.srcdoc = '<img src={url}>'; document.body.append(f)",
  ),
  run(
    'object that is appended',
    "const o = document.createElement('object'); o.data = '{url}'; document.body.append(o)",
  ),
  run('video with src', "document.createElement('video').src = '{url}'"),
  run('video with a poster', "document.createElement('video').poster = '{url}'"),
  run('new Audio', "new Audio('{url}')"),
  run('new Audio, then src', "const a = new Audio(); a.src = '{url}'"),
  run(
    'source in a video',
    "const v = document.createElement('video'), s = document.createElement('source'); s.src = '{url}'; v.append(s)",
  ),
  run(
    'SVG image',
    "const s = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.setAttribute('href', '{url}'); s.append(i); document.body.append(s)",
  ),
  run(
    'href.baseVal',
    "const i = document.createElementNS('http://www.w3.org/2000/svg', 'image'); i.href.baseVal = '{url}'",
  ),
  run('innerHTML', "document.getElementById('d').innerHTML = '<img src=\"{url}\">'"),
  run('innerHTML on a detached element', "document.createElement('div').innerHTML = '<img src=\"{url}\">'"),
  run('innerHTML with a script', "document.getElementById('d').innerHTML = '<script src=\"{url}\"><\\/script>'"),
  run(
    'innerHTML with a handler',
    "document.getElementById('d').innerHTML = \"<img src='data:,' onerror='fetch(&quot;{url}&quot;)'>\"",
  ),
  run('innerHTML with a style', "document.getElementById('d').innerHTML = '<style>@import \"{url}\";</style>'"),
  run('innerHTML with a stylesheet', "document.getElementById('d').innerHTML = '<link rel=stylesheet href=\"{url}\">'"),
  run('innerHTML with a frame', "document.getElementById('d').innerHTML = '<iframe src=\"{url}\"></iframe>'"),
  run(
    'innerHTML with a style attribute',
    "document.getElementById('d').innerHTML = '<p style=\"background:url({url})\">x'",
  ),
  run(
    'innerHTML with a declarative shadow root',
    "document.getElementById('d').innerHTML = '<div><template shadowrootmode=open><img src=\"{url}\"></template></div>'",
  ),
  run('innerHTML of a template', "document.createElement('template').innerHTML = '<img src=\"{url}\">'"),
  run(
    'setHTMLUnsafe',
    "document.getElementById('d').setHTMLUnsafe('<div><template shadowrootmode=open><img src=\"{url}\"></template></div>')",
  ),
  run('outerHTML', "document.getElementById('d').outerHTML = '<img src=\"{url}\">'"),
  run('insertAdjacentHTML', "document.body.insertAdjacentHTML('beforeend', '<img src=\"{url}\">')"),
  run('createContextualFragment', 'document.createRange().createContextualFragment(\'<img src="{url}">\')'),
  run(
    'createContextualFragment with a script',
    'document.body.append(document.createRange().createContextualFragment(\'<script src="{url}"><\\/script>\'))',
  ),
  run('DOMParser', "new DOMParser().parseFromString('<img src=\"{url}\">', 'text/html')"),
  run('parseHTMLUnsafe', 'Document.parseHTMLUnsafe(\'<img src="{url}">\')'),
  run('createHTMLDocument', "document.implementation.createHTMLDocument('').body.innerHTML = '<img src=\"{url}\">'"),
  run('document.write', 'document.write(\'<img src="{url}">\')'),
  run('document.write of a script', 'document.write(\'<script src="{url}"><\\/script>\')'),
  run('document.write of an inline script', 'document.write("<script>fetch(\'{url}\')<\\/script>")'),
  run('document.write in pieces', "document.write('<img ', 'src=\"{url}\">')"),
  run('document.writeln', 'document.writeln(\'<link rel=stylesheet href="{url}">\')'),
  run(
    'template that is cloned',
    "const t = document.createElement('template'); t.innerHTML = '<img src=\"{url}\">'; document.body.append(t.content.cloneNode(true))",
  ),
  run('style property', "document.body.style.backgroundImage = 'url({url})'"),
  run('style.cssText', "document.body.style.cssText = 'background: url({url})'"),
  run('style.setProperty', "document.body.style.setProperty('background', 'url({url})')"),
  run('setAttribute style', "document.body.setAttribute('style', 'background: url({url})')"),
  run('style of a detached element', "document.createElement('div').style.background = 'url({url})'"),
  run(
    'insertRule',
    "document.head.append(document.createElement('style')); document.styleSheets[0].insertRule('body {background: url({url})}')",
  ),
  run(
    'insertRule of an import',
    "document.head.append(document.createElement('style')); document.styleSheets[0].insertRule('@import \"{url}\"')",
  ),
  run(
    'constructed sheet',
    "const s = new CSSStyleSheet(); s.replaceSync('body {background: url({url})}'); document.adoptedStyleSheets = [s]",
  ),
  run(
    'constructed sheet with an import',
    'const s = new CSSStyleSheet(); s.replaceSync(\'@import "{url}";\'); document.adoptedStyleSheets = [s]',
  ),
  run('shadow root', "document.getElementById('d').attachShadow({mode: 'open'}).innerHTML = '<img src=\"{url}\">'"),
  run('FontFace', "new FontFace('f', 'url({url})')"),
  run('FontFace that is loaded', "new FontFace('f', 'url({url})').load().catch(() => {})"),
  run('FontFace of bytes', "new FontFace('f', new ArrayBuffer(8))"),
  run('setAttribute of a handler', "document.getElementById('i').setAttribute('onerror', \"fetch('{url}')\")"),
  run('property of a handler', "document.getElementById('i').onerror = () => fetch('{url}')"),
  run(
    'form that is submitted',
    "const f = document.createElement('form'); f.action = '{url}'; document.body.append(f); f.submit()",
  ),
  run(
    'form that is not submitted',
    "const f = document.createElement('form'); f.action = '{url}'; document.body.append(f)",
  ),
  run(
    'button that is clicked',
    "document.body.innerHTML = '<form action=\"{url}\"><button></button></form>'; document.querySelector('button').click()",
  ),
  run('link that is clicked', "const a = document.createElement('a'); a.href = '{url}'; a.click()"),
  run(
    'download that is clicked',
    "const a = document.createElement('a'); a.href = 'data:,x'; a.download = 'x'; a.click()",
  ),
  run(
    'ping of a link that is clicked',
    "const a = document.createElement('a'); a.href = '#x'; a.ping = '{url}'; a.click()",
  ),
  run('base that is made', "const b = document.createElement('base'); b.href = '{url}'; document.head.append(b)"),
  run(
    'meta refresh that is made',
    "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;{url}'; document.head.append(m)",
  ),
  run(
    'policy that is made',
    "const m = document.createElement('meta'); m.httpEquiv = 'Content-Security-Policy'; m.content = \"img-src 'none'\"; document.head.append(m); new Image().src = '{url}'",
  ),
  run('location', "location = '{url}'"),
  run('location.search', "location.search = 'q'"),
  run('location.pathname', "location.pathname = '/x/{id}'"),
  run('location.hash', "location.hash = 'x'"),
  run('location to javascript:', 'location = "javascript:fetch(\'{url}\')"'),
  run('location.replace of data:', "location.replace('data:text/html,x')"),
  run('history.pushState', "try { history.pushState(null, '', 'x/{id}') } catch {}"),
  run('window.open', "window.open('{url}')"),
  run('window.open of a blank page', "window.open('about:blank')"),
  run('window.open that is written to', "window.open('')?.document.write('<img src={url}>')"),
  run('top.location', "try { top.location = '{url}' } catch {}", {tab: true}),
  run('sendBeacon', "navigator.sendBeacon('{url}', 'x')"),
  run('XMLHttpRequest', "const x = new XMLHttpRequest(); x.open('POST', '{url}'); x.send()"),
  run('XMLHttpRequest that is not sent', "const x = new XMLHttpRequest(); x.open('GET', '{url}')"),
  run(
    'XMLHttpRequest, synchronous',
    "const x = new XMLHttpRequest(); x.open('GET', '{url}', false); try { x.send() } catch {}",
  ),
  run('EventSource', "new EventSource('{url}')"),
  run(
    'cookies and storage',
    "try { document.cookie = 'a=1'; localStorage.a; sessionStorage.a; indexedDB.open('a') } catch {}",
  ),
  run('notification and geolocation', "try { new Notification('x', {icon: '{url}'}) } catch {}"),
  run(
    'canvas that draws an image',
    "const i = new Image(); i.onload = () => document.createElement('canvas').getContext('2d').drawImage(i, 0, 0); i.src = '{url}'",
  ),
  run(
    'ImageDecoder and createImageBitmap',
    "fetch('{url}').then((r) => r.blob()).then(createImageBitmap).catch(() => {})",
  ),
  run(
    'XSLT',
    'const p = new DOMParser().parseFromString(\'<?xml-stylesheet href="{url}" type="text/xsl"?><a/>\', \'text/xml\')',
  ),
]

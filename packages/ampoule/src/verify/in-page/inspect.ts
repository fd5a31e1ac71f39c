import type {ElementNote, Shown} from '../seen.ts'

/** Looks at what the page shows. Runs in the page, alone. */
export async function inspect(describe: (element: Element) => ElementNote): Promise<Shown> {
  const visible = (element: Element): boolean => {
    const {width, height} = element.getBoundingClientRect()
    return width > 0 && height > 0 && element.checkVisibility({opacityProperty: true, visibilityProperty: true})
  }

  function isBlank(): boolean {
    const body = document.body
    if (body === null) return true
    const drawn =
      'img, svg, canvas, video, audio[controls], iframe, object, embed, input, button, select, textarea, hr, meter, progress, math'
    if (Array.from(body.querySelectorAll(drawn)).some(visible)) return false
    const seen = new Set<Element>()
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement
      if (parent === null || seen.has(parent) || (node.nodeValue ?? '').trim() === '') continue
      seen.add(parent)
      if (visible(parent) && getComputedStyle(parent).fontSize !== '0px') return false
    }
    const boxes = [document.documentElement, ...Array.from(body.querySelectorAll('*')).slice(0, 5000)]
    return !boxes.some((element) => {
      const paints = [
        getComputedStyle(element),
        getComputedStyle(element, '::before'),
        getComputedStyle(element, '::after'),
      ]
      const isDrawn = paints.some(
        ({backgroundImage, content}, index) =>
          backgroundImage !== 'none' || (index > 0 && content !== 'none' && content !== 'normal' && content !== '""'),
      )
      return element.shadowRoot !== null || (isDrawn && visible(element))
    })
  }

  // Of what is blocked Chromium gives the address as it is written.
  const whole = (url: string): string =>
    URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url

  const timeout = <T>(promise: Promise<T>): Promise<T | undefined> =>
    Promise.race([promise, new Promise<undefined>((done) => setTimeout(done, 1500, undefined))])

  const images: {url: string; element: ElementNote}[] = []
  for (const image of Array.from(document.images)) {
    const url = image.currentSrc || (image.getAttribute('src') ? image.src : '')
    if (url === '' || (image.loading === 'lazy' && !image.complete)) continue
    if (image.complete && image.naturalWidth > 0) continue
    // An SVG may have no size of its own, and a large picture takes its time on a busy machine.
    const isDecoded = await timeout(
      image.decode().then(
        () => true,
        () => false,
      ),
    )
    if (isDecoded === false) images.push({url: whole(url).slice(0, 300), element: describe(image)})
  }
  const fonts = Array.from(document.fonts)
    .filter(({status}) => status === 'error')
    .map(({family}) => ({family: family.replace(/^["']|["']$/g, '')}))
  const media = []
  for (const player of Array.from(document.querySelectorAll<HTMLMediaElement>('video, audio'))) {
    const source = player.currentSrc || player.src || player.querySelector('source')?.src || ''
    const failed = player.error !== null || player.networkState === HTMLMediaElement.NETWORK_NO_SOURCE
    if (failed && source !== '') media.push({url: whole(source).slice(0, 300), element: describe(player)})
  }

  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const paint = performance.getEntriesByType('paint').find(({name}) => name === 'first-contentful-paint')
  const tasks: PerformanceEntry[] = await new Promise((done) => {
    try {
      new PerformanceObserver((list, observer) => {
        observer.disconnect()
        done(list.getEntries())
      }).observe({type: 'longtask', buffered: true})
    } catch {
      done([])
    }
    setTimeout(done, 0, [])
  })
  const {memory} = performance as unknown as {memory?: {usedJSHeapSize: number}}
  const hasText = (document.body?.textContent ?? '').trim() !== ''
  return {
    isBlank: isBlank(),
    promises: hasText || document.querySelector('script, img, svg, canvas, video') !== null,
    images,
    fonts,
    media,
    timings: {
      firstPaint: paint === undefined ? null : Math.round(paint.startTime),
      load: navigation === undefined ? null : Math.round(navigation.loadEventEnd),
      longTasks: tasks.length,
      blocked: Math.round(tasks.reduce((sum, {duration}) => sum + duration - 50, 0)),
      heap: memory?.usedJSHeapSize ?? null,
    },
  }
}

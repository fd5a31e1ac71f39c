import type {Page} from 'playwright-core'

/** A multi-file page, and what a reader does with it. */
export interface Site {
  /** Folder in `test/fixtures/sites`. */
  readonly name: string
  /** Bare specifiers that its TypeScript and JSX modules import. */
  readonly packages?: readonly string[]
  /** Whether it shows rasters that a build encodes anew. */
  readonly hasRasters?: boolean
  /** Height of the window that shows all of it, in CSS pixels. */
  readonly height: number
  /** Uses it at one width; tells what it found. */
  use(page: Page, width: number): Promise<unknown>
  /** What `use` finds at 1280 pixels, so that two broken pages are not taken for equal. */
  readonly answers: unknown
  /** Every message it writes. */
  readonly console: readonly string[]
  /** Exceptions that it throws by design. */
  readonly errors?: readonly string[]
}

export const sites: readonly Site[] = [
  {
    name: 'classic-scripts',
    height: 1100,
    async use(page) {
      const order = await page.innerText('#order')
      await page.click('text=Add ink')
      await page.click('text=Add paper')
      await page.click('#sort')
      return {
        order,
        early: await page.innerText('#early'),
        hostile: await page.innerText('#hostile'),
        note: await page.innerText('#note'),
        rows: (await page.innerText('#rows')).split('\n'),
        globals: await page.evaluate('[typeof App.ledger, typeof render, less, seenTooEarly]'),
      }
    },
    answers: {
      order:
        'inline-head → namespace → data → render → inline-body → broken → strict → after-broken → strings → last → deferred-1 → deferred-2 → DOMContentLoaded',
      early: 'string, function, number, function, strict here: false',
      hostile: '|alert(1)|bold\\u{1f642}29true1',
      note: '</script> ReferenceError object undefined function',
      rows: [
        'Düsseldorfer Tusche\t2\t11.30 €',
        'Rubber\t5\t1.43 €',
        'Ink\t1\t1.19 €',
        'Paper & "card"\t1\t1.19 €',
        'Pencil\t12\t0.95 €',
        '日本の紙\t40\t0.42 €',
      ],
      globals: ['object', 'function', 3, 'undefined'],
    },
    console: [
      'warning: caught: Uncaught ReferenceError: missingFunction is not defined',
      'log: strict leaks: false',
      'info: rows 4',
      'log: added Ink 5',
      'log: added Paper & "card" 6',
    ],
    errors: ['missingFunction is not defined'],
  },
  {
    name: 'files-by-script',
    height: 700,
    async use(page) {
      await page.click('#load')
      await page.waitForFunction(() => document.body.dataset.loaded === 'yes' && document.body.dataset.module)
      return {
        images: await page.evaluate(() => [...document.images].map(({alt, naturalWidth}) => `${alt} ${naturalWidth}`)),
        rows: (await page.innerText('#rows')).split('\n'),
        module: await page.evaluate(() => document.body.dataset.module),
      }
    },
    answers: {
      images: ['Early 24', 'By class 24', 'Made 24', 'leaf 24', 'frame 24', 'Markup 24', 'Template 7 24'],
      rows: ['Ink </script>: 1.19', 'Paper — 日本: 0.42'],
      module: '2 88 true',
    },
    console: [
      'log: 200 true application/json',
      'log: Part one.',
      'log: Part two.',
      'log: 9 bytes, 0 255 254 128',
      'log: sound of some length',
    ],
  },
  {
    name: 'modules',
    height: 900,
    async use(page) {
      await page.click('#load')
      await page.waitForFunction(() => document.querySelector('#count')?.textContent !== '0')
      await page.click('#load')
      await page.waitForFunction(() => document.querySelector('#count')?.textContent?.startsWith('6'))
      return {
        title: await page.innerText('#title'),
        list: (await page.innerText('#list')).split('\n'),
        bars: await page.locator('#chart i').count(),
        count: await page.innerText('#count'),
        log: await page.evaluate('log'),
      }
    },
    answers: {
      title: 'Tide table',
      list: ['Cuxhaven: 3.1 m', 'Saint-Malo: 4.9 m', 'Bristol </script><!--: 4.4 m'],
      bars: 3,
      count: '6 chart',
      log: [
        'store',
        'dom',
        'slow starts',
        'heading',
        'side effect',
        'second sees 0, import.meta is object, this is undefined',
        'inline sees 1 of 3 stations (odd)',
        'finish sees 1',
        'slow ends',
        'list, slow is ready',
        'main',
        'store 3',
        'store 4',
        'store 5',
        'store 6',
      ],
    },
    console: [
      'log: store | dom | slow starts | heading | side effect | second sees 0, import.meta is object, this is undefined | inline sees 1 of 3 stations (odd) | finish sees 1',
    ],
  },
  {
    name: 'react-app',
    packages: ['react', 'react-dom/client', 'react/jsx-runtime'],
    height: 900,
    async use(page) {
      const cards = () => page.locator('article').allInnerTexts()
      const before = await cards()
      await page.click('text=thirsty >> nth=0')
      const thirsty = await page.locator('article h2').allInnerTexts()
      await page.click('article button')
      const none = await page.locator('article').count()
      await page.click('nav >> text=all')
      await page.click('text=three days later')
      await page.click('text=history')
      await page.waitForSelector('.history div')
      return {before, thirsty, none, after: await cards(), history: await page.innerText('.history')}
    },
    answers: {
      before: [
        'Monstera\n\n2 of 7 days\n\nwater',
        'Fern\n\n4 of 4 days — thirsty\n\nwater',
        'Cactus <b>no markup</b>\n\n12 of 30 days\n\nwater',
      ],
      thirsty: ['Fern'],
      none: 0,
      after: [
        'Monstera\n\n5 of 7 days\n\nwater',
        'Fern\n\n3 of 4 days\n\nwater',
        'Cactus <b>no markup</b>\n\n15 of 30 days\n\nwater',
      ],
      history: 'Monstera\nFern\nCactus <b>no markup</b>',
    },
    console: [],
  },
  {
    name: 'd3-chart',
    packages: ['d3'],
    height: 800,
    async use(page) {
      await page.click('rect >> nth=2')
      const on = await page.locator('rect.on').count()
      await page.selectOption('#order', 'name')
      return {
        on,
        out: await page.innerText('#out'),
        names: await page.locator('text.name').allTextContents(),
        axis: await page.locator('g.axis text').allTextContents(),
      }
    },
    answers: {
      out: '31,164 km in all',
      names: ['Amazon', 'Mississippi', 'Nile', 'Yangtze', 'Yenisei'],
      axis: ['0', '1,000', '2,000', '3,000', '4,000', '5,000', '6,000'],
      on: 1,
    },
    console: ['log: rivers are read', 'log: extent 5539 to 6650', 'log: picked Yangtze 6,300'],
  },
  {
    name: 'bootstrap',
    height: 1100,
    async use(page, width) {
      if (width < 768) await page.click('.navbar-toggler')
      await page.click('#site')
      const menu = await page.locator('.dropdown-menu.show').innerText()
      await page.click('text=Harbour')
      await page.fill('#filter', 'meter')
      const rows = (await page.innerText('#sensors tbody')).split('\n')
      await page.click('#second')
      await page.waitForSelector('#two.show:not(.collapsing)')
      await page.click('#alert .btn-close')
      await page.waitForSelector('#alert', {state: 'detached'})
      await page.hover('#tip')
      const tip = await page.locator('.tooltip-inner').innerText()
      await page.click('#open')
      await page.waitForSelector('#dialog.show')
      return {
        menu,
        rows,
        tip,
        dialog: await page.innerText('.modal-body'),
        icon: await page.evaluate(() => document.fonts.check('16px bootstrap-icons')),
        primary: await page.evaluate(
          () => getComputedStyle(document.querySelector('#open') as Element).backgroundColor,
        ),
      }
    },
    answers: {
      menu: 'North ridge\nHarbour',
      rows: ['Anemometer\t sends', 'Thermometer\t sends', 'Barometer\t silent'],
      tip: 'Gusts of 19 m/s',
      dialog: 'Altitude 812 m.',
      icon: true,
      primary: 'rgb(123, 63, 160)',
    },
    console: ['log: bootstrap 5.3.8'],
  },
  {
    name: 'reveal-deck',
    height: 800,
    async use(page) {
      const seen: unknown[] = []
      for (let step = 0; step < 7; step++) {
        await page.keyboard.press('Space')
        seen.push(
          await page.evaluate('[Reveal.getIndices().h, Reveal.getIndices().v, Reveal.getIndices().f ?? null].join()'),
        )
      }
      await page.keyboard.press('End')
      await page.waitForFunction(() => [...document.images].every(({complete}) => complete))
      return {
        seen,
        title: await page.evaluate("Reveal.getCurrentSlide().querySelector('h1, h2').innerText"),
        moon: await page.evaluate(() =>
          [...document.images].every(({src, naturalWidth}) => src === '' || naturalWidth > 0),
        ),
        code: await page.locator('code .hljs-keyword').count(),
        font: await page.evaluate(() => document.fonts.check('20px "Source Sans Pro"')),
      }
    },
    answers: {
      seen: ['1,0,-1', '1,0,0', '1,0,1', '1,0,2', '1,1,', '2,0,-1', '2,0,0'],
      title: 'Thank you',
      moon: true,
      code: 4,
      font: true,
    },
    console: ['log: ready with 5 slides'],
  },
  {
    name: 'fonts-icons',
    height: 800,
    async use(page) {
      await page.click('#toggle')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      return page.evaluate(() => ({
        loaded: [
          ...new Set(
            [...document.fonts].filter(({status}) => status === 'loaded').map(({family}) => family.replaceAll('"', '')),
          ),
        ].sort(),
        late: Math.round(document.querySelector('#late')?.getBoundingClientRect().height ?? 0),
        widths: [...document.querySelectorAll('.weights span, h1, .features')].map((element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          return Math.round(range.getBoundingClientRect().width)
        }),
      }))
    },
    answers: {
      loaded: ['Headline', 'Inter Variable', 'bootstrap-icons'],
      late: 29,
      widths: [486, 29, 42, 60, 57, 49, 293],
    },
    console: [],
  },
  {
    name: 'svg-gallery',
    height: 1100,
    async use(page) {
      await page.click('#swap')
      return page.evaluate(() => ({
        images: [...document.querySelectorAll<HTMLImageElement>('figure img')].map(
          ({naturalWidth, naturalHeight}) => `${naturalWidth}×${naturalHeight}`,
        ),
        colour: getComputedStyle(document.querySelector('#swapped') as Element).color,
        boxes: [...document.querySelectorAll('svg.icon use')].map(
          (use) => Math.round((use as SVGGraphicsElement).getBBox().width) > 0,
        ),
      }))
    },
    answers: {
      images: ['100×100', '150×150', '100×100', '250×150', '275×150', '120×80', '40×20', '120×80'],
      colour: 'rgb(220, 20, 60)',
      boxes: [true, true, true, true, true],
    },
    console: [],
  },
  {
    name: 'scripts-and-tongues',
    height: 1400,
    async use(page) {
      await page.click('#more')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      return page.evaluate(() => ({
        added: document.querySelector('#added')?.textContent,
        direction: getComputedStyle(document.body).direction,
        families: [
          ...new Set(
            [...document.fonts].filter(({status}) => status === 'loaded').map(({family}) => family.replaceAll('"', '')),
          ),
        ].sort(),
        widths: [...document.querySelectorAll('h1, .kashida, .emphasis, td')].map((element) => {
          const range = document.createRange()
          range.selectNodeContents(element)
          return Math.round(range.getBoundingClientRect().width)
        }),
      }))
    },
    answers: {
      added: 'وصلنا إلى 京都 — ٢٬٠٢٦',
      direction: 'rtl',
      families: ['Noto Naskh Arabic', 'Noto Sans JP'],
      widths: [174, 28, 30, 8, 36, 36, 342],
    },
    console: ['log: مرحبا 世界 🌍'],
  },
  {
    name: 'cascade',
    height: 900,
    async use(page) {
      await page.click('#contrast')
      await page.click('#enable')
      return page.evaluate(() => ({
        notGreen: [...document.querySelectorAll('.grid p')]
          .filter((line) => getComputedStyle(line).color !== 'rgb(0, 128, 0)')
          .map((line) => `${line.className}: ${getComputedStyle(line).color}`),
        hidden: [...document.querySelectorAll('p')].filter((line) => line.getClientRects().length === 0).length,
        shift: getComputedStyle(document.querySelector('.grid p') as Element).transform,
        latin: getComputedStyle(document.querySelector('.latin b') as Element, '::after').content,
        layers: getComputedStyle(document.querySelector('.layer-order') as Element).outlineColor,
      }))
    },
    answers: {
      notGreen: ['order: rgb(0, 0, 255)'],
      hidden: 0,
      shift: 'matrix(1, 0, 0, 1, 4, 0)',
      latin: '"café über"',
      layers: 'rgb(0, 128, 0)',
    },
    console: [],
  },
  {
    name: 'images',
    height: 1500,
    hasRasters: true,
    async use(page) {
      await page.click('#add')
      return page.evaluate(() => ({
        sizes: [...document.images].map(
          ({alt, complete, width, height}) => `${alt}: ${complete ? `${width}×${height}` : 'missing'}`,
        ),
      }))
    },
    answers: {
      sizes: [
        'Logo: 100×40',
        'By name: 200×150',
        'Responsive: 300×225',
        'Density: 100×40',
        'Only 2x: 100×40',
        'Picture: 200×150',
        'Scheme: 80×40',
        'Unknown type: 80×40',
        'EXIF: 80×120',
        'GIF: 40×30',
        'WebP: 40×30',
        'Pixels: 64×32',
        '16 bit: 60×40',
        'CMYK: 60×40',
        'P3: 60×40',
        'Fit: 120×60',
        'Name: 40×40',
        'Name as written: 40×40',
        'Data: 20×20',
        'Again: 60×45',
        'Copy: 60×45',
        'From a template: 80×40',
      ],
    },
    console: [],
  },
  {
    name: 'frames-media',
    height: 900,
    async use(page) {
      await page.click('#make')
      await page.waitForFunction(() => document.querySelector<HTMLElement>('#made')?.dataset.answer !== undefined)
      return page.evaluate(async () => ({
        answer: document.querySelector<HTMLElement>('#made')?.dataset.answer,
        made: document.querySelectorAll('#made img').length,
        video: [...document.querySelectorAll('video')].map(
          ({videoWidth, videoHeight, readyState}) => `${videoWidth}×${videoHeight} ${readyState > 0}`,
        ),
        audio: document.querySelector('audio')?.duration.toFixed(1),
        captions: [...(document.querySelectorAll('video')[1]?.textTracks[0]?.cues ?? [])].map(
          (cue) => (cue as VTTCue).text,
        ),
        shadow: getComputedStyle(document.querySelector('.shadow')?.shadowRoot?.querySelector('p') as Element)
          .borderTopStyle,
      }))
    },
    answers: {
      answer: 'hello back',
      made: 1,
      video: ['64×48 true', '64×48 true'],
      audio: '0.2',
      captions: ['Colours go by'],
      shadow: 'dashed',
    },
    console: [],
  },
]

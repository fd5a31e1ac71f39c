// Pages to measure on, made the same each time: a seeded generator, no file and no network.

/** Numbers from 0 to 1 by mulberry32, the same for the same seed. */
export function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  'page host policy image style script table figure report board metric chart value total week month team release build lint seal byte token reader writer'.split(
    ' ',
  )

/** HTML that is mostly markup: articles, tables, lists, classes, inline styles, links, SVG. `bytes` is a lower bound. */
export function markupPage(bytes, seed = 1) {
  const next = random(seed)
  const word = () => words[Math.floor(next() * words.length)]
  const sentence = (n) => Array.from({length: n}, word).join(' ')
  const parts = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><style>body{background:#fff}.a{color:red}</style></head><body>',
  ]
  let length = 0
  for (let id = 0; length < bytes; id++) {
    const rows = Array.from(
      {length: 4},
      () =>
        `<tr class="row ${word()}"><td data-v="${Math.floor(next() * 1e4)}">${sentence(3)}</td><td style="width:${Math.floor(next() * 99)}px">${sentence(2)}</td></tr>`,
    ).join('\n')
    const part = `<section id="s${id}" class="${word()} ${word()}"><h2>${sentence(4)}</h2>\n<p>${sentence(30)} <a href="#s${id}">${word()}</a> <a href="https://example.com/${word()}">${word()}</a>.</p>\n<ul><li>${sentence(5)}</li><li><b>${word()}</b> ${sentence(6)}</li></ul>\n<table>${rows}</table>\n<svg viewBox="0 0 9 9" width="9" height="9"><path d="M${Math.floor(next() * 9)} 1L8 8Z" fill="currentColor"/></svg></section>\n`
    parts.push(part)
    length += part.length
  }
  return `${parts.join('')}</body></html>`
}

/** A page that is nearly all one image. */
export function imagePage(bytes) {
  const payload = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg'
  return `<!doctype html><title>Bench</title><p>One image<img alt="" src="data:image/png;base64,${payload.repeat(Math.ceil(bytes / payload.length))}">`
}

/** Markdown of about `bytes`. */
export function markdownPage(bytes, seed = 2) {
  const next = random(seed)
  const word = () => words[Math.floor(next() * words.length)]
  const sentence = (n) => Array.from({length: n}, word).join(' ')
  let text = '---\ntitle: Bench\n---\n\n# Bench\n'
  for (let id = 0; text.length < bytes; id++) {
    text += `\n## ${sentence(3)} ${id}\n\n${sentence(40)} **${word()}** \`${word()}\` [${word()}](https://example.com/).\n\n- ${sentence(4)}\n- ${sentence(5)}\n\n| a | b |\n|---|---|\n| ${word()} | ${word()} |\n\n\`\`\`js\nconst ${word()} = ${Math.floor(next() * 99)}\n\`\`\`\n`
  }
  return text
}

import fc from 'fast-check'

/** Any text a page may hold: all scripts, lone surrogates, control characters, long runs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary', maxLength: 20}),
      fc.string({unit: 'grapheme', maxLength: 20}),
      fc.constantFrom(
        '\ud800',
        '\udc00',
        'é',
        '日本語',
        '😀',
        ' ',
        '\n\n  ',
        '\r\n',
        "'s",
        '</',
        'A'.repeat(500),
        '\u0000',
      ),
      fc.string({maxLength: 30}),
    ),
    {maxLength: 20},
  )
  .map((parts) => parts.join(''))

const payload = fc.uint8Array({minLength: 0, maxLength: 900}).map((bytes) => Buffer.from(bytes).toString('base64'))

/** Markup that is right, broken, nested, cut off, with payloads of every kind. */
export const anyPage: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '<!doctype html>',
        '<p>',
        '</p>',
        '<b><i></b></i>',
        '<table><tr><td>x<p></table>',
        '<select><option><img src=x></select>',
        '<svg><path d="M0 0h12.5v-3z"/><style>a{}</style></svg>',
        '<svg><foreignObject><p>x',
        '<template><p>held</p></template>',
        '<!-- note -->',
        '<!-->',
        '<textarea><b>',
        '<a href="x',
        "<p style='color:red' onclick='go()'>",
        '<noscript><img></noscript>',
        '<iframe srcdoc="&lt;p&gt;"></iframe>',
        '<plaintext>',
        '<a',
        '">',
      ),
      payload.map((data) => `<img alt="" src="data:image/png;base64,${data}">`),
      payload.map((data) => `<style>@font-face{src:url(data:font/woff2;base64,${data})} p { color: red }</style>`),
      payload.map((data) => `<script>const x = "data:audio/mp3;base64,${data}"</script>`),
      payload.map((data) => `<p>data:image/png;base64,${data}</p>`),
      fc.json().map((json) => `<script type="application/json">${json.replaceAll('</', '<\\/')}</script>`),
      anyText.map((text) => `<script>${text}</script>`),
    ),
    {maxLength: 24},
  )
  .map((parts) => parts.join(''))

import {build, createNodeCapabilities} from 'ampoule'
import {expect, test} from 'vitest'

const capabilities = createNodeCapabilities({root: import.meta.dirname})

async function found(path: string, source: string): Promise<string[]> {
  const {findings} = await build(source, {capabilities, path})
  return findings.flatMap(({rule, place, message}) =>
    rule === 'undrawn-part' ? [`${place?.start.line}:${place?.start.column} ${message}`] : [],
  )
}

const mdx = `---
title: X
---
import Chart from './chart.js'
export const x = 1

# Hello {x}

<Chart rows={[1,2]} />

Text with {x + 1} and <Icon name={{a: 1}} /> in it.

<Tabs>
  <Tab>One</Tab>
</Tabs>

{/* a comment */}

\`<Chart>{x}\` and <b>bold</b>

~~~jsx
<Chart>{x}</Chart>
~~~
`

test('parts of MDX that are not drawn are found at their lines', async () => {
  expect(await found('a.mdx', mdx)).toEqual([
    "4:1 MDX code `import Chart from './chart.js'` is not run",
    '7:9 MDX expression `{x}` is shown as text',
    '9:1 MDX component `Chart` is not drawn',
    '11:11 MDX expression `{x + 1}` is shown as text',
    '11:23 MDX component `Icon` is not drawn',
    '11:34 MDX expression `{{a: 1}}` is shown as text',
    '13:1 MDX component `Tabs` is not drawn',
    '14:3 MDX component `Tab` is not drawn',
    '17:1 MDX expression `{/* a comment */}` is shown as text',
  ])
  expect(await found('A.MDX', '<Chart />')).toHaveLength(1)
  expect(await found('a.md', mdx)).toEqual([])
})

const quarto = `# One

\`\`\`{python}
#| echo: false
print(1)
\`\`\`

\`\`\`python
print(2)
\`\`\`

{{< video https://a.test >}}

See @fig-one and [@knuth; @dijkstra], or mail me@fig.test.

There are \`r nrow(x)\` rows, \`rows\` and \`{python} x\`.
`

test.each(['a.qmd', 'a.Rmd'])('parts of %s that are not run are found at their lines', async (path) => {
  expect(await found(path, quarto)).toEqual([
    '3:4 Code of `python` is shown and not run',
    '12:1 Shortcode `video` is shown as text',
    '14:5 Reference `@fig-one` is shown as text',
    '14:18 Reference `[@knuth` is shown as text',
    '16:12 Code `r nrow(x)` is shown and not run',
    '16:41 Code `{python} x` is shown and not run',
  ])
  expect(await found('a.md', quarto)).toEqual([])
})

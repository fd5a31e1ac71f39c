import {definePlugin, defineRule} from '@ampoule/lint'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {build, type Capabilities, CapabilityError, definePass, embedImages} from '../../src/index.ts'
import {parseHtml} from '../../src/parse.ts'

const capabilities: Capabilities = {
  read: (url) => Promise.reject(new CapabilityError('not-found', `File \`${url}\` does not exist`)),
  bundle: () => Promise.reject(new TypeError('nothing to bundle')),
  image: () => Promise.reject(new TypeError('no image')),
  font: () => Promise.reject(new TypeError('no font')),
}

/** A pass that notes when it ran, in an attribute of the page. */
const mark = (name: string) =>
  definePass({
    name,
    summary: 'Note when the pass runs.',
    needs: [],
    options: {},
    transform(tree) {
      const html = tree.children.find((node) => node.type === 'element')
      const hasStyle = JSON.stringify(tree).includes('"tagName":"style"')
      if (html !== undefined) html.properties[`data-${name}`] = hasStyle ? 'styled' : 'plain'
    },
  })

const rule = defineRule({
  id: 'acme-no-p',
  severity: 'error',
  summary: 'Disallow paragraphs.',
  why: 'A reason.',
  instead: 'Do something else.',
  options: {},
  messages: {p: 'Page has a paragraph'},
  create: ({page, report}) => ({
    end() {
      for (const element of page.elementsOf('p')) report({message: 'p', place: page.placeOf(element)})
    },
  }),
})

describe('passes of plugins', () => {
  test('run where they say, and last when they do not', async () => {
    const plugin = definePlugin({
      name: 'acme',
      passes: [{pass: mark('first'), before: 'shell'}, {pass: mark('second'), after: 'shell'}, {pass: mark('last')}],
    })
    const {html} = await build('# x', {capabilities, path: 'x.md', plugins: [plugin]})
    expect(html).toMatch(/data-second=["']?styled/)
    expect(html).toMatch(/data-last=["']?styled/)
  })

  test('a neighbour that is no pass is an error of the options', async () => {
    const plugin = {name: 'acme', passes: [{pass: mark('x'), after: 'inline-style'}]}
    await expect(build('x', {capabilities, plugins: [plugin]})).rejects.toThrow('did you mean `inline-styles`?')
    await expect(build('x', {capabilities, plugins: [{name: 'y', passes: [{pass: 'z'}]}]})).rejects.toThrow(
      'A pass of plugin `y` is not a function',
    )
  })
})

test('rules of plugins judge the built page, and point at the source', async () => {
  const plugins = [definePlugin({name: 'acme', rules: [rule]})]
  const {findings} = await build('# x\n\ntext', {capabilities, path: 'x.md', plugins})
  expect(findings.find(({rule}) => rule === 'acme-no-p')).toMatchObject({file: 'x.md', place: {start: {line: 3}}})
  const off = await build('# x\n\ntext', {capabilities, path: 'x.md', plugins, rules: {'acme-no-p': 'off'}})
  expect(off.findings.map(({rule}) => rule)).not.toContain('acme-no-p')
})

test('problems of the build have the severity of the settings', async () => {
  const page = '<!doctype html><title>x</title><img src="none.png" alt="">'
  const severities = async (rules: object) =>
    (await build(page, {capabilities, rules: rules as never})).findings
      .filter(({rule}) => rule === 'failed-reference')
      .map(({severity}) => severity)
  expect(await severities({})).toEqual(['error'])
  expect(await severities({'failed-reference': 'info'})).toEqual(['info'])
  expect(await severities({'failed-reference': 'off'})).toEqual([])
  await expect(severities({'failed-referense': 'off'})).rejects.toThrow('did you mean `failed-reference`?')
})

test('one pass alone behaves as in the pipeline, and its findings are messages of the file', async () => {
  const html = '<!doctype html><title>x</title>\n<img src="none.png"><img src="https://a.test/x.png">'
  const file = new VFile({path: 'page.html', value: html})
  const {tree} = parseHtml(html, 'page.html', 'trusted')
  await unified()
    .data('capabilities', {...capabilities})
    .use(embedImages, {})
    .run(tree as Root, file)
  expect(file.messages.map(({line, ruleId, fatal, reason}) => [line, ruleId, fatal, reason])).toEqual([
    [2, 'failed-reference', true, 'File `none.png` does not exist'],
    [2, 'failed-reference', true, 'File `https://a.test/x.png` does not exist'],
  ])
  expect(file.data.build?.ledger.of('failed').map(({url}) => url)).toEqual(['none.png', 'https://a.test/x.png'])
})

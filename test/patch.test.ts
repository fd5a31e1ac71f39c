import {build, createNodeCapabilities} from 'ampoule'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {changedWords} from '../packages/builder/src/diff/changed-words.ts'
import {type PatchLine, readPatch} from '../packages/builder/src/diff/read-patch.ts'

const made = async (markdown: string) => {
  const {html, findings} = await build(markdown, {
    path: 'a.md',
    capabilities: createNodeCapabilities({root: '.'}),
    profile: 'file',
    minify: false,
  })
  return {body: /<body[^>]*>([\s\S]*?)(?:<script|<\/body>)/.exec(html)?.[1] ?? '', findings, html}
}
const lines = (path: string, text: string) =>
  readPatch(text)
    .find((file) => file.path === path)
    ?.hunks.flatMap((hunk) => hunk.lines.map(({kind, oldLine, newLine}) => `${kind} ${oldLine ?? ''}:${newLine ?? ''}`))

const patch = '--- a/x.ts\n+++ b/x.ts\n@@ -4,3 +4,3 @@ f\n a\n-let b = 1\n+let b = 2\n c\n'

describe('patches are read', () => {
  test.each([
    ['of diff -u', 'x.ts', patch, ['same 4:4', 'removed 5:', 'added :5', 'same 6:6']],
    ['with times behind names', 'x.ts', patch.replaceAll('x.ts\n', 'x.ts\t2026-01-01 10:00\n'), 4],
    ['with a wrong count', 'x.ts', patch.replace('-4,3 +4,3', '-4 +4'), 4],
    ['with lines of Windows', 'x.ts', patch.replaceAll('\n', '\r\n'), 4],
    ['of a mail', 'x.ts', `From 1\nSubject: x\n---\n x.ts | 2 +-\n\n${patch}-- \n2.40\n`, 4],
    ['that takes away lines with dashes', 'x.ts', patch.replace('-let b = 1', '--- b'), 4],
    ['of two files', 'y', `${patch}--- /dev/null\n+++ b/y\n@@ -0,0 +1 @@\n+1\n`, ['added :1']],
    ['of a name in quotes', 'ä b', '--- "a/\\303\\244 b"\n+++ "b/\\303\\244 b"\n@@ -1 +1 @@\n-1\n+2\n', 2],
  ])('%s', (_, path, text, expected) => {
    const found = lines(path, text)
    expect(typeof expected === 'number' ? found?.length : found).toEqual(expected)
  })

  test('renames, files that come and go, pictures', () => {
    const text = `diff --git a/a b/b\nsimilarity index 90%\nrename from a\nrename to b\ndiff --git a/p.png b/p.png\nnew file mode 100644\nBinary files /dev/null and b/p.png differ\ndiff --git a/z b/z\ndeleted file mode 100644\n--- a/z\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n`
    expect(readPatch(text).map(({path, oldPath, status}) => [path, oldPath, status])).toEqual([
      ['b', 'a', 'renamed'],
      ['p.png', undefined, 'binary'],
      ['z', undefined, 'removed'],
    ])
  })

  test('both files can be put together from it again, whatever their lines', () => {
    const line = fc.tuple(fc.constantFrom(' ', '+', '-'), fc.stringMatching(/^[^\r\n]{0,20}$/))
    fc.assert(
      fc.property(fc.array(line, {minLength: 1, maxLength: 40}), (all) => {
        // A patch that changes nothing is an error.
        fc.pre(all.some(([sign]) => sign !== ' '))
        const count = (sign: string) => all.filter(([one]) => one === ' ' || one === sign).length
        const text = `--- a/x\n+++ b/x\n@@ -1,${count('-')} +1,${count('+')} @@\n${all.map((one) => one.join('')).join('\n')}\n`
        const [file] = readPatch(text)
        expect(file?.hunks.flatMap((hunk) => hunk.lines).map(({text: one}) => one)).toEqual(all.map(([, one]) => one))
      }),
    )
  })

  test('words that changed make up both lines, and what is left is the same', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'foo', ' ', '(', 'ä'), {maxLength: 30}).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const removed: PatchLine = {kind: 'removed', text: before, remarks: []}
        const added: PatchLine = {kind: 'added', text: after, remarks: []}
        const found = changedWords([[removed, added]])
        const whole = (line: PatchLine, isWhole: boolean) =>
          found
            .get(line)
            ?.filter(({isChanged}) => isWhole || !isChanged)
            .map(({text}) => text)
            .join('')
        if (found.size === 0) return
        expect([whole(removed, true), whole(added, true)]).toEqual([before, after])
        expect(whole(removed, false)?.replace(/\s/g, '')).toBe(whole(added, false)?.replace(/\s/g, ''))
      }),
    )
  })
})

describe('patches are drawn', () => {
  test('a block of `diff`, with its numbers and changed words', async () => {
    const {body} = await made(`\`\`\`diff\n${patch}\`\`\``)
    expect(body).toMatch(/<figure class="diff">.*<details open>.*style="counter-reset:old 3 new 3" id="diff-1-1"/s)
    expect(body).toContain('<del>let b = <mark>1</mark>\n</del><ins>let b = <mark>2</mark>\n</ins><span>c\n</span>')
  })

  test('a few lines with signs stay code', async () => {
    expect((await made('```diff\n- a\n+ b\n```')).body).toContain('language-diff')
  })

  test('notes: in a list, in the patch, on lines as they were', async () => {
    const remark = patch.replace('+let b = 2\n', '+let b = 2\n! blocker: never `2`\n')
    const notes = '- `x.ts:-5` **warning** was good\n- `6` fine\n\n  > more'
    const {body, findings} = await made(`:::diff[T]\n\`\`\`diff\n${remark}\`\`\`\n${notes}\n:::`)
    expect(findings.filter(({rule}) => rule === 'undrawn-diagram')).toEqual([])
    expect(body).toMatch(/<figcaption>T<\/figcaption>/)
    expect(body).toMatch(
      /<del class="warning">.*<\/pre><aside><div class="warning" role="note"><b>Warning<\/b><p>was good/s,
    )
    expect(body).toMatch(/<ins class="blocker">.*<b>Blocker<\/b><p>never <code>2<\/code>/s)
    expect(body).toMatch(/<span class="note">c\n<\/span><\/pre><aside><div class="note".*<blockquote>/s)
    expect(body).not.toContain('<li>')
  })

  test('a note on no line is told, and shown', async () => {
    const {body, findings} = await made(`:::diff\n\`\`\`diff\n${patch}\`\`\`\n- \`x.ts:99\` lost\n:::`)
    expect(findings.map(({message}) => message)).toContain('Note for `x.ts:99` is on no line of the patch')
    expect(body).toContain('lost')
  })

  test.each([
    [':::diff{src=none.patch}\n:::', '`none.patch` does not exist'],
    [':::diff{src=../../etc/hosts}\n:::', 'outside'],
    [':::diff\n```diff\n```\n:::', 'changes nothing'],
  ])('%s is told', async (markdown, message) => {
    expect((await made(markdown)).findings.map((finding) => finding.message).join()).toContain(message)
  })

  test('two thousand lines in twenty files: those without notes are closed, and all is there', async () => {
    const file = (at: number) =>
      `diff --git a/src/f${at}.ts b/src/f${at}.ts\n--- a/src/f${at}.ts\n+++ b/src/f${at}.ts\n@@ -1,${at * 10} +1,${at * 10} @@\n${'-let a = 1\n+let a = 2\n'.repeat(at * 10)}`
    const text = Array.from({length: 20}, (_, at) => file(at + 1)).join('')
    const {body, html} = await made(`:::diff\n\`\`\`diff\n${text}\`\`\`\n- \`src/f20.ts:7\` see\n:::`)
    expect(body.match(/<ins>let/g)).toHaveLength(2099)
    const open = [...body.matchAll(/<details( open)?>.*?id="diff-1-(\d+)"/gs)].filter(
      ([, isOpen]) => isOpen !== undefined,
    )
    expect(open.map(([, , at]) => Number(at))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])
    expect(body).toContain('<li><a href="#diff-1-20">f20.ts</a>')
    expect(html.length).toBeLessThan(4 * text.length)
  })
})

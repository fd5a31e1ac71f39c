import {expect, test} from 'vitest'
import {buildProgress, progressLine} from '../../src/cli/build-progress.ts'
import type {Io} from '../../src/cli/command.ts'

const idle = {files: {asked: 0, done: 0}, weight: {asked: 0, done: 0}, current: undefined}

test('page, files that are done, the one at work and the time that is left', () => {
  const encoders = {files: {asked: 38, done: 12}, weight: {asked: 400, done: 100}, current: 'img/\u001b[31mred.png'}
  const state = {name: 'README.md', pages: {done: 0, total: 1}, encoders}
  expect(progressLine(state, 4000)).toBe(
    'building README.md · 12 of 38 images and fonts · img/␛[31mred.png · 12 s left',
  )
  expect(progressLine({...state, pages: {done: 2, total: 60}}, 40_000)).toMatch(
    /^building README.md · 2 of 60 pages · .* · 2 min left$/,
  )
  expect(progressLine(state, 200)).not.toContain('left')
  expect(progressLine({...state, encoders: idle}, 4000)).toBe('building README.md')
})

test('without a terminal nothing is written but what is said', async () => {
  const written: string[] = []
  const progress = buildProgress(terminal(written, false), {state: idle})
  progress.at({name: 'a.md', pages: {done: 0, total: 1}})
  await new Promise((resolve) => setTimeout(resolve, 300))
  progress.io.out('done')
  progress.end()
  expect(written).toEqual(['done'])
})

test('on a terminal the line is gone before anything is said, and in the end', async () => {
  const written: string[] = []
  const progress = buildProgress(terminal(written, true), {state: idle})
  progress.at({name: 'a.md', pages: {done: 0, total: 1}})
  while (written.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  progress.io.out('done\n')
  progress.end()
  expect(written[0]).toBe(`\r\u001b[2K⠋ building a.md`)
  expect(written.slice(-3)).toEqual(['\r\u001b[2K', 'done\n', '\r\u001b[2K'])
})

function terminal(written: string[], interactive: boolean): Io {
  const write = (text: string): void => {
    written.push(text)
  }
  const readStdin = async (): Promise<Uint8Array> => new Uint8Array()
  return {cwd: '/', interactive, colors: false, columns: 80, env: {}, out: write, err: write, readStdin}
}

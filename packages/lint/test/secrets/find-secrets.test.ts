import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint.ts'
import {findSecrets} from '../../src/secrets/find-secrets.ts'
import {harmless, places, secrets} from './secret-set.ts'

const pages = (text: string): string[] => Object.values(places).map((put) => `<title>x</title>${put(text)}`)
const isFound = (html: string): boolean => findSecrets(html).length > 0

describe('secrets by their formats', () => {
  test('recall: of 900 of some sixty services, in seven places, at least 99 in 100 are found', () => {
    const all = Object.values(secrets).flatMap((make) => [1, 2].flatMap((seed) => pages(make(seed))))
    expect(all.length).toBeGreaterThanOrEqual(900)
    const missed = all.filter((html) => !isFound(html))
    expect(missed.length / all.length, missed.join('\n')).toBeLessThanOrEqual(0.01)
  })

  test('precision: of 1800 texts that look like it, at most 1 in 100 is accused', () => {
    const all = harmless.flatMap(pages)
    expect(all.length).toBeGreaterThanOrEqual(1800)
    const accused = all.filter(isFound)
    expect(accused.length / all.length, accused.join('\n')).toBeLessThanOrEqual(0.01)
  })

  test('is told of where it stands, and no finding shows it, however it is written', () => {
    const secret = secrets['GitLab token']?.(3) ?? ''
    for (const html of pages(secret)) {
      const told = lint(html, {secrets: findSecrets(html)})
      expect([html, told.filter(({rule}) => rule === 'no-secret')]).toEqual([
        html,
        [expect.objectContaining({place: expect.anything()})],
      ])
      expect(JSON.stringify(told)).not.toContain(secret.slice(6))
    }
  })

  test('in texts of two bytes a character, in the metadata of an image', () => {
    const wide = [...`XPComment ${secrets['Hugging Face token']?.(1)}`].map((one) => `${one}\0`).join('')
    const html = `<title>x</title><img alt="" src="data:image/jpeg;base64,${btoa(`\xff\xd8\xff\xe1${wide}\xff\xd9`)}">`
    expect(lint(html, {secrets: findSecrets(html)}).map(({message}) => message)).toContain(
      'Hugging Face token is in the metadata of an image',
    )
  })

  test('megabytes of data, and beginnings without an end, cost no more than their length', () => {
    expect(findSecrets(`<img src="data:image/png;base64,${'A'.repeat(8_000_000)}">`)).toEqual([])
    const beginnings = ['eyJ', '-----BEGIN PRIVATE KEY-----', 'host=a ', 'server=a;', 'redis://a:', 'api_key=', '&#65;']
    for (const begin of beginnings) expect(findSecrets(begin.repeat(100_000 / begin.length))).toEqual([])
  })
})

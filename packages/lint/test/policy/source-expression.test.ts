import {expect, test} from 'vitest'
import {parseSourceExpression, type SourceExpression} from '../../src/policy/source-expression.ts'

test.each<[string, string]>([
  ['*', 'any'],
  ['https:', 'scheme https'],
  ['Custom+1.x-y:', 'scheme custom+1.x-y'],
  ['localhost:', 'scheme localhost'],
  ['a.test:', 'scheme a.test'],
  ['a', 'host a'],
  ['A.Test', 'host a.test'],
  ['a.test.', 'host a.test.'],
  ['a-b.test', 'host a-b.test'],
  ['*.a.test', 'host *.a.test'],
  ['https://a.test', 'host https a.test'],
  ['HTTPS://A.test', 'host https a.test'],
  ['custom-scheme://a.test', 'host custom-scheme a.test'],
  ['https://*', 'host https *'],
  ['https://*.a.test', 'host https *.a.test'],
  ['a.test:443', 'host a.test :443'],
  ['a.test:*', 'host a.test :*'],
  ['a.test:0', 'host a.test :0'],
  ['a.test:00443', 'host a.test :443'],
  ['*:8080', 'host * :8080'],
  ['*:*', 'host * :*'],
  ['a.test/', 'host a.test prefix []'],
  ['a.test/x', 'host a.test exact [,x]'],
  ['a.test/x/', 'host a.test prefix [,x]'],
  ['a.test/x//y', 'host a.test exact [,x,,y]'],
  ['a.test/%41%2f', 'host a.test exact [,A/]'],
  ["a.test/-._~!$&'()*+=:@", "host a.test exact [,-._~!$&'()*+=:@]"],
  ['https://a.test:8443/x/y', 'host https a.test :8443 exact [,x,y]'],
  ['1.2.3.4', 'host 1.2.3.4'],
  ["'none'", 'keyword none'],
  ["'SELF'", 'keyword self'],
  ["'unsafe-inline'", 'keyword unsafe-inline'],
  ["'Unsafe-Eval'", 'keyword unsafe-eval'],
  ["'strict-dynamic'", 'keyword strict-dynamic'],
  ["'unsafe-hashes'", 'keyword unsafe-hashes'],
  ["'report-sample'", 'keyword report-sample'],
  ["'unsafe-allow-redirects'", 'keyword unsafe-allow-redirects'],
  ["'wasm-unsafe-eval'", 'keyword wasm-unsafe-eval'],
  ["'trusted-types-eval'", 'keyword trusted-types-eval'],
  ["'report-sha256'", 'keyword report-sha256'],
  ["'unsafe-webtransport-hashes'", 'keyword unsafe-webtransport-hashes'],
  ["'nonce-aB+/-_9='", 'nonce aB+/-_9='],
  ["'NONCE-a=='", 'nonce a=='],
  ["'sha256-aB+/9='", 'hash sha256 aB+/9='],
  ["'SHA384-a'", 'hash sha384 a'],
  ["'sha512-a-_b=='", 'hash sha512 a+/b=='],
])('§2.3.1 %s is %s', (token, expected) => {
  const expression = parseSourceExpression(token)
  expect(expression?.text).toBe(token)
  expect(expression && inWords(expression)).toBe(expected)
})

test.each([
  '',
  '**',
  '*.',
  '*a.test',
  'a.*',
  '*.*.test',
  'a..test',
  '.a.test',
  'a_b.test',
  'ä.test',
  '[::1]',
  'https://[::1]',
  'https://',
  'https:a.test',
  'https:/a.test',
  '//a.test',
  '/x',
  '1https:',
  '-x:',
  'a.test:x',
  'a.test:-1',
  'a.test:80:80',
  'a.test//x',
  'a.test/x?y',
  'a.test/x#y',
  'a.test?y',
  'a.test/%',
  'a.test/%zz',
  'a.test/[x]',
  'a.test/"x"',
  'https://user@a.test',
  'https://user:password@a.test',
  'https://a.test@b.test',
  "'",
  "''",
  "'self",
  "self'",
  '"self"',
  "'foo'",
  "'nonce-'",
  "'nonce-a b'",
  "'nonce-a==='",
  "'nonce-=a'",
  "'nonce-a*b'",
  "'sha1-abcd'",
  "'sha256-'",
  "'sha256-a*b'",
  "'sha256-abcd",
])('§2.3.1 %s is no source expression', (token) => {
  expect(parseSourceExpression(token)).toBeUndefined()
})

function inWords(expression: SourceExpression): string {
  switch (expression.kind) {
    case 'any':
      return 'any'
    case 'scheme':
      return `scheme ${expression.scheme}`
    case 'keyword':
      return `keyword ${expression.keyword}`
    case 'nonce':
      return `nonce ${expression.nonce}`
    case 'hash':
      return `hash ${expression.algorithm} ${expression.digest}`
    case 'host': {
      const {scheme, host, port, path} = expression
      const pattern = path && `${path.exact ? 'exact' : 'prefix'} [${path.pieces.join(',')}]`
      return ['host', scheme, host, port && `:${port}`, pattern].filter((part) => part !== undefined).join(' ')
    }
  }
}

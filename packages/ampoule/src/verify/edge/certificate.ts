import {generateKeyPairSync, sign} from 'node:crypto'

/** A certificate that nobody vouches for, made anew for each run; the browser is told to accept any. PEM. */
export function selfSigned(): {key: string; cert: string} {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'})
  const name = sequence(der(tags.set, sequence(commonName, der(tags.utf8, Buffer.from('ampoule')))))
  const validity = sequence(time('200101000000Z'), time('491231235959Z'))
  const subjectKey = publicKey.export({type: 'spki', format: 'der'})
  // RFC 5280, section 4.1: a version 1 certificate leaves out version and extensions.
  const body = sequence(serialNumber, ecdsaWithSha256, name, validity, name, subjectKey)
  const signature = der(tags.bits, Buffer.concat([Buffer.of(0), sign('sha256', body, privateKey)]))
  const certificate = sequence(body, ecdsaWithSha256, signature)
  return {key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(), cert: pem(certificate)}
}

const tags = {integer: 0x02, bits: 0x03, oid: 0x06, utf8: 0x0c, sequence: 0x30, set: 0x31, time: 0x17} as const

function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  const {length} = content
  const header = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...header), content])
}

function sequence(...contents: readonly Uint8Array[]): Buffer {
  return der(tags.sequence, ...contents)
}

function time(text: string): Buffer {
  return der(tags.time, Buffer.from(text))
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

const serialNumber = der(tags.integer, Buffer.of(1))
// 1.2.840.10045.4.3.2 and 2.5.4.3
const ecdsaWithSha256 = sequence(der(tags.oid, Buffer.from('2a8648ce3d040302', 'hex')))
const commonName = der(tags.oid, Buffer.from('550403', 'hex'))

import {sha256, sha384, sha512} from '@noble/hashes/sha2.js'
import type {HashAlgorithm} from './source-expression.ts'

/** The digest of the text's UTF-8, in base64. Lone surrogates count as U+FFFD (§6.7.3.3). */
export function digestOf(algorithm: HashAlgorithm, text: string): string {
  const digest = algorithms[algorithm](new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...digest))
}

const algorithms: Readonly<Record<HashAlgorithm, (bytes: Uint8Array) => Uint8Array>> = {sha256, sha384, sha512}

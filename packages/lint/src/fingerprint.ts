import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Finding} from './finding.ts'

/** The parts of a finding that tell it from another. */
export type Identified = {readonly [K in 'rule' | 'message' | 'file' | 'url']?: Finding[K] | undefined} & Pick<
  Finding,
  'rule' | 'message'
>

/**
 * The identity of a finding across versions of a page: file, rule, message and address, but not the line, which
 * moves. A budget (`max-…`) is one finding however its numbers change.
 */
export function identityOf(path: string, {rule, message, file, url}: Identified): string {
  const says = rule.startsWith('max-') ? message.replace(/\d[\d.,]*/g, '#') : message
  return JSON.stringify([file ?? path, rule, says, url ?? null])
}

/** Fingerprints of the findings of a page, in order; equal ones are told apart by their number. Hexadecimal, 128 bits. */
export function fingerprints(path: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const identity = identityOf(path, finding)
    const number = seen.get(identity) ?? 0
    seen.set(identity, number + 1)
    return bytesToHex(sha256(new TextEncoder().encode(`${identity} ${number}`))).slice(0, 32)
  })
}

import {readAddressReads} from '@ampoule/lint/internals'

/** Uses that code of a page makes of what is written in it, as far as was seen. */
export interface NamesInUse {
  /** True when any may read the name of a function or a class, which is kept then. */
  read: boolean
  /** True when any may print a function, to run it elsewhere or to read its parameters: nothing may be put into it, and no name changed. */
  printed: boolean
  /** True when any may read the address of a file back from what it was given to, which has to get the one that was written. */
  addresses: boolean
}

/** A quick look at what a piece of code does with names; what others do is kept. */
export function noteNames(names: NamesInUse, code: string, isPackage = false): void {
  if (mayReadNames(code)) names.read = true
  if (mayPrintFunctions(code, isPackage)) names.printed = true
}

/** The same for addresses, of code of the page itself. */
export function noteAddresses(names: NamesInUse, code: string): void {
  names.addresses ||= types.some((type) => readAddressReads(code, type).size > 0)
}

const types = ['module', 'classic'] as const

/** True when it reads names: of elements it registers, of errors, of classes it looks for. */
function mayReadNames(code: string): boolean {
  return /\.\s*name\b(?!\s*=[^=])|\[\s*["'`]name["'`]\s*\]|\{[^{}]*\bname\b[^{}]*\}\s*=[^=>]/.test(code)
}

/**
 * A worker is made of the text of a function; AngularJS finds what a function wants by the names of its parameters. Packages print others
 * to see whether they are the browser's own, or plain objects: many do, and their size would double without short names.
 */
function mayPrintFunctions(code: string, isPackage: boolean): boolean {
  const makesWorkers = /\bBlob\b/.test(code) && /Worker\b/.test(code)
  const reads = /\$inject\b|\bangular\s*\.\s*module\b/.test(code)
  return makesWorkers || reads || (!isPackage && /\bFunction\.prototype\.toString\b/.test(code))
}

/**
 * A quick look: whether code may read the name of a function or a class, which then has to stay: what it registers as an element, what an
 * error says it is, what it finds a class by.
 */
export function mayReadNames(code: string): boolean {
  return /\.\s*name\b(?!\s*=[^=])|\[\s*["'`]name["'`]\s*\]|\{[^{}]*\bname\b[^{}]*\}\s*=[^=>]/.test(code)
}

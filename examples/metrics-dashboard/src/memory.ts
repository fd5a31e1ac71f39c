const key = 'bookings-range'

/** The range that was chosen last. Storage throws in a sandboxed page; then nothing is remembered. */
export function recallRange(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberRange(value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // The choice holds until the page is closed.
  }
}

const date = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'})
const weekday = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'})
const time = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', timeZone: 'UTC'})

export function formatDay(value: Date): string {
  return date.format(value)
}

export function formatWeekday(value: Date): string {
  return weekday.format(value).replace(',', '')
}

export function formatTime(value: Date): string {
  return time.format(value)
}

/** Three digits that matter: 1,240 and 62.4 and 0.095. */
export function formatNumber(value: number): string {
  const digits = value >= 100 || value === 0 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3
  return value.toLocaleString('en-GB', {maximumFractionDigits: digits})
}

export function formatPercent(value: number): string {
  return `${formatNumber(value)} %`
}

export function formatMilliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${Math.round(value)} ms`
}

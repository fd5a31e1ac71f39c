/**
 * Median milliseconds of each job. The jobs take turns, so that a machine that slows down slows all of them. Async when a
 * job is.
 */
export function median(jobs, {rounds = 7} = {}) {
  const times = jobs.map(() => [])
  const first = jobs.map((job) => job())
  if (first.some((value) => value instanceof Promise)) return medianAsync(jobs, rounds, times, first)
  for (let round = 0; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now()
      job()
      times[index].push(performance.now() - start)
    }
  }
  return times.map(middle)
}

async function medianAsync(jobs, rounds, times, first) {
  await Promise.all(first)
  for (let round = 0; round < rounds; round++) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now()
      await job()
      times[index].push(performance.now() - start)
    }
  }
  return times.map(middle)
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** A Markdown table of rows `[name, floor, measured]`, with the ratio. */
export function table(title, [what, floor, measured], rows) {
  const lines = rows.map(([name, a, b]) => `| ${name} | ${ms(a)} | ${ms(b)} | ${(b / a).toFixed(2)} |`)
  return `## ${title}\n\n| ${what} | ${floor}, ms | ${measured}, ms | ratio |\n|---|---:|---:|---:|\n${lines.join('\n')}\n`
}

function ms(value) {
  return value < 10 ? value.toFixed(2) : value.toFixed(0)
}

import {readFileSync} from 'node:fs'

/**
 * The time that processors have spent on a process and on those that it has started, in seconds: on a busy machine that says more than
 * a clock. Without `/proc` it is the clock.
 */
export function secondsOf(pid: number | undefined): number {
  if (pid === undefined) return 0
  if (process.platform !== 'linux') return performance.now() / 1000
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    // Behind the name of the program, which may hold anything. Source: proc_pid_stat(5), utime and stime.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const own = (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
    return children === '' ? own : children.split(' ').reduce((sum, child) => sum + secondsOf(Number(child)), own)
  } catch (error) {
    // It has ended in the meantime.
    if (error instanceof Error && 'code' in error) return 0
    throw error
  }
}

const ticksPerSecond = 100

// Loaded before a program: tells at its end what it took, on file descriptor 3.
import {writeSync} from 'node:fs'

process.on('exit', () => {
  const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
  writeSync(3, JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024}))
})

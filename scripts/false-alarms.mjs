// Counts how many different HTML files beneath folders the rules about secrets, hidden text and personal data accuse, and names them:
// node scripts/false-alarms.mjs <folder>…
import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {findSecrets, lint, rules} from '@ampoule/lint'

const watched = ['no-secret', 'no-hidden-text', 'no-personal-data', 'require-as-of']
const setting = Object.fromEntries(rules.map(({id}) => [id, watched.includes(id) ? 'warning' : 'off']))
const seen = new Set()
const accused = new Map(watched.map((id) => [id, []]))
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, {recursive: true}).filter((file) => /\.html?$/i.test(file))) {
    const file = join(folder, name)
    const text = readFileSync(file, 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    if (seen.has(hash)) continue
    seen.add(hash)
    const findings = lint(text, {rules: setting, secrets: findSecrets(text)})
    for (const id of watched) {
      const first = findings.find(({rule}) => rule === id)
      if (first !== undefined) accused.get(id).push(`${file}:${first.place?.start.line ?? 1} ${first.message}`)
    }
  }
}
for (const [id, files] of accused) {
  console.log(`${id}: ${files.length} of ${seen.size}`)
  for (const line of files) console.log(`  ${line}`)
}

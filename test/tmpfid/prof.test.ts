import {Session} from 'node:inspector/promises'
import {writeFileSync} from 'node:fs'
import {build} from '@ampoule/build'
import {createNodeHost} from 'ampoule'
import {mkdirSync} from 'node:fs'
import {test} from 'vitest'
test('p', async () => {
  mkdirSync('/tmp/prof', {recursive: true}); writeFileSync('/tmp/prof/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
  const html = process.env.K === 'deep' ? `<!doctype html><title>x</title>${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}` : `<!doctype html><title>x</title>${'<a href="#x"><img src="dot.svg" alt=""></a>'.repeat(20_000)}`
  const s = new Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start')
  const t = performance.now()
  await build(html, {host: createNodeHost({root: '/tmp/prof'}), path: 'page.html'})
  console.log('ms', performance.now() - t)
  const {profile} = await s.post('Profiler.stop')
  const self = new Map<string, number>(), total = new Map<string, number>()
  const byId = new Map(profile.nodes.map((n) => [n.id, n]))
  const parent = new Map<number, number>(); for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
  const name = (n: any) => `${n.callFrame.functionName} ${n.callFrame.url.split('/').slice(-3).join('/')}:${n.callFrame.lineNumber + 1}`
  profile.samples!.forEach((id, i) => { const d = profile.timeDeltas![i]! / 1000; const n = byId.get(id)!; self.set(name(n), (self.get(name(n)) ?? 0) + d); const seen = new Set(); for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) { const k = name(byId.get(at)!); if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + d) } } })
  const top = (m: Map<string, number>) => [...m].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n')
  console.log('SELF\n' + top(self), '\nTOTAL\n' + top(total))
}, 200000)

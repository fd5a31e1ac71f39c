import {createLinter} from '@ampoule/lint'
import {parse} from 'parse5'

const lint = createLinter({profile: 'claude-artifact', weigh: false})

// `/parse` is what a gate could do at least, `/lint` what this one does.
// biome-ignore lint/style/noDefaultExport: a Worker is one
export default {
  async fetch(request: Request): Promise<Response> {
    const bytes = new Uint8Array(await request.arrayBuffer())
    const count =
      new URL(request.url).pathname === '/parse'
        ? parse(new TextDecoder().decode(bytes), {sourceCodeLocationInfo: true}).childNodes.length
        : lint(bytes, 'page.html').findings.length
    return new Response(String(count))
  },
}

// How each tool's users run it on a site. `build` makes one page at `out` and resolves when it is there; `clear` takes away
// what an earlier build left, `warm` says that there is a cache worth a second measure.
import {spawn, spawnSync} from 'node:child_process'
import {copyFileSync, createReadStream, existsSync, rmSync, writeFileSync} from 'node:fs'
import {extname, join, normalize} from 'node:path'
import {fileURLToPath} from 'node:url'
import {listen} from './check-page.mjs'
import {home, versions} from './install.mjs'

const ampouleBin = fileURLToPath(new URL('../../packages/ampoule/bin/ampoule.js', import.meta.url))
const pandocBin = process.env.PANDOC_PATH ?? 'pandoc'
const bin = (name) => join(home, 'node_modules', '.bin', name)
const remove = (...path) => rmSync(join(home, ...path), {recursive: true, force: true})

/** The tools, ours first. `missing` says why one cannot run here. */
export function tools(chromium, installFailure) {
  const missing = installFailure && `npm could not install it: ${installFailure}`
  return [ampoule(), vite(missing), parcel(missing), singleFile(missing, chromium), pandoc()]
}

function ampoule() {
  return {
    name: 'ampoule',
    warm: true,
    clear: () => remove('node_modules', '.cache', 'ampoule'),
    build: ({folder, out}, {cold}) =>
      run(process.execPath, [ampouleBin, 'build', 'index.html', '-o', out, ...(cold ? ['--no-cache'] : [])], folder),
  }
}

function vite(missing) {
  return {
    name: `vite ${versions.vite} + vite-plugin-singlefile ${versions['vite-plugin-singlefile']}`,
    missing,
    clear: ({name}) => remove('dist', `vite-${name}`),
    async build({name, folder, out, bundled}) {
      const dist = join(home, 'dist', `vite-${name}`)
      await run(bin('vite'), viteArguments({bundled, single: true, dist}), folder)
      copyFileSync(join(dist, 'index.html'), out)
    },
  }
}

function parcel(missing) {
  const cache = (name) => join(home, '.parcel', name)
  return {
    name: `parcel ${versions.parcel} + html-inline ${versions['html-inline']}`,
    missing,
    warm: true,
    clear: ({name}) => remove('.parcel', name),
    async build({name, folder, out}) {
      const dist = join(home, 'dist', `parcel-${name}`)
      remove('dist', `parcel-${name}`)
      const options = ['--no-source-maps', '--public-url', './', '--dist-dir', dist, '--cache-dir', cache(name)]
      await run(bin('parcel'), ['build', 'index.html', ...options], folder)
      await run(bin('html-inline'), ['-i', join(dist, 'index.html'), '-b', dist, '-o', out], folder)
    },
  }
}

/** Saves a page that a browser shows; what has to be bundled first is, and that is part of the build. */
function singleFile(missing, chromium) {
  return {
    name: `single-file-cli ${versions['single-file-cli']}`,
    missing: missing ?? (chromium ? undefined : 'it needs a Chromium'),
    clear: ({name}) => remove('dist', `plain-${name}`),
    async build({name, folder, out, bundled}) {
      const dist = join(home, 'dist', `plain-${name}`)
      if (bundled) await run(bin('vite'), viteArguments({bundled, single: false, dist}), folder)
      const server = await serve(bundled ? dist : folder)
      rmSync(out, {force: true})
      try {
        const switches = JSON.stringify(['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'])
        const options = ['--browser-executable-path', chromium, '--browser-args', switches, '--block-scripts', 'false']
        const said = await run(bin('single-file'), [`${server.url}/index.html`, out, ...options], folder)
        if (!existsSync(out)) throw new Error(complaint(said) ?? 'it wrote no page')
      } finally {
        server.close()
      }
    },
  }
}

function pandoc() {
  const {status, stdout} = spawnSync(pandocBin, ['--version'], {encoding: 'utf8'})
  const version = /\d+(?:\.\d+)+/.exec(stdout ?? '')?.[0] ?? ''
  const [major = 0, minor = 0] = version.split('.').map(Number)
  // `--embed-resources` is new in 2.19.
  const embed = major > 2 || minor >= 19 ? ['--embed-resources'] : ['--self-contained']
  return {
    name: `pandoc ${version}`.trim(),
    missing: status === 0 ? undefined : 'there is no `pandoc` on the path, nor at PANDOC_PATH',
    clear: () => undefined,
    build: ({folder, out}) =>
      run(pandocBin, ['-f', 'html', '-t', 'html', '--standalone', ...embed, '-o', out, 'index.html'], folder),
  }
}

function viteArguments({bundled, single, dist}) {
  const plugins = {
    ...(bundled && {'@vitejs/plugin-react': 'default'}),
    ...(single && {'vite-plugin-singlefile': 'viteSingleFile'}),
  }
  const names = Object.entries(plugins)
  const config = join(home, `vite${bundled ? '-react' : ''}${single ? '-single' : ''}.config.mjs`)
  const imports = names.map(([from, name], index) => `import {${name} as plugin${index}} from '${from}'\n`)
  const calls = names.map((_, index) => `plugin${index}()`)
  writeFileSync(config, `${imports.join('')}export default {base: './', plugins: [${calls.join(', ')}]}\n`)
  return ['build', '--config', config, '--outDir', dist, '--emptyOutDir', '--logLevel', 'error']
}

/** Serves a folder, and nothing outside it. */
export function serve(folder) {
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.json': 'application/json',
  }
  return listen((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://a').pathname))
    const file = join(folder, path)
    if (!existsSync(file) || extname(file) === '') return response.writeHead(404).end()
    response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'})
    return createReadStream(file).pipe(response)
  })
}

/** Runs a command to its end and gives what it said; rejects with the first line of what it complained of. */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const env = {...process.env, NO_COLOR: '1'}
    const child = spawn(command, args, {cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000})
    let said = ''
    const listen = (chunk) => {
      said = `${said}${chunk}`.slice(-20_000)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(said)
      else reject(new Error(complaint(said) ?? `it ended with ${signal ?? code}`))
    })
  })
}

/** The line that names the trouble; a bundle that quotes itself in a stack trace is no help. */
function complaint(said) {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length < 300 && !/^(?:Building|\S* ?Build failed|file:)/.test(line))
  return lines.find((line) => /^@|\w*error\b.*:\s*\S/i.test(line)) ?? lines[0]
}

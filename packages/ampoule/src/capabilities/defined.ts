/** Value of `import.meta.env`, as the bundler has it that most pages are written for. */
const env = {MODE: 'production', BASE_URL: './', PROD: true, DEV: false, SSR: false}

/** An expression for the whole of it, with what a project sets beside it; for what of it is asked where that has a name. */
export function envText(settings: Readonly<Record<string, string>>, name: string): string {
  const all: Readonly<Record<string, unknown>> = {...settings, ...env}
  return `(${JSON.stringify(name === '' ? all : {[name]: Object.hasOwn(all, name) ? all[name] : undefined})})`
}

export function isKnownEnv(name: string): boolean {
  return Object.hasOwn(env, name)
}

/** Values of names of the environment. */
export const defined: Readonly<Record<string, string>> = {
  'process.env.NODE_ENV': '"production"',
  ...Object.fromEntries(Object.entries(env).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)])),
}

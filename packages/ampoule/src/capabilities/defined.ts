/** Value of `import.meta.env`, as the bundler has it that most pages are written for. */
const env = {MODE: 'production', BASE_URL: './', PROD: true, DEV: false, SSR: false}

/** An expression for the whole of it. */
export const envText: string = `(${JSON.stringify(env)})`

export function isKnownEnv(name: string): boolean {
  return Object.hasOwn(env, name)
}

/** Values of names of the environment. */
export const defined: Readonly<Record<string, string>> = {
  'process.env.NODE_ENV': '"production"',
  ...Object.fromEntries(Object.entries(env).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)])),
}

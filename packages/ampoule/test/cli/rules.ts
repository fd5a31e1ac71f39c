import {rules} from '@ampoule/lint'

const few = ['no-base', 'no-external-image', 'no-unused-disable', 'require-title']

/** A configuration in which only a few rules speak, since tests of the command line must not change with every new rule. */
export const fewRules: {readonly rules: Readonly<Record<string, 'error' | 'warning' | 'off'>>} = {
  rules: Object.fromEntries(
    rules.map(({id}) => [id, few.includes(id) ? (id === 'require-title' ? 'warning' : 'error') : 'off'] as const),
  ),
}

export const image = '<img alt="" src="https://a.test/x.png">'
export const base = '<base href="https://a.test/">'

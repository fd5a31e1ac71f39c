import type {Policy} from './policy.ts'

export const trustedTypesDirective = 'require-trusted-types-for'

/** Source: https://www.w3.org/TR/trusted-types/#require-trusted-types-for-csp-directive */
export function requiresTrustedTypes({directives}: Policy): boolean {
  return directives.get(trustedTypesDirective)?.value.includes("'script'") ?? false
}

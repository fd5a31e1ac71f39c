import type {BuildOptions} from '@ampoule/build'
import {defaultProfile, type Plugin} from '@ampoule/lint'
import type {FileConfig} from './resolve-config.ts'

/** Build options of a configuration, as `build` takes them. */
export function configuredBuild({lint, build, choosesProfile}: FileConfig, plugins: readonly Plugin[]): BuildOptions {
  const options = {...build, rules: lint.rules, plugins}
  if (choosesProfile) return {...options, profile: lint.profile}
  const isLimited = lint.profile.maxBytes !== defaultProfile.maxBytes
  // A page for nobody in particular is complete, and may say itself whom it is for.
  return isLimited ? {form: 'document', ...options, profile: lint.profile} : options
}

import {dirname, relative, sep} from 'node:path'
import type {BundleContext} from './bundle-context.ts'

/** Name of the variable that holds the address of the page in a worker, whose own address is that of a blob. */
export const pageName = 'ampoulePage'

/** An expression for the address of the page. */
export function baseOf({isWorker, isCarried}: BundleContext): string {
  if (isCarried) return `(self.document?.baseURI??self.${pageName})`
  return isWorker ? `self.${pageName}` : 'document.baseURI'
}

/** A name that begins with a slash, from the root folder: without the folder that the page was meant to be published in. */
export function underRoot(name: string, {publishedBase}: BundleContext): string {
  return publishedBase !== '' && name.startsWith(`/${publishedBase}`) ? name.slice(publishedBase.length) : name
}

/** An expression for the address that a file had beside the page. */
export function addressOf(path: string, context: BundleContext): string {
  const folder = dirname(context.root.absolute(context.document))
  const url = relative(folder, path).split(sep).map(encodeURIComponent).join('/')
  return `new URL(${JSON.stringify(url)},${baseOf(context)}).href`
}

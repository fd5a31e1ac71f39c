import {CapabilityError, type SourceFile, type VendoredFile} from '@ampoule/build'
import type {FontFaceRequest, FontFamily, FontsAsset, PackageRequest} from '@ampoule/build/internals'
import {iconClasses} from './icon-classes.ts'
import type {Installed, InstalledPackages} from './installed.ts'
import {npmAddress} from './npm-address.ts'
import {readPackageFile} from './package-file.ts'

/** The stylesheet that Google Fonts would give, of the faces in Fontsource's packages. */
export async function fontSheet(
  {families, display}: FontsAsset,
  address: string,
  fonts: FontPackages,
): Promise<SourceFile> {
  const parts: string[] = []
  const vendored: VendoredFile[] = []
  const missing: PackageRequest[] = []
  for (const family of families) {
    try {
      for (const part of await familySheets(family, fonts)) {
        parts.push(withDisplay(part.css, display))
        vendored.push(await fonts.locked(part.file))
      }
      parts.push(iconClasses(family.name))
    } catch (error) {
      if (!(error instanceof CapabilityError && error.problem === 'not-installed')) throw error
      missing.push(...error.packages)
    }
  }
  if (missing.length > 0) {
    const names = missing.map((one) => `\`${one.package}\``).join(', ')
    throw new CapabilityError('not-installed', `${names} ${missing.length === 1 ? 'is' : 'are'} not installed`, {
      packages: missing,
    })
  }
  if (vendored.length === 0) throw new CapabilityError('invalid', `\`${address}\` names no font`)
  return {path: address, bytes: new TextEncoder().encode(parts.join('\n')), vendored}
}

/** Packages in which faces are looked for, and what holds them to the lock file. */
export interface FontPackages {
  readonly packages: InstalledPackages
  locked(file: Sheet['file']): Promise<VendoredFile>
}

interface Sheet {
  readonly css: string
  readonly file: {readonly owner: Installed; readonly path: string; readonly bytes: Uint8Array}
}

/**
 * Static faces where they are installed: a page that shows a weight which it did not ask for gets the nearest that it did,
 * as from Google. A variable face stands for ranges, and where it is all there is.
 */
async function familySheets({name, faces}: FontFamily, fonts: FontPackages): Promise<Sheet[]> {
  const id = name.toLowerCase().replaceAll(' ', '-')
  if (!/^[a-z0-9-]+$/.test(id)) throw new CapabilityError('not-found', `\`${name}\` is not a family of Google Fonts`)
  const isRange = faces.some(({weight}) => typeof weight !== 'number')
  const [still, variable] = [`@fontsource/${id}`, `@fontsource-variable/${id}`]
  const first = await fonts.packages.find({package: isRange ? variable : still})
  const owner = first ?? (await fonts.packages.find({package: isRange ? still : variable}))
  if (owner === undefined) {
    const packages = [{package: isRange ? variable : still}]
    throw new CapabilityError('not-installed', `\`${packages[0]?.package}\` is not installed`, {packages})
  }
  const sheets = owner.name === still ? await stillSheets(owner, faces) : await variableSheets(owner, faces, name)
  if (sheets.length > 0) return sheets
  throw new CapabilityError('not-found', `\`${owner.name}@${owner.version}\` has no face that \`${name}\` is asked for`)
}

/** Google gives what a family has of what is asked for, and nothing for the rest. */
async function stillSheets(owner: Installed, faces: readonly FontFaceRequest[]): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for (const {italic, weight} of faces) {
    const weights = typeof weight === 'number' ? [weight] : hundreds(weight)
    for (const one of weights) {
      const sheet = await readSheet(owner, `${one}${italic ? '-italic' : ''}.css`)
      if (sheet !== undefined) sheets.push(sheet)
    }
  }
  return sheets
}

function hundreds([from, to]: readonly [number, number]): number[] {
  return [100, 200, 300, 400, 500, 600, 700, 800, 900].filter((weight) => weight >= from && weight <= to)
}

async function variableSheets(owner: Installed, faces: readonly FontFaceRequest[], family: string): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for (const italic of [false, true]) {
    const asked = faces.filter((face) => face.italic === italic).map(({weight}) => weight)
    if (asked.length === 0) continue
    const sheet = await readSheet(owner, italic ? 'wght-italic.css' : 'wght.css')
    if (sheet === undefined) continue
    const ends = asked.flat()
    const range = `${Math.min(...ends)} ${Math.max(...ends)}`
    const css = sheet.css
      .replace(/font-family:\s*(?:'[^']*'|"[^"]*")/g, `font-family:${JSON.stringify(family)}`)
      .replace(/font-weight:[^;}]*/g, `font-weight:${range}`)
    sheets.push({...sheet, css})
  }
  return sheets
}

/** A sheet of the package, its addresses made ones that hold anywhere. */
async function readSheet(owner: Installed, path: string): Promise<Sheet | undefined> {
  const bytes = await readPackageFile(owner, path)
  if (bytes === undefined) return undefined
  const css = new TextDecoder()
    .decode(bytes)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // Every browser of today knows WOFF2.
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '')
    .replace(/url\(\.\/([\w./-]+)\)/g, (_, file: string) => `url(${npmAddress(owner, file)})`)
  return {css, file: {owner, path, bytes}}
}

function withDisplay(css: string, display: string | undefined): string {
  return css.replace(/font-display:[^;}]*/g, `font-display:${display ?? 'auto'}`)
}

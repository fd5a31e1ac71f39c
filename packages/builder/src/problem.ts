import type {Finding, Place} from '@ampoule/lint'

/** Problems that a build finds itself, beside those of the linter's rules. */
const kinds = {
  'failed-reference': {
    severity: 'error',
    why: 'The page refers to a file that could not be embedded, and readers would not see it.',
    instead: 'Put the file where the page refers to it, inside the root folder, or remove the reference.',
  },
  'missing-package': {
    severity: 'error',
    why: 'The page asks a CDN for it, and a sealed page holds the same files out of an installed package.',
    instead: 'Install the packages and build again.',
  },
  tailwind: {
    severity: 'warning',
    why: 'Styles are compiled for the class names that stand in the page and its scripts, without running them.',
    instead: 'Write class names whole, and the configuration as plain values.',
  },
  'library-eval': {
    severity: 'warning',
    why: 'A policy without `unsafe-eval` refuses it, and the page stays as it was written.',
    instead: 'Take the build of the library that needs no `eval`, or write the calls in the script.',
  },
  'library-files': {
    severity: 'info',
    why: 'What a library asks for when it runs does not stand in the page, and hosts refuse the request.',
    instead: 'Run `ampoule verify` on the page to see what it asks for.',
  },
  'invalid-front-matter': {
    severity: 'error',
    why: 'Title, language, icon and description come from the front matter; without it the page gets defaults.',
    instead: 'Correct the YAML between the `---` lines.',
  },
  'invalid-script': {
    severity: 'error',
    why: 'A script that does not parse or bundle does not run.',
    instead: 'Correct the script, or install the package that it imports.',
  },
  'invalid-encoding': {
    severity: 'error',
    why: 'Hosts refuse a page that is not UTF-8, and the reader sees replacement characters.',
    instead: 'Save the file as UTF-8.',
  },
  'empty-source': {
    severity: 'error',
    why: 'An empty page shows nothing.',
    instead: 'Write something into the file, or build another one.',
  },
  'large-media': {
    severity: 'warning',
    why: 'Every reader downloads it, even without playing it, and base64 adds a third to its size.',
    instead: 'Link to it on another site, or show a picture instead.',
  },
  'large-data': {
    severity: 'warning',
    why: 'Data costs as many tokens as text each time an agent reads the page.',
    instead: 'Summarise it: totals, a sample, or one row in ten; `ampoule stats` shows what it costs.',
  },
  'over-budget': {
    severity: 'error',
    why: 'The host refuses a page over its limit, and smaller images would look bad.',
    instead: 'Remove the largest parts, or link to them on another site.',
  },
  'fitted-image': {
    severity: 'info',
    why: 'Otherwise the page would be over its limit.',
    instead: 'Check that the image still looks right, or remove other images.',
  },
  'traced-image': {
    severity: 'info',
    why: 'Tracing is switched on, and the drawing is smaller than the raster image.',
    instead: 'Check that the image still looks right, or build without tracing.',
  },
  'kept-image': {
    severity: 'info',
    why: 'As inline `<svg>` it would look or behave differently, since styles of the page would reach into it.',
    instead: 'Nothing: it is embedded as an image. To have it inline, remove what the message names.',
  },
  'changed-image': {
    severity: 'warning',
    why: 'Browsers do not run or load this in an image inside a page.',
    instead: 'Check that the image still looks right.',
  },
} as const satisfies Readonly<Record<string, Pick<Finding, 'severity' | 'why' | 'instead'>>>

export type ProblemKind = keyof typeof kinds

export function problem(
  kind: ProblemKind,
  message: string,
  where: {file: string; place?: Place | undefined; url?: string; instead?: string},
): Finding {
  const {severity, why, instead} = {...kinds[kind], ...(where.instead !== undefined && {instead: where.instead})}
  return {
    rule: kind,
    severity,
    message,
    ...(where.place && {place: where.place}),
    file: where.file,
    ...(where.url !== undefined && {url: where.url}),
    why,
    instead,
    docs: `https://www.npmjs.com/package/@ampoule/build#${kind}`,
  }
}

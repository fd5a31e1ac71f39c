import type {Finding, Place} from '@ampoule/lint'

/** What a build itself finds wrong, beside the linter's rules. Each message is written once, here. */
const kinds = {
  'failed-reference': {
    severity: 'error',
    why: 'What the page names could not be taken in, so the reader would not see it.',
    instead: 'Put the file where the page names it, inside the root folder, or take the reference out.',
  },
  'dropped-reference': {
    severity: 'info',
    why: 'It does nothing in a sealed page.',
    instead: 'Nothing: it has been left out.',
  },
  'invalid-front-matter': {
    severity: 'error',
    why: 'Title, language, icon and description are read from the front matter; without it the page gets defaults.',
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
    why: 'A page made of nothing shows nothing.',
    instead: 'Write something into the file, or name another one.',
  },
  'large-media': {
    severity: 'warning',
    why: 'Every reader pays for it, also those who never play it, and base64 adds a third.',
    instead: 'Link to it on another site, or show a still picture.',
  },
  'large-data': {
    severity: 'warning',
    why: 'Data costs as many tokens as text, each time the page is read.',
    instead: 'Summarise it: totals, a sample, or one row in ten; `ampoule stats` says what it costs.',
  },
  'over-budget': {
    severity: 'error',
    why: 'The host refuses a page over its limit, and smaller images would look bad.',
    instead: 'Leave out the largest parts, or link to them on another site.',
  },
  'fitted-image': {
    severity: 'info',
    why: 'The page would be over its limit otherwise.',
    instead: 'Check that the picture still looks right, or leave another one out.',
  },
  'traced-image': {
    severity: 'info',
    why: 'It was asked for, and the drawing is smaller than the raster.',
    instead: 'Check that the picture still looks right, or build without tracing.',
  },
  'kept-image': {
    severity: 'info',
    why: 'Written into the page, the SVG would look or act differently: it could inherit styles, or the page lose some.',
    instead: 'Nothing: it is embedded as an image. Take what is named out of the page or the SVG to have it inline.',
  },
  'changed-image': {
    severity: 'warning',
    why: 'What an image cannot do inside a page was taken out of it.',
    instead: 'Check that the picture still looks right.',
  },
} as const satisfies Readonly<Record<string, Pick<Finding, 'severity' | 'why' | 'instead'>>>

export type ProblemKind = keyof typeof kinds

export function problem(
  kind: ProblemKind,
  message: string,
  where: {file: string; place?: Place | undefined; url?: string},
): Finding {
  const {severity, why, instead} = kinds[kind]
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

import type {AnyRule} from './define-rule.ts'
import type {OtherFindingId} from './other-finding-ids.ts'

interface OtherFinding {
  readonly severity: AnyRule['severity']
  /** The finding in one line. */
  readonly summary: string
  readonly why: string
  readonly instead: string
}

/** Severity and texts of each. A linter of a page needs none of them: it imports the ids alone. */
export const otherFindings = {
  'max-budget': {
    severity: 'error',
    summary: 'Limit what a page weighs, by the budgets that are set.',
    why: 'The page is over its budget.',
    instead: 'Make it smaller, or raise the budget; `ampoule stats` shows what costs most.',
  },
  'max-growth': {
    severity: 'error',
    summary: 'Limit how much a page grows over an older version.',
    why: 'The page grew by more than is allowed since the version it was compared with.',
    instead: 'Make it smaller, or raise the growth budget; `ampoule stats` shows what costs most.',
  },
  'failed-reference': {
    severity: 'error',
    summary: 'Report files that a build could not embed.',
    why: 'The page refers to a file that could not be embedded, and readers would not see it.',
    instead: 'Put the file where the page refers to it, inside the root folder, or remove the reference.',
  },
  'missing-package': {
    severity: 'error',
    summary: 'Report packages that a CDN address names and that are not installed.',
    why: 'The page asks a CDN for it, and a self-contained page takes the same files from an installed package.',
    instead: 'Install the packages and build again.',
  },
  tailwind: {
    severity: 'warning',
    summary: 'Report class names and configuration of Tailwind CSS that cannot be compiled.',
    why: 'Styles are compiled for the class names in the page and its scripts, without running them.',
    instead: 'Write class names whole, and the configuration as plain values.',
  },
  'library-eval': {
    severity: 'warning',
    summary: 'Report libraries that need `eval` under a policy that blocks it.',
    why: 'A policy without `unsafe-eval` blocks it, and the page stays as it was written.',
    instead: 'Use the build of the library that needs no `eval`, or write the calls in the script.',
  },
  'library-files': {
    severity: 'info',
    summary: 'Report libraries that ask for files when they run.',
    why: 'Files that a library asks for when it runs are not in the page, and hosts block the request.',
    instead: 'Run `ampoule verify` on the page to see what it asks for.',
  },
  'foreign-font': {
    severity: 'info',
    summary: 'Report families that a font service is asked for and has never had.',
    why: 'Such a family shows only where it is installed, and the next one of the list elsewhere, as with the service.',
    instead: 'Name a family that the service has, or put the font file beside the page.',
  },
  'remote-address': {
    severity: 'warning',
    summary: 'Report addresses of files on other hosts in code that no file in the page answers.',
    why: 'The host blocks the request when the code asks for it, and what needs the file stays empty.',
    instead: 'Save the file beside the page and name it there.',
  },
  library: {
    severity: 'info',
    summary: 'Report what libraries beside the page may do, one line for each.',
    why: 'The code of a library does not tell which of its parts a page uses.',
    instead: 'Run `ampoule verify` on the page to see what it does.',
  },
  'other-bytes': {
    severity: 'info',
    summary: 'Report files of a package whose `integrity` is that of a file that the CDN makes.',
    why: 'The CDN minifies the file itself, so its hash is not that of the file in the package.',
    instead: 'Nothing: `ampoule.lock.json` holds the hash of the file in the package.',
  },
  'invalid-math': {
    severity: 'error',
    summary: 'Report formulas that cannot be read.',
    why: 'The formula stands in the page as it was written.',
    instead: 'Correct the TeX, or write `\\$` where no formula begins.',
  },
  'undrawn-diagram': {
    severity: 'warning',
    summary: 'Report diagrams that stay code.',
    why: 'The host draws no diagrams, and readers see the code of this one.',
    instead: 'Use a kind of diagram that can be drawn, or put it in as an image.',
  },
  'partial-diagram': {
    severity: 'warning',
    summary: 'Report parts of diagrams that are not drawn.',
    why: 'The diagram is in the page without this part of it.',
    instead: 'Write each board in a separate block, and put images into the document.',
  },
  'invalid-front-matter': {
    severity: 'warning',
    summary: 'Report front matter that cannot be read.',
    why: 'Title, language, icon and description come from the front matter; without it the page gets defaults.',
    instead: 'Correct the YAML between the `---` lines.',
  },
  'undrawn-part': {
    severity: 'warning',
    summary: 'Report parts of MDX, Quarto and R Markdown that only running their code could draw.',
    why: 'A build runs no code of the document, so readers would see the code in its place, or nothing.',
    instead: 'Put in its place what it gives, or build the page from what its own tool has rendered.',
  },
  'unreadable-contrast': {
    severity: 'warning',
    summary: 'Report colours of a design that cannot be read on its background.',
    why: 'Text needs a contrast of 4.5 to be read by everybody; the page uses a colour of the same hue that has it.',
    instead: 'Choose the colour that the message names, or another background.',
  },
  'invalid-script': {
    severity: 'error',
    summary: 'Report scripts that cannot be bundled.',
    why: 'A script that does not parse or bundle does not run.',
    instead:
      'Correct the script, or install the package that it imports. What needs a compiler (Vue, Svelte, Solid, SCSS) is built by its own tools first: build the page that these write.',
  },
  'invalid-encoding': {
    severity: 'error',
    summary: 'Report source files that are not UTF-8.',
    why: 'Hosts refuse a page that is not UTF-8, and the reader sees replacement characters.',
    instead: 'Save the file as UTF-8.',
  },
  'empty-source': {
    severity: 'error',
    summary: 'Report empty source files.',
    why: 'An empty page shows nothing.',
    instead: 'Write something into the file, or build another one.',
  },
  'large-media': {
    severity: 'warning',
    summary: 'Report large audio and video files.',
    why: 'Every reader downloads it, even without playing it, and base64 adds a third to its size.',
    instead: 'Link to it on another site, or show a picture instead.',
  },
  'large-data': {
    severity: 'warning',
    summary: 'Report large data files.',
    why: 'Data costs as many tokens as text each time an agent reads the page.',
    instead: 'Summarise it: totals, a sample, or one row in ten; `ampoule stats` shows what it costs.',
  },
  'over-budget': {
    severity: 'error',
    summary: 'Report a page over its limit that smaller images cannot save.',
    why: 'The host refuses a page over its limit, and smaller images would look bad.',
    instead: 'Remove the largest parts, or link to them on another site.',
  },
  'fitted-image': {
    severity: 'info',
    summary: 'Report images that were reduced to fit the limit.',
    why: 'Otherwise the page would be over its limit.',
    instead: 'Check that the image still looks right, or remove other images.',
  },
  'traced-image': {
    severity: 'info',
    summary: 'Report raster images that were traced as SVG.',
    why: 'Tracing is switched on, and the drawing is smaller than the raster image.',
    instead: 'Check that the image still looks right, or build without tracing.',
  },
  'not-carried': {
    severity: 'warning',
    summary: 'Report files that code may ask for and that the page does not carry.',
    why: 'A sealed page can only give its code the files that it carries.',
    instead: 'Name the files with `include`, or write their addresses out in the code.',
  },
  'kept-image': {
    severity: 'info',
    summary: 'Report SVG images that could not become inline `<svg>`.',
    why: 'As inline `<svg>` it would look or behave differently, since styles of the page would reach into it.',
    instead: 'Nothing: it is embedded as an image. To have it inline, remove what the message names.',
  },
  'changed-image': {
    severity: 'warning',
    summary: 'Report parts that were removed from SVG images.',
    why: 'Browsers do not run or load this in an image inside a page.',
    instead: 'Check that the image still looks right.',
  },
} as const satisfies Readonly<Record<OtherFindingId, OtherFinding>>

/** The same as rules, which find nothing themselves: for settings, explanations and comments. */
export const otherRules: readonly AnyRule[] = Object.entries(otherFindings).map(([id, about]) => ({
  id,
  ...about,
  options: {},
  messages: {},
  create: () => ({}),
}))

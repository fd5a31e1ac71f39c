import {ckeditorFiles} from './ckeditor-files.ts'
import {codemirrorFiles} from './codemirror-files.ts'
import type {LibraryContext} from './library-context.ts'
import {mathjaxFiles} from './mathjax-files.ts'
import {monacoFiles} from './monaco-files.ts'
import {prismLanguages} from './prism-languages.ts'

/** Files that a library asks for beside its script, by names that it puts together when it runs. */
export interface LibraryRow {
  /** Path of the script: beside the page, or in its package. `$1` stands for a group of it in all others. */
  readonly script: RegExp
  /** A file without which it is another script that is called so; from the folder. */
  readonly neighbour: string
  /** From that of the script, which it is when left out. */
  readonly folder?: string
  /** From the folder: names, patterns (`filesOf`), or what makes them of the page. */
  readonly files: readonly string[] | ((context: LibraryContext) => Promise<readonly string[]>)
}

/** The libraries whose files are known. */
export const libraryTable: readonly LibraryRow[] = [
  {
    script: /(?:^|\/)tinymce(\.min)?\.js$/,
    neighbour: 'themes/silver/theme$1.js',
    files: [
      'themes/{silver}/theme$1.js',
      'models/{dom}/model$1.js',
      'icons/{default}/icons$1.js',
      'plugins/{}/plugin$1.js',
      'plugins/{}/langs/{}.js',
      'plugins/[emoticons]/js/{emojis}$1.js',
      'plugins/[help]/js/i18n/keynav/{en}.js',
      'skins/ui/{oxide}/skin.min.css',
      'skins/ui/{oxide}/skin.shadowdom.min.css',
      'skins/ui/{oxide}/content.min.css',
      'skins/ui/{oxide}/content.inline.min.css',
      'skins/content/{default}/content$1.css',
      'langs/{}.js',
    ],
  },
  {script: /(?:^|\/)ckeditor\.js$/, neighbour: 'lang/en.js', files: ckeditorFiles},
  {
    script: /(?:^|\/)addon\/mode\/loadmode(\.min)?\.js$/,
    folder: '../../mode/',
    neighbour: 'meta$1.js',
    files: codemirrorFiles,
  },
  {script: /(?:^|\/)es5\/(?:tex|mml|latest|startup)[\w-]*\.js$/, neighbour: 'input/tex.js', files: mathjaxFiles},
  {
    script: /(?:^|\/)ace\.js$/,
    neighbour: 'theme-textmate.js',
    files: [
      'mode-{text}.js',
      'theme-{textmate}.js',
      'worker-{base}.js',
      'keybinding-{}.js',
      'snippets/{text}.js',
      'ext-{searchbox,prompt,error_marker}.js',
    ],
  },
  // Parts of Ace that a page has from its beginning.
  {script: /(?:^|\/)(?:ext|mode|theme|keybinding)-\w+\.js$/, neighbour: 'ace.js', files: []},
  {
    script: /(?:^|\/)plugins\/autoloader\/prism-autoloader(?:\.min)?\.js$/,
    folder: '../../components/',
    neighbour: 'prism-core.min.js',
    files: prismLanguages,
  },
  {script: /(?:^|\/)vs\/loader(?:\.min)?\.js$/, neighbour: 'editor/editor.main.js', files: monacoFiles},
  // Whatever address it was taken from, it asks unpkg for its sheets.
  {
    script: /^npm:\/@phosphor-icons\/web@([^/]*)\/src\/index\.js$/,
    folder: 'https://unpkg.com/@phosphor-icons/web@$1/src/',
    neighbour: 'regular/style.css',
    files: ['regular', 'thin', 'light', 'bold', 'fill', 'duotone'].map((weight) => `${weight}/style.css`),
  },
]

/** Cases whose sealed page is not yet the page that it was. The list only gets shorter. */
export const known: readonly string[] = [
  '04-alternate-switch',
  '05-worker-dynamic-import',
  '07-class-names',
  '12b-module-defer-module',
  '13b-custom-property-url',
  '27-vite-queries',
  '30b-script-onload',
  '34-current-script',
  '35c-base-root',
  '41-code-in-strings',
  '44-worker-forms',
]

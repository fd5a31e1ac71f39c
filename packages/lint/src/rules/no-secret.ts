import {defineRule, type Example} from '../define-rule.ts'
import {maskedSecret} from '../secret.ts'

export const rule = defineRule({
  id: 'no-secret',
  severity: 'error',
  summary: 'Disallow keys, tokens, private keys and passwords in a page, its data and the metadata of its images.',
  why: 'Whoever can read the page can use them, and copies of it cannot be called back.',
  instead:
    'Revoke it, and take it out of the page and its data. The command line looks for secrets; code passes those of `findSecrets`.',
  options: {},
  messages: {
    text: '{kind} `{shown}` is in the page',
    image: '{kind} is in the metadata of an image',
    data: '{kind} is in the data of a `data:` URL',
  },
  create({page, secrets, report}) {
    return {
      end() {
        const {masked, payloads} = page.source
        for (const secret of secrets) {
          const {kind, text, isInImage} = secret
          if (isInImage) {
            const reference = page.references.find(({url}) => payloads.restore(url).includes(text))
            const isData = reference !== undefined && !/^\s*data:image\//i.test(reference.url)
            report({message: isData ? 'data' : 'image', data: {kind}, ...(reference && {reference})})
          } else {
            const data = {kind, shown: maskedSecret(secret)}
            for (const start of occurrences(masked, text))
              report({message: 'text', data, place: page.source.place(start, start + text.length)})
          }
        }
      },
    }
  },
})

export const measured =
  'Of 900 keys, tokens and passwords of some sixty services, at seven kinds of places, more than 99 in 100 are found; of 1800 hashes, ids, placeholders and addresses that look like them less than 1 in 100 is accused, and of 770 HTML files of npm packages none.'

export const examples: readonly Example[] = [
  {name: 'nothing that a scanner has found', html: '<p>The key is under the mat.', findings: []},
  {
    name: 'a token in a script, and again in data',
    html: '<script>const key = "tok_0123456789abcdef"</script>\n<p data-key="tok_0123456789abcdef">x',
    secrets: [{kind: 'Token', text: 'tok_0123456789abcdef'}],
    findings: ['1:22-1:42 Token `tok_…` is in the page', '2:14-2:34 Token `tok_…` is in the page'],
  },
  {
    name: 'in the metadata of an image',
    html: '<img alt="" src="data:image/png;base64,c2VjcmV0">',
    secrets: [{kind: 'AWS access key', text: 'c2VjcmV0', isInImage: true}],
    findings: ['1:18-1:48 AWS access key is in the metadata of an image'],
  },
]

/** A page may hold one secret any number of times. */
const mostPlaces = 20

function occurrences(text: string, part: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); at !== -1 && found.length < mostPlaces; at = text.indexOf(part, at + part.length))
    found.push(at)
  return found
}

// A plugin with one of each: a rule, a pass, a profile and a reporter. It is plain data, named in `plugins` of a
// configuration, by `--plugin`, or given to `lint` and `build`.
import {addFooter} from './add-footer.js'
import {noShouting} from './no-shouting.js'

export default {
  name: 'acme',
  rules: [noShouting],
  passes: [{pass: addFooter, options: {text: 'Acme, internal'}, after: 'shell'}],
  profiles: [
    {
      id: 'acme-intranet@2026-11',
      summary: 'Pages of the intranet.',
      csp: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'",
      maxBytes: 1_000_000,
      inputs: ['.html', '.md'],
      wraps: false,
      relativeLinks: false,
      downloads: true,
      storage: 'origin',
      offline: false,
      evidence: ['Policy of the intranet, 2026-11-02.'],
    },
  ],
  reporters: {
    'acme-lines': {
      about: 'One line a finding, for grep',
      weighs: false,
      report: (files) => files.flatMap(({path, findings}) => findings.map((found) => `${path}\t${found.rule}\n`)).join(''),
    },
  },
}

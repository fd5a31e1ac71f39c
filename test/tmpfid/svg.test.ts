import {readFileSync} from 'node:fs'
import {test} from 'vitest'
import {prepareSvg} from '../../packages/build/src/image/svg.ts'
import {svgDataUri} from '../../packages/build/src/image/svg-data-uri.ts'
test('x', () => { const r = prepareSvg(readFileSync('/work/main/test/fixtures/sites/svg-gallery/art/nested.svg','utf8')); console.log(r.svg, r.problems, '\n', svgDataUri(r.svg)) })

// Made from the folder by scripts/generate.mjs.
import type {AnyRule, Example} from '../define-rule.ts'
import * as maxBytes from './max-bytes.ts'
import * as noBase from './no-base.ts'
import * as noExternalFont from './no-external-font.ts'
import * as noExternalFrame from './no-external-frame.ts'
import * as noExternalImage from './no-external-image.ts'
import * as noExternalMedia from './no-external-media.ts'
import * as noExternalObject from './no-external-object.ts'
import * as noExternalResource from './no-external-resource.ts'
import * as noExternalScript from './no-external-script.ts'
import * as noExternalSprite from './no-external-sprite.ts'
import * as noExternalStyle from './no-external-style.ts'
import * as noExternalWorker from './no-external-worker.ts'
import * as noFormSubmit from './no-form-submit.ts'
import * as noNetworkCall from './no-network-call.ts'
import * as noRelativeLink from './no-relative-link.ts'
import * as noUnusedDisable from './no-unused-disable.ts'
import * as requireTitle from './require-title.ts'

/** A rule and its examples. */
export interface Documented {
  readonly rule: AnyRule
  readonly examples: readonly Example[]
}

/** All rules with their examples, by id. */
export const documented: readonly Documented[] = [
  maxBytes,
  noBase,
  noExternalFont,
  noExternalFrame,
  noExternalImage,
  noExternalMedia,
  noExternalObject,
  noExternalResource,
  noExternalScript,
  noExternalSprite,
  noExternalStyle,
  noExternalWorker,
  noFormSubmit,
  noNetworkCall,
  noRelativeLink,
  noUnusedDisable,
  requireTitle,
]

/** All rules, by id. */
export const rules: readonly AnyRule[] = documented.map(({rule}) => rule)

// Made from the folder by scripts/generate.mjs.
import type {AnyRule} from '../define-rule.ts'
import {rule as maxBytes} from './max-bytes.ts'
import {rule as noBase} from './no-base.ts'
import {rule as noExternalFont} from './no-external-font.ts'
import {rule as noExternalFrame} from './no-external-frame.ts'
import {rule as noExternalImage} from './no-external-image.ts'
import {rule as noExternalMedia} from './no-external-media.ts'
import {rule as noExternalObject} from './no-external-object.ts'
import {rule as noExternalResource} from './no-external-resource.ts'
import {rule as noExternalScript} from './no-external-script.ts'
import {rule as noExternalSprite} from './no-external-sprite.ts'
import {rule as noExternalStyle} from './no-external-style.ts'
import {rule as noExternalWorker} from './no-external-worker.ts'
import {rule as noFormSubmit} from './no-form-submit.ts'
import {rule as noNetworkCall} from './no-network-call.ts'
import {rule as noRelativeLink} from './no-relative-link.ts'
import {rule as requireTitle} from './require-title.ts'

/** All rules, by id. */
export const rules: readonly AnyRule[] = [
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
  requireTitle,
] as unknown as readonly AnyRule[]

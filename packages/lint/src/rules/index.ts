// Made from the folder by scripts/generate.mjs.
import type {AnyRule, Example} from '../define-rule.ts'
import * as maxBytes from './max-bytes.ts'
import * as maxFontBytes from './max-font-bytes.ts'
import * as maxImageBytes from './max-image-bytes.ts'
import * as maxScriptBytes from './max-script-bytes.ts'
import * as maxTokens from './max-tokens.ts'
import * as noBareSpecifier from './no-bare-specifier.ts'
import * as noBase from './no-base.ts'
import * as noBlockedInline from './no-blocked-inline.ts'
import * as noConnectionHint from './no-connection-hint.ts'
import * as noDataCode from './no-data-code.ts'
import * as noDuplicateId from './no-duplicate-id.ts'
import * as noEval from './no-eval.ts'
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
import * as noHiddenText from './no-hidden-text.ts'
import * as noHorizontalOverflow from './no-horizontal-overflow.ts'
import * as noInertDownload from './no-inert-download.ts'
import * as noInvalidEncoding from './no-invalid-encoding.ts'
import * as noInvisibleCharacter from './no-invisible-character.ts'
import * as noModal from './no-modal.ts'
import * as noNestedDocument from './no-nested-document.ts'
import * as noNetworkCall from './no-network-call.ts'
import * as noOpenComment from './no-open-comment.ts'
import * as noPeerConnection from './no-peer-connection.ts'
import * as noPersonalData from './no-personal-data.ts'
import * as noPopup from './no-popup.ts'
import * as noRelativeLink from './no-relative-link.ts'
import * as noReservedName from './no-reserved-name.ts'
import * as noScriptError from './no-script-error.ts'
import * as noSecret from './no-secret.ts'
import * as noSelfBlockingPolicy from './no-self-blocking-policy.ts'
import * as noSelfNavigation from './no-self-navigation.ts'
import * as noUnguardedStorage from './no-unguarded-storage.ts'
import * as noUnusedDisable from './no-unused-disable.ts'
import * as noUselessAttribute from './no-useless-attribute.ts'
import * as requireAlt from './require-alt.ts'
import * as requireAsOf from './require-as-of.ts'
import * as requireCharset from './require-charset.ts'
import * as requireIcon from './require-icon.ts'
import * as requireInputType from './require-input-type.ts'
import * as requireLang from './require-lang.ts'
import * as requireThemeStates from './require-theme-states.ts'
import * as requireTitle from './require-title.ts'
import * as requireViewport from './require-viewport.ts'

/** A rule, and what documents it. */
export interface Documented {
  readonly rule: AnyRule
  readonly examples: readonly Example[]
  /** Of a rule that guesses: how often it is right, as its test counts on a labelled set. A sentence. */
  readonly measured?: string
}

/** All rules with their examples, by id. */
export const documented: readonly Documented[] = [
  maxBytes,
  maxFontBytes,
  maxImageBytes,
  maxScriptBytes,
  maxTokens,
  noBareSpecifier,
  noBase,
  noBlockedInline,
  noConnectionHint,
  noDataCode,
  noDuplicateId,
  noEval,
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
  noHiddenText,
  noHorizontalOverflow,
  noInertDownload,
  noInvalidEncoding,
  noInvisibleCharacter,
  noModal,
  noNestedDocument,
  noNetworkCall,
  noOpenComment,
  noPeerConnection,
  noPersonalData,
  noPopup,
  noRelativeLink,
  noReservedName,
  noScriptError,
  noSecret,
  noSelfBlockingPolicy,
  noSelfNavigation,
  noUnguardedStorage,
  noUnusedDisable,
  noUselessAttribute,
  requireAlt,
  requireAsOf,
  requireCharset,
  requireIcon,
  requireInputType,
  requireLang,
  requireThemeStates,
  requireTitle,
  requireViewport,
]

/** All rules, by id; named one by one, so that who bundles the linter leaves the examples out. */
export const rules: readonly AnyRule[] = [
  maxBytes.rule,
  maxFontBytes.rule,
  maxImageBytes.rule,
  maxScriptBytes.rule,
  maxTokens.rule,
  noBareSpecifier.rule,
  noBase.rule,
  noBlockedInline.rule,
  noConnectionHint.rule,
  noDataCode.rule,
  noDuplicateId.rule,
  noEval.rule,
  noExternalFont.rule,
  noExternalFrame.rule,
  noExternalImage.rule,
  noExternalMedia.rule,
  noExternalObject.rule,
  noExternalResource.rule,
  noExternalScript.rule,
  noExternalSprite.rule,
  noExternalStyle.rule,
  noExternalWorker.rule,
  noFormSubmit.rule,
  noHiddenText.rule,
  noHorizontalOverflow.rule,
  noInertDownload.rule,
  noInvalidEncoding.rule,
  noInvisibleCharacter.rule,
  noModal.rule,
  noNestedDocument.rule,
  noNetworkCall.rule,
  noOpenComment.rule,
  noPeerConnection.rule,
  noPersonalData.rule,
  noPopup.rule,
  noRelativeLink.rule,
  noReservedName.rule,
  noScriptError.rule,
  noSecret.rule,
  noSelfBlockingPolicy.rule,
  noSelfNavigation.rule,
  noUnguardedStorage.rule,
  noUnusedDisable.rule,
  noUselessAttribute.rule,
  requireAlt.rule,
  requireAsOf.rule,
  requireCharset.rule,
  requireIcon.rule,
  requireInputType.rule,
  requireLang.rule,
  requireThemeStates.rule,
  requireTitle.rule,
  requireViewport.rule,
]

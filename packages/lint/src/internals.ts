/**
 * Shared by the packages of ampoule, apart from what `@ampoule/lint` exports. **Unstable**: any release may change it.
 *
 * @module @ampoule/lint/internals
 */

export {type CssRule, type Name, readRules} from './advice/css-rules.ts'
export {
  budgetNames,
  checkBudgets,
  checkGrowth,
  readBudgets,
  readGrowth,
  readSize,
  type Weighed,
  weighParts,
} from './budget/index.ts'
export {configureFindings} from './configure-findings.ts'
export {closeStylesheet} from './css/close-stylesheet.ts'
export {
  type CssDeclaration,
  type CssFound,
  type CssReading,
  type ImportRule,
  mayFetch,
  readDeclarations,
  readStylesheet,
  readValue,
  type Validity,
} from './css/css.ts'
export {docsOf} from './docs-url.ts'
export {explainRules} from './explain.ts'
export {identityOf} from './fingerprint.ts'
export {applyEdits} from './fix/apply-fixes.ts'
export {fixUntilStable} from './fix/until-stable.ts'
export {hideDisabledInFiles} from './hide-in-files.ts'
export type {InlineText, Needs, PageDocument, PageReference} from './html/reading.ts'
export type {Directive as InlineDirective} from './inline-config/directive.ts'
export {type DirectiveProblem, hideDisabled, type Shown} from './inline-config/hide-disabled.ts'
export {readFileDirectives, readPageDirectives} from './inline-config/read-directives.ts'
export {isRecord} from './is-record.ts'
export {allowsSink, runsScripts} from './judge/judge.ts'
export type {Judgement, Outcome, Verdict} from './judge/judged-reference.ts'
export {maxElementDepth, maxFrameDepth, maxRuleDepth} from './limits.ts'
export {lintPage, lintParsed} from './lint.ts'
export {type LintSetting, type LintSettings, readLintOptions, rulesFor} from './lint-options.ts'
export {byteLength} from './measure/bytes.ts'
export type {SourcePositionOf} from './measure/cut-by-file.ts'
export {type Change, diffMeasures, type MeasureDiff} from './measure/diff-measures.ts'
export {comparedBytes, formatBytes, formatTokens} from './measure/format.ts'
export type {AnyCounter} from './measure/measure.ts'
export {type Tally, tallyBy} from './measure/tally.ts'
export {nearest, optionalBytes, optionalInteger, optionError, readOptions} from './options.ts'
export {type OtherFindingId, otherFindingIds} from './other-finding-ids.ts'
export {otherFindings, otherRules} from './other-findings.ts'
export {type Outline, outlineOf} from './outline.ts'
export {readPage} from './page.ts'
export {checkPlugins, pluginRules} from './plugin.ts'
export type {Directive} from './policy/directive.ts'
export {readGivenPolicy} from './policy/given-policy.ts'
export {intersectProfiles} from './policy/intersect-profiles.ts'
export type {Policy, PolicyDirective} from './policy/policy.ts'
export type {PolicyProblem, PolicyProblemKind} from './policy/problem.ts'
export {readProfiles} from './read-profiles.ts'
export type {Address} from './references/address.ts'
export {addressesOf} from './references/addresses.ts'
export type {CarriedFiles} from './references/carried/carried-files.ts'
export {type DataUrl, dataText, readDataUrl} from './references/data-url.ts'
export type {ElementView} from './references/element-view.ts'
export {htmlRows} from './references/html-rows.ts'
export {
  type ImportMap,
  type ImportMapProblem,
  type ResolveSpecifier,
  readImportMap,
  type SpecifierMap,
  specifierResolver,
} from './references/import-map.ts'
export {aheadKinds, type LinkKind, type ReferenceKind} from './references/kind.ts'
export {inertRels, type LinkRow, linkRows, type PreloadRow, preloadRows} from './references/link-rows.ts'
export type {Found, Reference, Sink} from './references/reference.ts'
export type {Row, Syntax} from './references/row.ts'
export {type ScriptKind, scriptKind, sourceOf} from './references/script-element.ts'
export {readSrcset, type SrcsetCandidate, writeSrcset} from './references/srcset.ts'
export {presentationAttributes, svgRows} from './references/svg-rows.ts'
export {classifyUrl, readUrl, schemeOf, type UrlKind} from './references/url.ts'
export {
  addMessage,
  type Counts,
  countFindings,
  describeCounts,
  findingLines,
  type JsonReport,
  jsonText,
  plural,
  visible,
} from './report/index.ts'
export {readStyleRules, type StyleDeclaration, type StyleRule} from './rule-support/style-rules.ts'
export {runRuleIds} from './run-rules.ts'
export {
  type AddressRead,
  mentionedAddressReads,
  mentionsSelector,
  readAddressReads,
} from './script/read-address-reads.ts'
export {type LibraryRequest, readLibraryRequests} from './script/read-library-requests.ts'
export {type Replacement, readReplacements} from './script/read-replacements.ts'
export {readStrings, type WrittenString} from './script/read-strings.ts'
export {
  offsetInCode,
  type PageTags,
  type Piece,
  readScript,
  type ScriptOptions,
  type ScriptReading,
  type ScriptType,
} from './script/script.ts'
export type {Uses} from './script/string-uses.ts'
export {children as childrenOf, type Node, nodesIn} from './script/syntax/ast.ts'
export {type Parsed, type ParseScript, parseScript} from './script/syntax/parse.ts'
export {type Secret, starSecrets, withoutPersonalData, withoutSecrets} from './secret.ts'
export {mergeSecrets} from './secrets/find-secrets.ts'
export {type SecretText, secretTexts} from './secrets/secret-texts.ts'
export {type AddressSelector, readAddressSelectors} from './selectors/address-selectors.ts'
export {type Cut, holdPayloads, type Payloads} from './source/payloads.ts'
export type {ExactPlace, ExactPoint} from './source/place.ts'
export {readSource, type Source} from './source/source.ts'
export {crashFinding, deepElements, type Stop, type Stopped, stopFinding, stops} from './stops.ts'
export type {Content, Reading} from './tokens/content.ts'
export {families} from './tokens/families.ts'
export {type Counter, type Encoding, loadCounter} from './tokens/tokenizer.ts'

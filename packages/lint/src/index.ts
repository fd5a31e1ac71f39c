/**
 * Says what a browser under a host's Content Security Policy would refuse of one HTML page. `lint` is where to begin. Pure
 * functions that run anywhere.
 *
 * @module @ampoule/lint
 */

export {type Advice, type AdviceId, adviceIds} from './advice/advice.ts'
export {type AdviseOptions, advise} from './advice/advise.ts'
export {type CssRule, type Name, readRules} from './advice/css-rules.ts'
export {
  applyBaseline,
  type Baseline,
  type Compared,
  createBaseline,
  type KnownFinding,
  readBaseline,
  updateBaseline,
  writeBaseline,
} from './baseline.ts'
export * from './budget/index.ts'
export {configureFindings} from './configure-findings.ts'
export {closeStylesheet} from './css/close-stylesheet.ts'
export {
  type CssDeclaration,
  type CssFound,
  type CssReading,
  type ImportRule,
  readDeclarations,
  readStylesheet,
  readValue,
  type Validity,
} from './css/css.ts'
export {
  type AnyRule,
  defineRule,
  type Example,
  type Messages,
  type Report,
  type Rule,
  type RuleContext,
  type Visitor,
} from './define-rule.ts'
export {docsBase, docsOf} from './docs-url.ts'
export {explainRule, explainRules} from './explain.ts'
export type {Edit, Finding, Fix, Severity} from './finding.ts'
export {fingerprints, identityOf} from './fingerprint.ts'
export {type AppliedFixes, type ApplyOptions, applyEdits, applyFixes} from './fix/apply-fixes.ts'
export {type FixOptions, fix} from './fix/fix.ts'
export {type FixResult, fixUntilStable} from './fix/until-stable.ts'
export {hideDisabledInFiles} from './hide-in-files.ts'
export type {InlineText, Needs, PageDocument, PageReference} from './html/reading.ts'
export type {Directive as InlineDirective} from './inline-config/directive.ts'
export {type DirectiveProblem, forbidDirectives, hideDisabled, type Shown} from './inline-config/hide-disabled.ts'
export {readFileDirectives, readPageDirectives} from './inline-config/read-directives.ts'
export {allowsSink, runsScripts} from './judge/judge.ts'
export type {JudgedReference, Judgement, Outcome, Verdict} from './judge/judged-reference.ts'
export {DepthError, maxElementDepth, maxFrameDepth, maxRuleDepth, WorkLimitError} from './limits.ts'
export {lint, lintPage} from './lint.ts'
export {createLinter, type Linter, type LinterOptions, type LintFileOptions, lintFile} from './lint-file.ts'
export {
  type InlineConfig,
  type LintOptions,
  type LintSettings,
  type RuleSetting,
  readLintOptions,
  readProfiles,
  rulesFor,
} from './lint-options.ts'
export {type AttributeOptions, type Attribution, attribute, type Part} from './measure/attribute.ts'
export {byteLength} from './measure/bytes.ts'
export {type Costs, type CostsOptions, costs, costsText} from './measure/costs.ts'
export type {SourcePositionOf} from './measure/cut-by-file.ts'
export {type Change, diffMeasures, type MeasureDiff} from './measure/diff-measures.ts'
export {comparedBytes, formatBytes, formatTokens} from './measure/format.ts'
export {type DataKind, dataKinds} from './measure/kinds.ts'
export {
  type AnyCounter,
  type ExactOptions,
  type MeasureOptions,
  type Measures,
  measure,
  measureExactly,
} from './measure/measure.ts'
export {describePart, largestParts, type Tally, tallyBy} from './measure/tally.ts'
export * from './options.ts'
export {type OtherFindingId, otherFindings, otherRules} from './other-findings.ts'
export {type Outline, outlineOf} from './outline.ts'
export {type Page, readPage} from './page.ts'
export {checkPlugins, definePlugin, type Plugin, type PluginPass, type PluginRule, pluginRules} from './plugin.ts'
export {type CustomProfileOptions, customProfile} from './policy/custom-profile.ts'
export type {Directive} from './policy/directive.ts'
export {findProfile} from './policy/find-profile.ts'
export {readGivenPolicy} from './policy/given-policy.ts'
export {intersectProfiles} from './policy/intersect-profiles.ts'
export type {Policy, PolicyDirective} from './policy/policy.ts'
export type {PolicyProblem, PolicyProblemKind} from './policy/problem.ts'
export type {Profile, Refusal} from './policy/profile.ts'
export {ProfileError} from './policy/profile-error.ts'
export {profileFromReport} from './policy/profile-from-report.ts'
export {defaultProfile, profiles} from './policy/profiles/index.ts'
export {readProfile} from './policy/read-profile.ts'
export type {Address} from './references/address.ts'
export {addressesOf} from './references/addresses.ts'
export type {CarriedFiles} from './references/carried/carried-files.ts'
export type {ElementView} from './references/element-view.ts'
export {htmlRows, inertRows} from './references/html-rows.ts'
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
export type {InertRow, Row, Syntax} from './references/row.ts'
export {type ScriptKind, scriptKind, sourceOf} from './references/script-element.ts'
export {readSrcset, type SrcsetCandidate, writeSrcset} from './references/srcset.ts'
export {presentationAttributes, svgInertRows, svgRows} from './references/svg-rows.ts'
export {classifyUrl, readUrl, type UrlKind} from './references/url.ts'
export * from './report/index.ts'
export {rules} from './rules/index.ts'
export {isRunRule, runRuleIds} from './run-rules.ts'
export {type AddressRead, readAddressReads} from './script/read-address-reads.ts'
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
export {type Secret, starSecrets, withoutPersonalData, withoutSecrets} from './secret.ts'
export {type AddressSelector, readAddressSelectors} from './selectors/address-selectors.ts'
export {type DecodedPage, type DecodeOptions, decodePage} from './source/decode-page.ts'
export {holdPayloads, type Payloads} from './source/payloads.ts'
export type {ExactPlace, ExactPoint, Place, Point} from './source/place.ts'
export {readSource, type Source} from './source/source.ts'
export {crashFinding, deepElements, type Stop, type Stopped, stopFinding, stops} from './stops.ts'
export {claudeSources} from './tokens/claude.ts'
export type {Content, Reading} from './tokens/content.ts'
export {type Band, type Family, families} from './tokens/families.ts'
export {type Counter, countTokens, type Encoding, loadCounter, MissingPackageError} from './tokens/tokenizer.ts'
export {type TreemapOptions, treemapPage} from './treemap/treemap-page.ts'

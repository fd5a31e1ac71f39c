/**
 * Says what a browser under a host's Content Security Policy would refuse of one HTML page. `lint` is where to begin. Pure
 * functions that run anywhere.
 *
 * @module @ampoule/lint
 */

export type {Advice, AdviceId} from './advice/advice.ts'
export {type AdviseOptions, advise} from './advice/advise.ts'
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
export type {BudgetName, Budgets, Growth, Parts} from './budget/index.ts'
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
export {explainRule} from './explain.ts'
export type {Edit, Finding, Fix, Severity} from './finding.ts'
export {type AppliedFixes, type ApplyOptions, applyFixes} from './fix/apply-fixes.ts'
export {type FixOptions, fix} from './fix/fix.ts'
export type {FixResult} from './fix/until-stable.ts'
export type {JudgedReference} from './judge/judged-reference.ts'
export {DepthError, WorkLimitError} from './limits.ts'
export {lint} from './lint.ts'
export {createLinter, type Linter, type LinterOptions, type LintFileOptions, lintFile} from './lint-file.ts'
export type {InlineConfig, LintOptions, RuleSetting} from './lint-options.ts'
export {type AttributeOptions, type Attribution, attribute, type Part} from './measure/attribute.ts'
export {type Costs, type CostsOptions, costs} from './measure/costs.ts'
export {type ExactOptions, type MeasureOptions, type Measures, measure, measureExactly} from './measure/measure.ts'
export {
  boolean,
  integer,
  number,
  type Option,
  OptionError,
  type Options,
  oneOf,
  strings,
  text,
  type Values,
} from './options.ts'
export type {Page} from './page.ts'
export {definePlugin, type Plugin, type PluginPass, type PluginRule} from './plugin.ts'
export {type CustomProfileOptions, customProfile} from './policy/custom-profile.ts'
export {findProfile} from './policy/find-profile.ts'
export type {Host, HostNotes, Profile, Refusal} from './policy/profile.ts'
export {ProfileError} from './policy/profile-error.ts'
export {profileFromReport} from './policy/profile-from-report.ts'
export {defaultProfile, profiles} from './policy/profiles/index.ts'
export {readProfile} from './policy/read-profile.ts'
export {
  ampouleLint,
  type FileLike,
  type LintedFile,
  type MessageLike,
  type Paint,
  type ReportContext,
  type Reporter,
  type ReportFormat,
  type ReportKind,
  reporters,
  type Style,
} from './report/index.ts'
export {rules} from './rules/index.ts'
export type {Secret} from './secret.ts'
export {findSecrets} from './secrets/find-secrets.ts'
export {type DecodedPage, type DecodeOptions, decodePage} from './source/decode-page.ts'
export type {Place, Point} from './source/place.ts'
export type {Band, Family} from './tokens/families.ts'
export {MissingPackageError} from './tokens/tokenizer.ts'
export {type TreemapOptions, treemapPage} from './treemap/treemap-page.ts'

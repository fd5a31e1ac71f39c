export {type Advice, type AdviceId, adviceIds} from './advice/advice.ts'
export {type AdviseOptions, advise} from './advise.ts'
export {type AttributeOptions, type Attribution, attribute, type Part} from './attribute.ts'
export {byteLength} from './bytes.ts'
export {claudeSources} from './claude.ts'
export type {Content, Reading} from './content.ts'
export {type Costs, type CostsOptions, costs, costsText} from './costs.ts'
export {type Change, diffMeasures, type MeasureDiff} from './diff-measures.ts'
export {type Band, type Family, families} from './families.ts'
export {formatBytes, formatTokens} from './format.ts'
export {type DataKind, dataKinds} from './kinds.ts'
export {
  type AnyCounter,
  type ExactOptions,
  type MeasureOptions,
  type Measures,
  measure,
  measureExactly,
} from './measure.ts'
export type {OriginOf} from './origins.ts'
export {describePart, largestParts, type Tallied, tallyBy} from './tallies.ts'
export {type Counter, countTokens, type Encoding, loadCounter} from './tokenizer.ts'
export {type TreemapOptions, treemapPage} from './treemap/treemap-page.ts'

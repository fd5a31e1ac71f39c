export {byteLength} from './bytes.ts'
export {claudeSources} from './claude.ts'
export type {Content, Reading} from './content.ts'
export {type Costs, type CostsOptions, costs, costsText} from './costs.ts'
export {type Band, type Family, families} from './families.ts'
export {formatBytes, formatTokens} from './format.ts'
export {
  type AnyCounter,
  type ExactOptions,
  type MeasureOptions,
  type Measures,
  measure,
  measureExactly,
} from './measure.ts'
export {type Counter, countTokens, type Encoding, loadCounter} from './tokenizer.ts'

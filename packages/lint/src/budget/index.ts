export {type Budgets, checkBudgets, readBudgets} from './budgets.ts'
export {checkGrowth, type Growth, readGrowth} from './growth.ts'
export {type Parts, weighParts} from './parts.ts'
export {type BudgetName, budgetNames, readSize, type Weighed, weightOf} from './weights.ts'

import {isClass, isFunction, memberName, type Node} from '../syntax/ast.ts'
import type {Assignment, Binding, Path, Site} from '../syntax/region.ts'
import type {Analysis} from './analysis.ts'
import {elements, follow} from './members.ts'
import {doubtful, either, handedBy, itself, maxValues, unknownValue, type Value} from './value.ts'

type Parameter = NonNullable<Binding['parameter']>

/** A name with more assignments than this is not followed. */
const maxWrites = 16

/** The values that a name of the script may have; `none` when nothing is known. */
export function bindingValues(analysis: Analysis, binding: Binding, none: readonly Value[]): readonly Value[] {
  const {parameter, assignments} = binding
  const later = laterAssignments(analysis, binding)
  const first =
    parameter === undefined
      ? assignments.flatMap((assignment) => assignedValues(analysis, assignment))
      : parameterValues(analysis, binding, parameter)
  const last = later.flatMap((assignment) => laterValues(analysis, binding, assignment))
  const sources = parameter === undefined ? assignments.length + later.length : Math.min(first.length, 1) + later.length
  const values = sources === 1 ? [...first, ...last] : [...first, ...last].map(doubtful)
  return values.length === 0 ? none : values
}

/** Later assignments to a binding. */
function laterAssignments(analysis: Analysis, binding: Binding): Assignment[] {
  const writes = analysis.writes(binding)
  if (writes.length > maxWrites)
    return [{value: undefined, region: binding.scope, path: [], fallback: undefined, each: false}]
  return writes.map(({value, region}) => ({value, region, path: [], fallback: undefined, each: false}))
}

/** The values that an assignment gives, if it is made. */
function laterValues(analysis: Analysis, {scope}: Binding, assignment: Assignment): readonly Value[] {
  const values = assignedValues(analysis, assignment)
  if (!assignment.region.certain) return values.map(doubtful)
  if (assignment.region.routine === scope.routine) return values
  return values.map((value) => ({...value, calls: [...(value.calls ?? []), assignment.region]}))
}

function assignedValues(analysis: Analysis, {value, region, path, fallback, each}: Assignment): readonly Value[] {
  if (value === undefined) return [unknownValue(region)]
  const values = isFunction(value) || isClass(value) ? itself(value, region) : analysis.values(value, region)
  const parts = follow(analysis, each ? values.flatMap((list) => elements(analysis, list)) : values, path)
  return fallback === undefined ? parts : either(parts, analysis.values(fallback, region))
}

/** The values that known calls give a parameter; the default where a call leaves it out. */
function parameterValues(analysis: Analysis, binding: Binding, parameter: Parameter): readonly Value[] {
  if (!analysis.budget.enterFunction()) return []
  const {routine, index, path} = parameter
  const callers = analysis.callers(routine)
  let values: readonly Value[]
  if (callers.length > 0) {
    values = callers.slice(0, maxValues).flatMap((caller) => givenValues(analysis, binding, parameter, caller))
  } else {
    values = index === 0 && routine.passed !== undefined ? passedValues(analysis, routine.passed, path) : []
    if (values.length === 0) values = defaultValues(analysis, binding).map(doubtful)
  }
  analysis.budget.leaveFunction()
  return values
}

function defaultValues(analysis: Analysis, {assignments: laterAssignments}: Binding): readonly Value[] {
  return laterAssignments.flatMap((assignment) => assignedValues(analysis, assignment))
}

function givenValues(analysis: Analysis, binding: Binding, {index, path}: Parameter, caller: Site): readonly Value[] {
  const list = analysis.arguments(caller)
  if (list.slice(0, index + 1).some(({type}) => type === 'SpreadElement')) return [unknownValue(caller.region)]
  const argument = list[index]
  const values =
    argument === undefined
      ? defaultValues(analysis, binding)
      : follow(analysis, analysis.values(argument, caller.region), path).map((value) => handedBy(value, argument))
  return values.map((value) => ({...value, calls: [...(value.calls ?? []), caller.region]}))
}

const iterations: ReadonlySet<string> = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find'])

/** `list.forEach((item) => …)`: the parameter is each element of the list. `caches.open(…).then((cache) => …)`: it is the cache. */
function passedValues(analysis: Analysis, {node, region}: Site, path: Path): readonly Value[] {
  if (node.type !== 'CallExpression') return []
  const callee = node.callee as Node
  if (callee.type !== 'MemberExpression') return []
  const name = memberName(callee) ?? ''
  const object = callee.object as Node
  if (name === 'then' && analysis.kind(object, region)?.name === 'Cache')
    return follow(analysis, analysis.values(object, region), path)
  if (!iterations.has(name)) return []
  const items = analysis.values(object, region).flatMap((list) => elements(analysis, list))
  return follow(analysis, items, path)
}

import {isClass, isFunction, memberName, type Node} from '../syntax/ast.ts'
import type {Binding, Origin, Path, Site} from '../syntax/frame.ts'
import type {Analysis} from './analysis.ts'
import {elements, follow} from './members.ts'
import {doubtful, either, handedBy, itself, maxValues, unknownValue, type Value} from './value.ts'

type Parameter = NonNullable<Binding['parameter']>

/** A name with more assignments than this is not followed. */
const maxWrites = 16

/** What a name that the script declares may stand for; `none` when nothing is known. */
export function bindingValues(analysis: Analysis, binding: Binding, none: readonly Value[]): readonly Value[] {
  const {parameter, origins} = binding
  const later = assignments(analysis, binding)
  const first =
    parameter === undefined
      ? origins.flatMap((origin) => originValues(analysis, origin))
      : parameterValues(analysis, binding, parameter)
  const last = later.flatMap((origin) => laterValues(analysis, binding, origin))
  const sources = parameter === undefined ? origins.length + later.length : Math.min(first.length, 1) + later.length
  const values = sources === 1 ? [...first, ...last] : [...first, ...last].map(doubtful)
  return values.length === 0 ? none : values
}

/** Later assignments to a binding. */
function assignments(analysis: Analysis, binding: Binding): Origin[] {
  const writes = analysis.writes(binding)
  if (writes.length > maxWrites) return [{value: null, frame: binding.scope, path: [], fallback: null, each: false}]
  return writes.map(({value, frame}) => ({value, frame, path: [], fallback: null, each: false}))
}

/** What an assignment gives, if it is made. */
function laterValues(analysis: Analysis, {scope}: Binding, origin: Origin): readonly Value[] {
  const values = originValues(analysis, origin)
  if (!origin.frame.certain) return values.map(doubtful)
  if (origin.frame.routine === scope.routine) return values
  return values.map((value) => ({...value, calls: [...(value.calls ?? []), origin.frame]}))
}

function originValues(analysis: Analysis, {value, frame, path, fallback, each}: Origin): readonly Value[] {
  if (value === null) return [unknownValue(frame)]
  const values = isFunction(value) || isClass(value) ? itself(value, frame) : analysis.values(value, frame)
  const parts = follow(analysis, each ? values.flatMap((list) => elements(analysis, list)) : values, path)
  return fallback === null ? parts : either(parts, analysis.values(fallback, frame))
}

/** What a parameter is given, by every known call; the default where a call leaves it out. */
function parameterValues(analysis: Analysis, binding: Binding, parameter: Parameter): readonly Value[] {
  if (!analysis.budget.enterFunction()) return []
  const {routine, index, path} = parameter
  const callers = analysis.callers(routine)
  let values: readonly Value[]
  if (callers.length > 0) {
    values = callers.slice(0, maxValues).flatMap((caller) => givenValues(analysis, binding, parameter, caller))
  } else {
    values = index === 0 && routine.passed !== null ? passedValues(analysis, routine.passed, path) : []
    if (values.length === 0) values = defaultValues(analysis, binding).map(doubtful)
  }
  analysis.budget.leaveFunction()
  return values
}

function defaultValues(analysis: Analysis, {origins}: Binding): readonly Value[] {
  return origins.flatMap((origin) => originValues(analysis, origin))
}

function givenValues(analysis: Analysis, binding: Binding, {index, path}: Parameter, caller: Site): readonly Value[] {
  const list = analysis.arguments(caller)
  if (list.slice(0, index + 1).some(({type}) => type === 'SpreadElement')) return [unknownValue(caller.frame)]
  const argument = list[index]
  const values =
    argument === undefined
      ? defaultValues(analysis, binding)
      : follow(analysis, analysis.values(argument, caller.frame), path).map((value) => handedBy(value, argument))
  return values.map((value) => ({...value, calls: [...(value.calls ?? []), caller.frame]}))
}

const iterations: ReadonlySet<string> = new Set(['forEach', 'map', 'flatMap', 'filter', 'some', 'every', 'find'])

/** `list.forEach((item) => …)`: the parameter is each element of the list. */
function passedValues(analysis: Analysis, {node, frame}: Site, path: Path): readonly Value[] {
  if (node.type !== 'CallExpression') return []
  const callee = node.callee as Node
  if (callee.type !== 'MemberExpression' || !iterations.has(memberName(callee) ?? '')) return []
  const items = analysis.values(callee.object as Node, frame).flatMap((list) => elements(analysis, list))
  return follow(analysis, items, path)
}

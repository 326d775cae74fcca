/** Numbers and sizes, as far as constants tell. */

import type { BinaryExpr, CallExpr, ComprehensionExpr, Expr } from '../../facts/ir.js';
import { soleArgument } from '../../facts/paths.js';
import type { Activation } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import { bindingsOf, isRebound } from './bindings.js';
import { Slot } from './field.js';
import { memoized } from './maps.js';
import type { Value } from './values.js';

/** The number an expression is in an activation; undefined where that can't be said. */
export function numberIn(analysis: AnalysisState, act: Activation, expr: Expr): number | undefined {
  switch (expr.kind) {
    case 'constant':
      return typeof expr.value === 'number' ? expr.value : undefined;
    case 'name': {
      if (expr.scope === 'global') return onlyNumber(analysis.cell(act.file.module!, expr.name).value);
      if (expr.scope === 'enclosing') return undefined;
      if (expr.slot < act.fn.params.length)
        return isRebound(act.fn, expr.slot) ? undefined : onlyNumber(act.params[expr.slot]);
      return boundOnce(analysis, act, expr.slot);
    }
    case 'attribute': {
      const base = expr.object;
      if (base.kind !== 'name' || base.scope !== 'local' || base.slot !== 0 || act.self === undefined) return undefined;
      return onlyNumber(analysis.cell(act.self, expr.name).value);
    }
    case 'unary': {
      const value = numberIn(analysis, act, expr.operand);
      return value === undefined ? undefined : expr.op === '-' ? -value : expr.op === '+' ? value : undefined;
    }
    case 'binary': {
      const left = numberIn(analysis, act, expr.left);
      const right = numberIn(analysis, act, expr.right);
      return left === undefined || right === undefined ? undefined : calculate(expr.op, left, right);
    }
    case 'call': {
      const rounded = soleArgument('int', expr);
      if (rounded !== undefined) return numberIn(analysis, act, rounded);
      const measured = soleArgument('len', expr);
      return measured && sizeOf(analysis, act, measured);
    }
    default:
      return undefined;
  }
}

/** The whole number that `10**6` stands for, where both operands are written out. */
export function calculated({ op, left, right }: BinaryExpr): number | undefined {
  const areWhole = [left, right].every((one) => one.kind === 'constant' && one.type === 'int');
  if (left.kind !== 'constant' || right.kind !== 'constant' || !areWhole || op === '/') return undefined;
  const number = calculate(op, left.value as number, right.value as number);
  return Number.isSafeInteger(number) ? number : undefined;
}

function calculate(op: string, left: number, right: number): number | undefined {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    case '//':
      return right === 0 ? undefined : Math.floor(left / right);
    case '**':
      return left ** right;
    case '<<':
      return left * 2 ** right;
    case '>>':
      return Math.floor(left / 2 ** right);
    default:
      return undefined;
  }
}

/** The largest of the numbers a value may be, where all are known. */
export function onlyNumber(value: Value | undefined): number | undefined {
  if (value === undefined || value.unknown || value.objs.length === 0) return undefined;
  let largest: number | undefined;
  for (const obj of value.objs) {
    // Which of the numbers it is in a round of a loop over them.
    if (obj.kind === 'constant' && obj.type === 'index' && value.objs.length > 1) continue;
    if (obj.kind !== 'constant' || typeof obj.value !== 'number') return undefined;
    largest = Math.max(largest ?? obj.value, obj.value);
  }
  return largest;
}

/** The number a local is bound to, where it is bound once. */
function boundOnce(analysis: AnalysisState, act: Activation, slot: number): number | undefined {
  const isIt = (target: Expr): boolean => target.kind === 'name' && target.scope === 'local' && target.slot === slot;
  const [only, ...others] = bindingsOf(act.fn, slot);
  if (only?.kind !== 'assign' || others.length > 0 || !only.targets.some(isIt) || only.value.kind === 'name') return;
  return unlessOpen(analysis, only, () => numberIn(analysis, act, only.value));
}

/** What is being worked out, for each analysis: `n = n * 2`, or lists made of each other, hang on themselves. */
const openQuestions = memoized((): Set<object> => new Set());

function unlessOpen(analysis: AnalysisState, question: object, answer: () => number | undefined): number | undefined {
  const open = openQuestions(analysis);
  if (open.has(question)) return undefined;
  open.add(question);
  const found = answer();
  open.delete(question);
  return found;
}

/** How many elements an iterable has. */
export function sizeOf(analysis: AnalysisState, act: Activation, expr: Expr): number | undefined {
  switch (expr.kind) {
    case 'sequence':
      return expr.items.some((item) => item.kind === 'starred') ? undefined : expr.items.length;
    case 'dict':
      return expr.entries.length;
    case 'constant':
      return typeof expr.value === 'string' ? expr.value.length : undefined;
    case 'name': {
      const value =
        expr.scope === 'global'
          ? analysis.cell(act.file.module!, expr.name).value
          : expr.scope === 'local' && expr.slot < act.fn.params.length
            ? act.params[expr.slot]
            : undefined;
      return value === undefined || value.unknown ? undefined : sizeOfValue(analysis, value);
    }
    case 'call':
      return sizeOfCall(analysis, act, expr);
    case 'comprehension':
      return roundsOf(analysis, act, expr);
    default:
      return undefined;
  }
}

/** How many elements a comprehension comes to at most. */
function roundsOf(analysis: AnalysisState, act: Activation, { clauses }: ComprehensionExpr): number | undefined {
  let rounds = 1;
  for (const { iter } of clauses) rounds *= sizeOf(analysis, act, iter) ?? Number.NaN;
  return Number.isNaN(rounds) ? undefined : rounds;
}

export function sizeOfValue(analysis: AnalysisState, value: Value): number | undefined {
  let largest: number | undefined;
  for (const obj of value.objs) {
    const expr = obj.kind === 'library' ? obj.expr : undefined;
    const maker = analysis.makers.get(obj);
    const literal =
      obj.kind === 'constant' && typeof obj.value === 'string' && obj.value.length < 40 ? obj.value.length : undefined;
    const size =
      literal ??
      (obj.kind === 'library' && obj.type === 'iterator'
        ? onlyNumber(obj.fields?.get(Slot.length)?.value)
        : undefined) ??
      // What is written out is seldom made much longer, but what starts empty is filled.
      (expr?.kind === 'sequence' && expr.items.length > 0
        ? expr.items.length
        : expr?.kind === 'dict' && expr.entries.length > 0
          ? expr.entries.length
          : expr?.kind === 'comprehension' && maker !== undefined
            ? unlessOpen(analysis, obj, () => roundsOf(analysis, maker, expr))
            : undefined);
    if (size === undefined) return undefined;
    largest = Math.max(largest ?? 0, size);
  }
  return largest;
}

function sizeOfCall(
  analysis: AnalysisState,
  act: Activation,
  expr: Extract<Expr, { kind: 'call' }>,
): number | undefined {
  const { callee, args } = expr;
  const first = args[0]?.value;
  if (callee.kind === 'attribute') {
    return /^(items|keys|values|copy|upper|lower|strip|encode)$/.test(callee.name)
      ? sizeOf(analysis, act, callee.object)
      : undefined;
  }
  if (callee.kind !== 'name' || first === undefined) return undefined;
  switch (callee.name) {
    case 'range':
    case 'xrange':
      return rangeSize(args.map(({ value }) => numberIn(analysis, act, value))) ?? belowRange(analysis, act, expr);
    case 'enumerate':
    case 'reversed':
    case 'sorted':
    case 'list':
    case 'tuple':
    case 'set':
    case 'iter':
      return args.length > 1 && callee.name === 'iter' ? undefined : sizeOf(analysis, act, first);
    case 'zip': {
      const sizes = args.map(({ value }) => sizeOf(analysis, act, value)).filter((size) => size !== undefined);
      return sizes.length === 0 ? undefined : Math.min(...sizes);
    }
    case 'product': {
      const repeat = args.find(({ name }) => name === 'repeat');
      const power = repeat === undefined ? 1 : numberIn(analysis, act, repeat.value);
      let size = 1;
      for (const { name, value } of args) if (name === undefined) size *= sizeOf(analysis, act, value) ?? Number.NaN;
      return power === undefined || Number.isNaN(size) ? undefined : size ** power;
    }
    default:
      return undefined;
  }
}

/** `range(n)` of an argument that a loop over `range(20)` counts: no more than its numbers. */
function belowRange(analysis: AnalysisState, act: Activation, { args }: CallExpr): number | undefined {
  const last = args[0]?.value;
  if (args.length > 1 || last?.kind !== 'name' || last.scope !== 'local' || isRebound(act.fn, last.slot))
    return undefined;
  const { objs, unknown } = act.params[last.slot] ?? analysis.values.unknown;
  if (unknown || objs.length === 0 || !objs.every((obj) => obj.kind === 'constant' && obj.type === 'index'))
    return undefined;
  const sizes = objs.map((obj) => onlyNumber(analysis.cell(obj, Slot.length).value));
  return sizes.every((size) => size !== undefined) ? Math.max(...sizes) : undefined;
}

function rangeSize(bounds: readonly (number | undefined)[]): number | undefined {
  if (bounds.some((bound) => bound === undefined)) return undefined;
  const [first, second, step] = bounds as number[];
  const span = second === undefined ? first! : second - first!;
  return Math.max(0, Math.ceil(span / (step ?? 1)));
}

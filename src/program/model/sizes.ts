/** Numbers and sizes, as far as constants tell. */

import type {
  BinaryExpr,
  CallExpr,
  ComprehensionExpr,
  Expr,
  FunctionFacts,
  SliceExpr,
  SubscriptExpr,
} from '../../facts/ir.js';
import { differenceOf } from './affine.js';
import { isFunction } from '../../knowledge/functions.js';
import { exprPath, isMethodOf, soleArgument } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr, someExprIn } from '../../facts/walk.js';
import { takesOut, type Access, type Activation } from './activation.js';
import type { AnalysisState } from './analysis-state.js';
import { bindingsOf, boundOnce, isRebound } from './bindings.js';
import { ElementField, isElementField, Slot } from './field.js';
import { mro, roleOfObject } from './lineage.js';
import { memoized } from './maps.js';
import { LONG_TEXT, type ClassObject, type Obj } from './objects.js';
import type { Value } from './values.js';
import { writesTo } from './writes.js';

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
      const value = boundOnce(act.fn, expr);
      if (value === undefined || value.kind === 'name') return undefined;
      return unlessOpen(analysis, value, () => numberIn(analysis, act, value));
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

/** `items[:5]`, `items[:most]`, `items[i : i + size]`: as wide a part as somebody chose. */
export function isCut({ parts, start, end }: SliceExpr): boolean {
  const last = parts.at(-1);
  const isEnd = last?.end === end && (parts.length > 1 || last.start === start + 1);
  return isEnd && !someExpr(last, ({ kind }) => kind === 'call' || kind === 'unary');
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

/** How many a queue has room for: 0 where that is not bounded, or not known. */
export const roomOf = (analysis: AnalysisState, queue: Obj): number =>
  onlyNumber(analysis.cell(queue, Slot.capacity).value) ?? 0;

/** The largest of the numbers a value may be, where all are known. */
export function onlyNumber(value: Value | undefined): number | undefined {
  if (value === undefined || value.unknown || value.objs.length === 0) return undefined;
  let largest: number | undefined;
  for (const obj of value.objs) {
    if (isWhichever(obj, value)) continue;
    if (obj.kind !== 'constant' || typeof obj.value !== 'number') return undefined;
    largest = Math.max(largest ?? obj.value, obj.value);
  }
  return largest;
}

/** Which of the values it is in a round of a loop over them. */
const isWhichever = (obj: Obj, { objs }: Value): boolean =>
  obj.kind === 'constant' && obj.type === 'index' && objs.length > 1;

/** What is being worked out, for each analysis: `n = n * 2`, or lists made of each other, hang on themselves. */
const openQuestions = memoized((): Set<object> => new Set());

function unlessOpen<T>(analysis: AnalysisState, question: object, answer: () => T | undefined): T | undefined {
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
    case 'name':
    case 'subscript': {
      if (expr.kind === 'subscript' && expr.index.kind === 'slice') return sizeOfSlice(analysis, act, expr);
      const value = valueOf(analysis, act, expr);
      if (value !== undefined) return value.unknown ? undefined : sizeOfValue(analysis, value);
      const bound = boundOnce(act.fn, expr);
      if (bound === undefined || isGrown(act.fn, expr)) return undefined;
      return unlessOpen(analysis, bound, () => sizeOf(analysis, act, bound));
    }
    case 'attribute':
      return sizeOfKept(analysis, act, expr);
    case 'call':
      return sizeOfCall(analysis, act, expr) ?? sizeOfKept(analysis, act, expr);
    case 'comprehension':
      return roundsOf(analysis, act, expr);
    default:
      return undefined;
  }
}

/** What an object keeps may be filled as it goes; a range, a text and what nobody adds to stay as long as they are. */
function sizeOfKept(analysis: AnalysisState, { iterated }: Activation, { start }: Expr): number | undefined {
  const kept = iterated.get(start);
  const isFixed = kept?.unknown === false && kept.objs.every((obj) => staysAsLong(analysis, obj));
  return isFixed ? sizeOfValue(analysis, kept) : undefined;
}

const staysAsLong = (analysis: AnalysisState, obj: Obj): boolean =>
  obj.kind === 'constant' || /^(iterator|tuple)$/.test(roleOfObject(obj) ?? '') || isNeverFilled(analysis, obj);

/** Whether a container has all of its elements from the first. */
function isNeverFilled(analysis: AnalysisState, obj: Obj): boolean {
  const role = roleOfObject(obj);
  const grows = (access: Access): boolean =>
    role === 'list' ? access.effect === 'add' || isSliceStore(access) : !takesOut(access.effect);
  const cells = [...(obj.fields?.values() ?? [])].filter(({ field }) => isElementField(field));
  return /^(list|dict|set)$/.test(role ?? '') && !cells.some((cell) => writesTo(analysis, cell).some(grows));
}

/** `steps[:] = others`: there may be more of these. */
const isSliceStore = ({ stmt, at }: Access): boolean =>
  stmt?.kind === 'assign' &&
  stmt.targets.some((target) => target.kind === 'subscript' && target.index.kind === 'slice' && sameSpan(target, at));

/** How many elements those have that nobody adds to. */
export function sizeOfFixed(analysis: AnalysisState, act: Activation, expr: Expr): number | undefined {
  const value = valueOf(analysis, act, expr);
  return value?.unknown === false && value.objs.every((obj) => isNeverFilled(analysis, obj))
    ? sizeOfValue(analysis, value)
    : undefined;
}

/** `names.append(name)`: a local has more than it was made with. */
const isGrown = (fn: FunctionFacts, local: Expr): boolean =>
  someExprIn(fn.body, (expr) => isMethodOf(expr, exprPath(local) ?? '', /^(add|append|extend|insert|update)$/));

/** What stands in a variable, or in a container there, whichever of its elements. */
function valueOf(analysis: AnalysisState, act: Activation, expr: Expr): Value | undefined {
  if (expr.kind === 'subscript') return elementsIn(analysis, valueOf(analysis, act, expr.object));
  if (expr.kind !== 'name') return undefined;
  if (expr.scope === 'global') return analysis.cell(act.file.module!, expr.name).value;
  if (expr.scope !== 'local') return undefined;
  const { slot } = expr;
  const [only, ...others] = bindingsOf(act.fn, slot);
  const bound = boundOnce(act.fn, expr);
  // `line = line.strip()`: on the right it is what was given.
  if (only === undefined || (bound !== undefined && openQuestions(analysis).has(bound))) return act.params[slot];
  if (only.kind !== 'for' || only.target.kind !== 'name' || others.length > 0 || slot < act.fn.params.length)
    return undefined;
  const { iter } = only;
  return unlessOpen(analysis, iter, () => {
    const source = valueOf(analysis, act, iter);
    return source?.objs.some((obj) => roleOfObject(obj) === 'dict') ? undefined : elementsIn(analysis, source);
  });
}

function elementsIn({ values }: AnalysisState, container: Value | undefined): Value | undefined {
  if (container === undefined || container.unknown) return undefined;
  const found = container.objs.map((obj) => obj.fields?.get(Slot.contents)?.value ?? values.unknown);
  return found.reduce((all, one) => values.union(all, one), values.none);
}

/** `rows[:3]`, `rows[at : at + 3]`; all that there are at most where its ends are not told: `rows[at::3]`. */
function sizeOfSlice(analysis: AnalysisState, act: Activation, { object, index }: SubscriptExpr): number | undefined {
  const [first, last, ...others] = index.kind === 'slice' ? index.parts : [];
  const whole = sizeOf(analysis, act, object) ?? Infinity;
  // `[:3]`; `[3:]` and `[::3]` begin with something else.
  const isEnd = last === undefined && first?.start === index.start + 1 && first.end === index.end;
  const path = first && exprPath(first);
  const isWide = last?.kind === 'binary' && last.op === '+' && path !== undefined && exprPath(last.left) === path;
  const width = others.length > 0 ? undefined : isEnd ? first : isWide ? last.right : undefined;
  const size = width && numberIn(analysis, act, width);
  return size === undefined || size < 0 ? sizeOfFixed(analysis, act, object) : Math.min(whole, size);
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
    if (isWhichever(obj, value)) continue;
    const size = sizeOfObject(analysis, obj);
    if (size === undefined) return undefined;
    largest = Math.max(largest ?? 0, size);
  }
  return largest;
}

function sizeOfObject(analysis: AnalysisState, obj: Obj): number | undefined {
  if (obj.kind === 'constant')
    return typeof obj.value === 'string' && obj.value.length < LONG_TEXT ? obj.value.length : undefined;
  if (obj.kind === 'class') return membersOf(obj);
  if (obj.kind !== 'library') return undefined;
  const length = obj.type === 'iterator' ? onlyNumber(obj.fields?.get(Slot.length)?.value) : undefined;
  const maker = analysis.makers.get(obj);
  const { site } = obj;
  // What a call gives has elements of its own in tuples: `zip(names, ages)`.
  const call = obj.type === 'tuple' ? undefined : maker?.libraryCalls.find(({ node }) => sameSpan(node, site))?.node;
  const expr = call ?? obj.expr;
  if (length !== undefined) return length;
  if (expr === undefined) return obj.type === 'tuple' ? placesIn(obj) : undefined;
  switch (expr.kind) {
    // What is written out is seldom made much longer, but what starts empty is filled.
    case 'sequence':
      return expr.items.length || undefined;
    case 'dict':
      return expr.entries.length || undefined;
    case 'comprehension':
    case 'subscript':
      return maker && unlessOpen(analysis, obj, () => sizeOf(analysis, maker, expr));
    default:
      return call && maker && unlessOpen(analysis, obj, () => sizeOf(analysis, maker, call));
  }
}

/** How many elements a tuple has that no display made, `*args` as a rule: `f(*items)` hands on any number. */
function placesIn({ fields }: Obj): number | undefined {
  const cells = [...(fields?.values() ?? [])].filter(({ field }) => isElementField(field));
  return cells.some(({ field, value }) => field === ElementField.any && (value.unknown || value.objs.length > 0))
    ? undefined
    : cells.length;
}

/** How many members an enumeration has. */
function membersOf(cls: ClassObject): number | undefined {
  if (!mro(cls).some((base) => base.kind === 'external' && isFunction(base.name, 'enumeration'))) return undefined;
  return cls.file.facts.functions[cls.cls.body]!.body.filter(({ kind }) => kind === 'assign').length;
}

function sizeOfCall(
  analysis: AnalysisState,
  act: Activation,
  expr: Extract<Expr, { kind: 'call' }>,
): number | undefined {
  const { callee, args } = expr;
  const first = args[0]?.value;
  if (callee.kind === 'attribute') {
    if (/^(r?split|splitlines)$/.test(callee.name)) return partsOf(analysis, act, expr);
    return /^(items|keys|values|copy|upper|lower|strip|encode)$/.test(callee.name)
      ? sizeOf(analysis, act, callee.object)
      : undefined;
  }
  if (callee.kind !== 'name' || first === undefined) return undefined;
  switch (callee.name) {
    case 'range':
    case 'xrange':
      return rangeSize(analysis, act, args) ?? belowRange(analysis, act, expr);
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

/** The parts of texts that are written out: `"mon tue wed".split()`. */
function partsOf(analysis: AnalysisState, act: Activation, call: CallExpr): number | undefined {
  const { callee, args } = call;
  if (callee.kind !== 'attribute' || args.length > 1) return undefined;
  const separator = args[0]?.value;
  const texts = (textsOf(analysis, act, callee.object) ?? receivers(act, call))?.map((text) => {
    if (callee.name === 'splitlines') return text.replace(/\n$/, '').split('\n');
    if (separator === undefined) return text.trim().split(/\s+/);
    return separator.kind === 'constant' && separator.type === 'str' ? text.split(String(separator.value)) : undefined;
  });
  const sizes = texts?.map((parts) => parts?.length ?? Number.NaN) ?? [];
  const most = Math.max(...sizes);
  return sizes.length === 0 || Number.isNaN(most) ? undefined : most;
}

/** The texts that an expression may be, for their sizes. */
function textsOf(analysis: AnalysisState, act: Activation, expr: Expr): readonly string[] | undefined {
  if (expr.kind === 'constant') return typeof expr.value === 'string' ? [expr.value] : undefined;
  if (expr.kind === 'call')
    return expr.callee.kind === 'attribute' && /^(upper|lower|strip|encode)$/.test(expr.callee.name)
      ? textsOf(analysis, act, expr.callee.object)
      : undefined;
  const bound = boundOnce(act.fn, expr);
  const made = bound && unlessOpen(analysis, bound, () => textsOf(analysis, act, bound));
  if (made !== undefined) return made;
  const value = valueOf(analysis, act, expr);
  if (value === undefined || value.unknown) return undefined;
  return writtenOut(value.objs.filter((obj) => !isWhichever(obj, value)));
}

/** The texts whose method a call was seen to be: `for i, line in enumerate(LINES): … line.split()`. */
function receivers({ libraryCalls, unknownCalls }: Activation, call: CallExpr): readonly string[] | undefined {
  const seen = libraryCalls.filter(({ node }) => sameSpan(node, call)).map(({ self }) => self);
  return unknownCalls.some((node) => sameSpan(node, call)) ? undefined : writtenOut(seen);
}

function writtenOut(objs: readonly (Obj | undefined)[]): readonly string[] | undefined {
  const texts = objs.map((obj) => (obj?.kind === 'constant' ? obj.value : null));
  return texts.every((text) => typeof text === 'string' && text.length < LONG_TEXT) ? (texts as string[]) : undefined;
}

/** `range(n)` of an argument that a loop over `range(20)` counts: no more than its numbers. */
function belowRange(analysis: AnalysisState, act: Activation, { args }: CallExpr): number | undefined {
  const last = args[args.length - 1]!.value;
  if (args.length > 2 || last.kind !== 'name' || last.scope !== 'local' || isRebound(act.fn, last.slot))
    return undefined;
  const { objs, unknown } = act.params[last.slot] ?? analysis.values.unknown;
  if (unknown || objs.length === 0 || !objs.every((obj) => obj.kind === 'constant' && obj.type === 'index'))
    return undefined;
  const sizes = objs.map((obj) => onlyNumber(analysis.cell(obj, Slot.length).value));
  return sizes.every((size) => size !== undefined) ? Math.max(...sizes) : undefined;
}

function rangeSize(analysis: AnalysisState, act: Activation, args: CallExpr['args']): number | undefined {
  const numberOf = (expr: Expr): number | undefined => numberIn(analysis, act, expr);
  const [first, second, third] = args.map(({ value }) => value);
  const span = second === undefined ? first && numberOf(first) : differenceOf(first!, second, numberOf);
  const step = third === undefined ? 1 : numberOf(third);
  return span === undefined || step === undefined ? undefined : Math.max(0, Math.ceil(span / step));
}

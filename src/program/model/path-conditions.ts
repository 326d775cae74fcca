/**
 * Whether a chain of calls can be walked with the arguments that its own calls pass: path conditions over a call string.
 * Callers share what is found out about a function, so a call that stands under `if region:` seems to be made for those,
 * too, that pass no region. Only tests of parameters that are not bound again by then are looked at.
 */

import type { CallExpr, CompareOp, Expr, Parameter, Span } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { soleArgument } from '../../facts/paths.js';
import type { Activation } from './activation.js';
import { isReboundBefore } from './bindings.js';
import { keywordsAsPassed, keywordsPassed } from './keywords-passed.js';
import { isNoTurn, LONG_TEXT, type Obj } from './objects.js';
import { around } from './reaching.js';
import type { Value } from './values.js';

/** A call, or the place that it all leads to, in a function that was entered by the one before. */
export interface Step {
  readonly act: Activation;
  readonly node: Span;
}

/** What is known of the argument that a parameter has on this way. */
interface Argument {
  readonly isNone?: boolean;
  readonly isTrue?: boolean;
  /** The numbers and texts that it may be, and None, where it is nothing else. */
  readonly constants?: readonly Constant[];
  /** The names in a `**kwargs`. */
  readonly keywords?: ReadonlySet<string>;
}

type Constant = string | number | null;

/** By the slot of the parameter. */
type Arguments = ReadonlyMap<number, Argument>;

const NOTHING: Arguments = new Map();

/** Whether no test on the way speaks against it. */
export function isFeasible(way: readonly Step[]): boolean {
  let args = NOTHING;
  for (const [index, step] of way.entries()) {
    if (index > 0) args = passedBy(way[index - 1]!, step, args);
    if (around(step.act.fn, step.node).asked.some(({ test, holds }) => contradicts(test, holds, args))) return false;
  }
  return true;
}

/** The numbers and texts that an expression at the end of a way may be, where it is nothing else. */
export function constantsAt(way: readonly Step[], expr: Expr): readonly unknown[] | undefined {
  let args = NOTHING;
  for (const [index, step] of way.entries()) if (index > 0) args = passedBy(way[index - 1]!, step, args);
  return aboutExpr(expr, args)?.constants;
}

/** What a call passes that parameters still have at the next step, where it was itself entered with `known`. */
function passedBy({ act, node }: Step, { act: callee, node: next }: Step, known: Arguments): Arguments {
  const events = act.calls.filter((call) => call.callee === callee && call.node.start === node.start);
  const [event] = events;
  if (event === undefined || events.length > 1) return NOTHING;
  const found = new Map<number, Argument>();
  const given = placedIn(node, known);
  const own = callee.self === undefined ? 0 : 1;
  for (const [index, param] of callee.fn.params.entries()) {
    if (param.kind === 'kwargs' || param.kind === 'varargs' || isReboundBefore(callee.fn, param.slot, next)) continue;
    const value = event.params[index];
    const placed = param.kind === 'keyword-only' ? undefined : given[index - own];
    const about = argumentFor(node, param, placed, known) ?? (value && argumentOf(value));
    if (about !== undefined) found.set(param.slot, about);
  }
  const rest = keywordsAsPassed(callee.fn);
  if (rest === undefined || isReboundBefore(callee.fn, rest.slot, next)) return found;
  const keywords = keywordsPassed(node, callee.fn, (dict) => aboutName(dict, known)?.keywords);
  if (keywords !== undefined) found.set(rest.slot, { isNone: false, keywords });
  return found;
}

/** What a call gives by position; nothing where `*args` may be any number of them. */
function placedIn({ args = [] }: Partial<CallExpr>, known: Arguments): readonly (Argument | undefined)[] {
  const placed = args.filter(({ name, star }) => name === undefined && star !== '**');
  return placed.some(({ star }) => star !== undefined) ? [] : placed.map(({ value }) => aboutExpr(value, known));
}

/** What an argument as it is written says of itself, or what is known of the parameter that is handed on. */
function aboutExpr(expr: Expr, known: Arguments): Argument | undefined {
  const written = constantWritten(expr);
  if (written !== undefined) return { isNone: false, isTrue: Boolean(written), constants: [written] };
  return aboutName(expr, known);
}

/** What is written for a parameter, by its name or at its place. */
function argumentFor(
  { args = [] }: Partial<CallExpr>,
  param: Parameter,
  placed: Argument | undefined,
  known: Arguments,
): Argument | undefined {
  const named = args.find(({ name }) => name === param.name);
  return named === undefined ? placed : aboutExpr(named.value, known);
}

function argumentOf(value: Value): Argument | undefined {
  const objs = value.objs.filter(isNoTurn);
  if (value.unknown || objs.length === 0) return undefined;
  const nones = objs.filter((obj) => obj.kind === 'constant' && obj.type === 'none').length;
  const truths = new Set(objs.map(truthOf));
  const [isTrue] = truths;
  return {
    ...(nones === 0 || nones === objs.length ? { isNone: nones > 0 } : {}),
    ...(truths.size === 1 && isTrue !== undefined ? { isTrue } : {}),
    ...constantsOf(objs),
  };
}

function constantsOf(objs: readonly Obj[]): Pick<Argument, 'constants'> {
  const constants: Constant[] = [];
  for (const obj of objs) {
    const isOne = obj.kind === 'constant' && obj.isAny !== true && obj.type !== 'index';
    const value = isOne ? (obj.type === 'none' ? null : obj.value) : undefined;
    if (typeof value !== 'string' && typeof value !== 'number' && value !== null) return {};
    if (typeof value === 'string' && value.length >= LONG_TEXT) return {};
    constants.push(value);
  }
  return { constants };
}

/** Only of a constant it is known. */
function truthOf(obj: Obj): boolean | undefined {
  if (obj.kind !== 'constant' || obj.isAny === true) return undefined;
  if (obj.type === 'none') return false;
  return obj.value === undefined ? undefined : Boolean(obj.value);
}

type Compare = (a: Constant, b: string | number) => boolean;

/** A number, a text and None are not equal; to ask which is less raises in Python, so that neither branch is come to by it. */
const COMPARES: Readonly<Partial<Record<CompareOp, Compare>>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a !== null && a < b,
  '<=': (a, b) => a !== null && a <= b,
  '>': (a, b) => a !== null && a > b,
  '>=': (a, b) => a !== null && a >= b,
};

const constantWritten = (expr: Expr): string | number | undefined =>
  numberWritten(expr) ?? (expr.kind === 'constant' && typeof expr.value === 'string' ? expr.value : undefined);

/** `("out", "all")`, where nothing else is in it. */
function constantsWritten(expr: Expr): readonly Constant[] | undefined {
  if (expr.kind !== 'sequence') return undefined;
  const written = expr.items.map(constantWritten);
  return written.every((one) => one !== undefined) ? written : undefined;
}

/** Whether a test can't come out like this. */
function contradicts(test: Expr, holds: boolean, args: Arguments): boolean {
  switch (test.kind) {
    case 'name': {
      const isTrue = aboutName(test, args)?.isTrue;
      return isTrue !== undefined && isTrue !== holds;
    }
    case 'call': {
      // `callable(key)`: no number or text is.
      const asked = soleArgument('callable', test);
      return holds && asked !== undefined && aboutName(asked, args)?.constants !== undefined;
    }
    case 'unary':
      return test.op === 'not' && contradicts(test.operand, !holds, args);
    case 'boolean':
      return (test.op === 'and') === holds && test.values.some((value) => contradicts(value, holds, args));
    case 'compare': {
      const [first, ...more] = test.rest;
      if (first === undefined || more.length > 0) return false;
      if (first.op === 'in' || first.op === 'not in') {
        const keywords = aboutName(first.right, args)?.keywords;
        const asked = constantWritten(test.left);
        if (keywords !== undefined && typeof asked === 'string')
          return keywords.has(asked) !== ((first.op === 'in') === holds);
        const among = constantsWritten(first.right);
        const isAmong = (first.op === 'in') === holds;
        if (among === undefined) return false;
        return aboutName(test.left, args)?.constants?.every((one) => among.includes(one) !== isAmong) === true;
      }
      const compares = COMPARES[first.op];
      const right = compares && constantWritten(first.right);
      if (compares !== undefined && right !== undefined)
        return aboutName(test.left, args)?.constants?.every((one) => compares(one, right) !== holds) === true;
      if (first.op !== 'is' && first.op !== 'is not') return false;
      if (first.right.kind !== 'constant' || first.right.type !== 'none') return false;
      const isNone = aboutName(test.left, args)?.isNone;
      return isNone !== undefined && isNone !== ((first.op === 'is') === holds);
    }
    default:
      return false;
  }
}

/** What is known of a parameter. */
const aboutName = (expr: Expr, args: Arguments): Argument | undefined =>
  expr.kind === 'name' && expr.scope === 'local' ? args.get(expr.slot) : undefined;

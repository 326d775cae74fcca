/**
 * Whether a chain of calls can be walked with the arguments that its own calls pass: path conditions over a call string.
 * Callers share what is found out about a function, so a call that stands under `if region:` seems to be made for those,
 * too, that pass no region. Only tests of parameters that are not bound again are looked at.
 */

import type { CallExpr, CompareOp, Expr, Parameter, Span } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import type { Activation } from './activation.js';
import { isRebound } from './bindings.js';
import { LONG_TEXT, type Obj } from './objects.js';
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
}

type Constant = string | number | null;

type Arguments = ReadonlyMap<number, Argument>;

const NOTHING: Arguments = new Map();

/** Whether no test on the way speaks against it. */
export function isFeasible(way: readonly Step[]): boolean {
  let args = NOTHING;
  for (const [index, step] of way.entries()) {
    if (index > 0) args = passedBy(way[index - 1]!, step.act, args);
    if (around(step.act.fn, step.node).asked.some(({ test, holds }) => contradicts(test, holds, args))) return false;
  }
  return true;
}

/** What a call passes, where it was itself entered with `known`. */
function passedBy({ act, node }: Step, callee: Activation, known: Arguments): Arguments {
  const events = act.calls.filter((call) => call.callee === callee && call.node.start === node.start);
  const [event] = events;
  if (event === undefined || events.length > 1) return NOTHING;
  const found = new Map<number, Argument>();
  for (const [index, param] of callee.fn.params.entries()) {
    if (param.kind === 'varargs' || param.kind === 'kwargs' || isRebound(callee.fn, param.slot)) continue;
    const written = argumentFor(node, param, index - (callee.self === undefined ? 0 : 1));
    const handedOn = written?.kind === 'name' && written.scope === 'local' ? known.get(written.slot) : undefined;
    const value = event.params[index];
    const number = written && numberWritten(written);
    const about = handedOn ?? (number === undefined ? value && argumentOf(value) : aboutNumber(number));
    if (about !== undefined) found.set(param.slot, about);
  }
  return found;
}

const aboutNumber = (number: number): Argument => ({ isNone: false, isTrue: number !== 0, constants: [number] });

/** The expression that is passed for a parameter, where the call is plain. */
function argumentFor({ args = [] }: Partial<CallExpr>, param: Parameter, place: number): Expr | undefined {
  if (args.some(({ star }) => star !== undefined)) return undefined;
  const positional = args.filter(({ name }) => name === undefined);
  return (args.find(({ name }) => name === param.name) ?? positional[place])?.value;
}

function argumentOf({ objs, unknown }: Value): Argument | undefined {
  if (unknown || objs.length === 0) return undefined;
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

const textWritten = (expr: Expr): string | undefined =>
  expr.kind === 'constant' && typeof expr.value === 'string' ? expr.value : undefined;

/** Whether a test can't come out like this. */
function contradicts(test: Expr, holds: boolean, args: Arguments): boolean {
  switch (test.kind) {
    case 'name': {
      const isTrue = aboutName(test, args)?.isTrue;
      return isTrue !== undefined && isTrue !== holds;
    }
    case 'unary':
      return test.op === 'not' && contradicts(test.operand, !holds, args);
    case 'boolean':
      return (test.op === 'and') === holds && test.values.some((value) => contradicts(value, holds, args));
    case 'compare': {
      const [first, ...more] = test.rest;
      if (first === undefined || more.length > 0) return false;
      const compares = COMPARES[first.op];
      const right = compares && (numberWritten(first.right) ?? textWritten(first.right));
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

const aboutName = (expr: Expr, args: Arguments): Argument | undefined =>
  expr.kind === 'name' && expr.scope === 'local' ? args.get(expr.slot) : undefined;

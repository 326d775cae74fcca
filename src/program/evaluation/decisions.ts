/**
 * Tests that come out one way: of the Python that runs, and of parameters for all callers of an activation: `if init:`,
 * `if lamp is None:`.
 */

import { calleeName } from '../../facts/paths.js';
import { roleOf, type Role } from '../../knowledge/types.js';
import type { CallExpr, Expr, MatchCase, MatchStmt } from '../../facts/ir.js';
import { bindingsOf } from '../model/bindings.js';
import { parameterAsked } from '../model/tested-parameters.js';
import { isPython2 } from '../model/python2.js';
import type { Frame } from './frame.js';
import { decideVersion } from './version-tests.js';
import { isNoTurn, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** How a test comes out, where what is known of parameters settles it, or of what else is `known`. */
export function decide(frame: Frame, test: Expr, known = passedFor): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const inner = decide(frame, test.operand, known);
    return inner === undefined ? undefined : !inner;
  }
  if (test.kind === 'boolean') {
    const parts = test.values.map((part) => decide(frame, part, known));
    const short = test.op === 'or';
    if (parts.includes(short)) return short;
    return parts.every((part) => part === !short) ? !short : undefined;
  }
  const version = decideVersion(test);
  if (version !== undefined) return isPython2(frame.analysis.files, frame.act.file) ? undefined : version;
  if (test.kind === 'call') return decideCoroutine(frame, test);
  const value = known(frame, test);
  if (value === undefined) return undefined;
  if (test.kind !== 'compare') return truth(value);
  const { op, right } = test.rest[0]!;
  const same = right.kind === 'constant' && right.type !== 'none' ? isAll(value, right.value) : isNone(value);
  return same === undefined ? undefined : same === (op === 'is' || op === '==');
}

/** What all callers of this activation pass for the parameter that is asked about, where nothing of it is unseen. */
export function passedFor({ analysis: { values }, act }: Frame, asked: Expr): Value | undefined {
  const slot = parameterAsked(act.fn, asked);
  const value = slot === undefined ? undefined : act.params[slot];
  if (value === undefined || value.unknown) return undefined;
  const passed = values.filter(value, isNoTurn);
  return passed.objs.length === 0 ? undefined : passed;
}

/** `inspect.iscoroutinefunction(func)`: a decorator for functions of both kinds wraps each in one of its kind. */
function decideCoroutine({ act: { fn, params } }: Frame, test: CallExpr): boolean | undefined {
  const asked = test.args[0]?.value;
  if (calleeName(test) !== 'iscoroutinefunction' || asked?.kind !== 'name' || asked.scope !== 'local') return undefined;
  const value = params[asked.slot];
  if (value === undefined || value.unknown || bindingsOf(fn, asked.slot).length > 0) return undefined;
  const answers = new Set(value.objs.map(isCoroutineFunction));
  return answers.size === 1 ? [...answers][0] : undefined;
}

function isCoroutineFunction(obj: Obj): boolean | undefined {
  if (obj.kind === 'method') return isCoroutineFunction(obj.fn);
  return obj.kind === 'function' ? obj.fn.isAsync && !obj.fn.isGenerator : undefined;
}

/** Whether callers of this activation never pass what a `case` is for. */
export function isNeverCase(frame: Frame, { subject }: MatchStmt, { reads }: MatchCase): boolean {
  const value = passedFor(frame, subject);
  if (value === undefined || reads.length === 0) return false;
  return reads.every((read) => read.kind === 'constant' && isAll(value, read.value) === false);
}

/** How a test of a parameter comes out for this activation, or else for callers that leave the parameter out. */
export function decideUsually(frame: Frame, test: Expr): boolean | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const inner = decideUsually(frame, test.operand);
    return inner === undefined ? undefined : !inner;
  }
  const decided = decide(frame, test);
  if (decided !== undefined || test.kind !== 'name') return decided;
  const { fn } = frame.act;
  const slot = parameterAsked(fn, test);
  if (slot === undefined) return undefined;
  const written = fn.params.find((param) => param.slot === slot)?.default;
  return written?.kind === 'constant' && (written.type === 'bool' || written.type === 'none')
    ? Boolean(written.value)
    : undefined;
}

const ALWAYS_TRUE: ReadonlySet<Role | undefined> = new Set([
  'lock',
  'rlock',
  'condition',
  'semaphore',
  'event',
  'thread',
  'timer',
]);

/** How an object comes out in a test, where that is certain. */
export const truthOf = (obj: Obj): boolean | undefined => {
  if (obj.kind === 'function' || obj.kind === 'method') return true;
  // They have neither a length nor a truth of their own. A lock that is known by its name only may be None.
  if (obj.kind === 'library' && obj.spelled === undefined && ALWAYS_TRUE.has(roleOf(obj.type))) return true;
  if (obj.kind !== 'constant') return undefined;
  if (obj.type === 'none') return false;
  return obj.type === 'bool' && typeof obj.value === 'boolean' ? obj.value : undefined;
};

/** Whether a value comes out like this in a test for certain: what stands after it in an `or` or `and` is not come to. */
export const isSurely = ({ objs, unknown }: Value, truth: boolean): boolean =>
  !unknown && objs.length > 0 && objs.every((obj) => truthOf(obj) === truth);

/** Whether a value is, or may be, what counts as true for certain: `threaded=True`. */
export const mayBeTrue = (value: Value | undefined): boolean =>
  value?.objs.some((obj) => truthOf(obj) === true) === true;

function truth({ objs }: Value): boolean | undefined {
  const first = truthOf(objs[0]!);
  return objs.every((obj) => truthOf(obj) === first) ? first : undefined;
}

/** Whether it is that constant, whichever way it comes; undefined where it may be. */
function isAll({ objs }: Value, constant: unknown): boolean | undefined {
  if (!objs.every((obj) => obj.kind === 'constant' && (obj.value !== undefined || obj.type === 'none')))
    return undefined;
  const equal = objs.filter((obj) => obj.kind === 'constant' && obj.value === constant);
  return equal.length === objs.length ? true : equal.length === 0 ? false : undefined;
}

function isNone({ objs }: Value): boolean | undefined {
  if (objs.every((obj) => obj.kind === 'constant' && obj.type === 'none')) return true;
  return objs.every((obj) => obj.kind !== 'external' && !(obj.kind === 'constant' && obj.type === 'none'))
    ? false
    : undefined;
}

/** `False`, or the 0 that says the same. */
export const isFalse = (value: Value | undefined): boolean =>
  value?.objs.length === 1 &&
  value.objs[0]!.kind === 'constant' &&
  (value.objs[0].value === false || value.objs[0].value === 0);

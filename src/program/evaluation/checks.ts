/** What a test says about the variables it reads, and what a branch may therefore believe. */

import type { CallExpr, CompareExpr, CompareOp, Expr, ForStmt, FunctionFacts, Span } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { within, sameSpan } from '../../facts/spans.js';
import { returnedIn, someStmt, walkStmts } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { callsAt } from '../model/calls-at.js';
import {
  NOT_NONE,
  type Answer,
  type Check,
  type Comparison,
  type Flow,
  type LockAcquisition,
  type Tested,
} from '../model/flow.js';
import { exprPath } from '../../facts/paths.js';
import { decideUsually } from './decisions.js';
import type { Frame } from './frame.js';
import { keptTest } from './kept-tests.js';
import { askedOfAll, isThisThread } from './this-thread.js';
import { isElementField, type Slot } from '../model/field.js';
import { LONG_TEXT, type ConstantObject } from '../model/objects.js';
import { around } from '../model/reaching.js';
import { goesThrough, takesEntry } from '../model/updates.js';
import type { Value } from '../model/values.js';

/**
 * The check that the branch where `test` came out as `holds` stands under. The test has just been evaluated:
 * its accesses are found by their place.
 */
export function checkFor(frame: Frame, test: Expr, holds: boolean, node: Span, kind: Check['kind']): Check | undefined {
  const tests: Tested[] = [];
  const here = {
    act: frame.act,
    depth: 0,
    readsWithin: (expr: Expr) => frame.readsWithin(expr),
    decide: (part: Expr) => decideUsually(frame, part),
    constantOf: (operand: Expr) => onlyConstant(frame.operands.get(operand)),
    isNeverNone: (operand: Expr) => frame.operands.get(operand)?.objs.includes(frame.analysis.none) === false,
    askedOf: (what: Slot, part: Expr) => {
      const { analysis } = frame;
      return frame.access(analysis.cell(analysis.mainThread, what), 'read', 'none', what.label, part);
    },
  };
  collect(here, test, holds, tests);
  if (tests.length === 0) return undefined;
  return frame.check(node, kind, holds, tests);
}

/** The function in which an expression is asked, and what is known of it there. */
interface Asking {
  readonly act: Activation;
  /** How many calls lie between the test and the expression. */
  readonly depth: number;
  readsWithin(expr: Expr): readonly Access[];
  decide(part: Expr): boolean | undefined;
  /** The constant that an operand of a comparison always is: as written, or by the one name it has. */
  constantOf(operand: Expr): Constant | undefined;
  /** Whether an operand of a comparison is not seen to be None. */
  isNeverNone(operand: Expr): boolean;
  /** The look at which thread is the main one, where a test asks that of the one at hand, or at the system it runs on. */
  askedOf(what: Slot, part: Expr): Access | undefined;
}

type Constant = NonNullable<ConstantObject['value']>;

/** How many helpers that ask helpers are followed. */
const MAX_HELPERS = 2;

/** A function that gives expressions back, as it is asked by who calls it. */
const askedIn = (act: Activation, depth: number): Asking => ({
  act,
  depth,
  readsWithin: (expr) => act.accesses.filter((access) => access.kind === 'read' && within(access.at, expr)),
  decide: () => undefined,
  constantOf: (operand) => (operand.kind === 'constant' && isKept(operand.value) ? operand.value : undefined),
  isNeverNone: () => false,
  askedOf: () => undefined,
});

/** The one constant that a value is; a member of an enumeration is told by what it stands for. */
function onlyConstant(value: Value | undefined): Constant | undefined {
  const [only, ...others] = value?.objs ?? [];
  if (value?.unknown !== false || others.length > 0 || only?.kind !== 'constant') return undefined;
  return isKept(only.value) ? only.value : undefined;
}

/** Whether a constant is known as it is written: a long text is not, nor is a number too large. */
function isKept(value: ConstantObject['value']): value is Constant {
  if (typeof value === 'string') return value.length < LONG_TEXT;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function collect(frame: Asking, test: Expr, holds: boolean, out: Tested[]): void {
  if (test.kind === 'unary' && test.op === 'not') return collect(frame, test.operand, !holds, out);
  if (test.kind === 'boolean') {
    // In `a and b`, both hold where it holds; where it doesn't, either may be the reason, and it says something
    // of a variable only where every part asks about it.
    const certain = (test.op === 'and') === holds;
    const parts = test.values.map((part) => {
      const tests: Tested[] = [];
      collect(frame, part, holds, tests);
      return tests;
    });
    // `k in d and not refresh`: for whoever leaves `refresh` out, the other part alone decides.
    const telling = certain ? [] : test.values.filter((part) => frame.decide(part) !== (test.op === 'and'));
    for (const [index, tests] of parts.entries()) {
      const alone = telling.length === 1 && telling[0] === test.values[index];
      for (const tested of tests) {
        const isOfSame = ({ read }: Tested): boolean => sameVariable(read, tested.read);
        // `x is None or x.closed`: what is asked of it first is what the branch is for.
        const isFirst = (): boolean =>
          index === 0 &&
          ((test.op === 'or' && holds && !isElementField(tested.read.cell.field) && isNothing(tested.answer)) ||
            parts.every((others) => others.some(isOfSame)));
        if (certain) out.push(tested);
        else if ((alone && tested.answer !== 'other') || isFirst()) out.push({ ...tested, isOneReason: true });
      }
    }
    return;
  }
  if (test.kind === 'named') return collect(frame, test.value, holds, out);
  const [slot, answer] = askedOfAll(frame.act.fn, test, holds, (operand) => frame.constantOf(operand)) ?? [];
  const read = slot && frame.askedOf(slot, test);
  if (read !== undefined) {
    out.push({ read, answer: answer! });
    return;
  }
  if (test.kind === 'compare' && test.rest.length === 1) {
    const { op, right } = test.rest[0]!;
    if (op === 'in' || op === 'not in') {
      add(frame, right, (op === 'in') === holds ? 'present' : 'absent', out, true);
      // What an object of the program holds, its `__contains__` says.
      askHelper(frame, test, (op === 'in') === holds, out);
      add(frame, test.left, 'other', out, false);
      return;
    }
    if (
      right.kind === 'constant' &&
      right.type === 'none' &&
      (op === 'is' || op === 'is not' || op === '==' || op === '!=')
    ) {
      const isNone = (op === 'is' || op === '==') === holds;
      const asked: Tested[] = [];
      add(frame, test.left, isNone ? 'none' : 'some', asked, false);
      for (const tested of asked) out.push(isNone ? tested : { ...tested, compared: OTHER_THAN_NONE });
      return;
    }
    const isMe = (expr: Expr): boolean => isThisThread(frame.act.fn, expr);
    const kept = isMe(right) ? test.left : isMe(test.left) ? right : undefined;
    if (kept !== undefined && /^(is|is not|==|!=)$/.test(op)) {
      add(frame, kept, (op === 'is' || op === '==') === holds ? 'this thread' : 'another thread', out, false);
      return;
    }
    // `empty() is not True`
    if (
      test.left.kind === 'call' &&
      right.kind === 'constant' &&
      typeof right.value === 'boolean' &&
      /^(is|is not|==|!=)$/.test(op)
    )
      return collect(frame, test.left, ((op === 'is' || op === '==') === right.value) === holds, out);
    if (test.left.kind === 'call') {
      const learnt = lengthAnswer(op, right, holds);
      for (const read of frame.readsWithin(test)) {
        const answer = read.op === 'len' && isMeasured(frame, read, test.left) ? learnt : 'other';
        out.push({ read, answer });
      }
      return;
    }
    const tests: Tested[] = [];
    add(frame, test, 'other', tests, false);
    // `if client is not me:`, of each of them: that says nothing of what they are in.
    const isOther = /^(is|is not|==|!=)$/.test(op) && (op === 'is not' || op === '!=') === holds;
    const isOneOfAll = isOther && [test.left, right].every(({ kind }) => kind === 'name');
    for (const tested of tests) {
      if (isOneOfAll && tested.read.op === 'iterate') continue;
      const compared = comparisonOf(frame, tested, test, holds);
      out.push(compared === undefined ? tested : { ...tested, compared });
    }
    return;
  }
  const kept = keptTest(frame.act.fn, test);
  if (kept !== undefined) {
    const asked: Tested[] = [];
    collect(frame, kept, holds, asked);
    const isOpen = ({ read }: Tested): boolean => !isWrittenBetween(frame.act, read, kept, test);
    out.push(...asked.filter((one) => isOpen(one) && !out.some((known) => known.read === one.read)));
    if (asked.length > 0) return;
  }
  askHelper(frame, test, holds, out);
  add(frame, test, holds ? 'some' : 'false', out, false);
}

/** `mine = call is None; if mine: calls[key] = call; if not mine: …`: by the second test it is what was stored that counts. */
const isWrittenBetween = ({ accesses }: Activation, read: Access, kept: Span, test: Span): boolean =>
  accesses.some(
    ({ kind, cell, at, flow }) =>
      kind === 'write' &&
      cell === read.cell &&
      at.start > kept.end &&
      at.end < test.start &&
      [...checksOver(flow)].some(({ tests }) => tests.some((one) => one.read === read)),
  );

/** What a helper is asked is what it gives back. */
function askHelper(frame: Asking, test: Expr, holds: boolean, out: Tested[]): void {
  const helper = frame.depth < MAX_HELPERS ? helperOf(frame.act, test) : undefined;
  if (helper === undefined) return;
  const asking = askedIn(helper.act, frame.depth + 1);
  for (const answer of helper.answers) collect(asking, answer, holds, out);
  const before: Tested[] = [];
  const only = onlyAnswer(helper.act.fn, helper.answers, holds);
  if (only !== undefined)
    for (const asked of around(helper.act.fn, only).asked) collect(asking, asked.test, asked.holds, before);
  out.push(...before.filter((tested) => isKeptBy(helper.act, tested)));
  const search = searchIn(helper.act.fn, helper.answers);
  for (const read of search === undefined ? [] : helper.act.accesses)
    if (goesThrough(read) && search!.loops.some(({ iter }) => within(read.at, iter)))
      out.push({ read, answer: search!.finds === holds ? 'present' : 'absent' });
}

/** What a function has changed since is no longer as it has found it. */
const isKeptBy = ({ accesses }: Activation, { read }: Tested): boolean =>
  !accesses.some((one) => one.kind === 'write' && sameVariable(one, read));

/** What a helper has found where it comes back: `if self.conn is None: raise NotConnected`. */
export function foundBy(frame: Frame, call: Expr): readonly Tested[] {
  const helper = helperOf(frame.act, call)?.act;
  if (helper === undefined) return [];
  const found: Tested[] = [];
  const asking = askedIn(helper, 1);
  for (const stmt of helper.fn.body) {
    if (stmt.kind === 'assert') collect(asking, stmt.test, true, found);
    else if (stmt.kind === 'if' && stmt.body.at(-1)?.kind === 'raise') collect(asking, stmt.test, false, found);
    else if (someStmt([stmt], ({ kind }) => kind === 'return')) break;
  }
  return found.filter((tested) => isKeptBy(helper, tested));
}

/**
 * The only answer of a function that may come out so: the tests on the way came out so that it was come to. In
 * `if job in started: return False`, and `return job.is_free()` below it, that is the second one for a job that is ready.
 */
function onlyAnswer({ body }: FunctionFacts, answers: readonly Expr[], answered: boolean): Expr | undefined {
  const [only, ...others] = answers.filter((one) => one.kind !== 'constant' || Boolean(one.value) === answered);
  return others.length === 0 && (answered || leaves(body)) ? only : undefined;
}

/** Whether a test has asked which thread runs. */
export const asksWhichThread = ({ answer }: Tested): boolean => answer === 'this thread' || answer === 'another thread';

/** `for x in xs: if x.name == name: return True`, and elsewhere False: what is answered is whether there is such an entry. */
function searchIn({ body }: FunctionFacts, answers: readonly Expr[]): Search | undefined {
  const loops: ForStmt[] = [];
  walkStmts(body, (stmt) => void (stmt.kind === 'for' && loops.push(stmt)));
  const isFound = (answer: Expr): boolean => loops.some((loop) => within(answer, loop));
  const [found, missed] = [answers.filter(isFound), answers.filter((answer) => !isFound(answer))];
  const finds = found[0]?.kind === 'constant' ? found[0].value : undefined;
  if (typeof finds !== 'boolean' || !found.every((one) => one.kind === 'constant' && one.value === finds))
    return undefined;
  return missed.every((one) => one.kind === 'constant' && one.value === !finds) ? { loops, finds } : undefined;
}

/** Loops that look for an entry, and what is answered once there is one. */
interface Search {
  readonly loops: readonly ForStmt[];
  readonly finds: boolean;
}

/** What is found by `x is not None`: 0 and False are something, too. */
const OTHER_THAN_NONE: Comparison = { op: 'is not', constant: null };

/** How the variable that was looked at compares with a constant where a test of the two came out as `holds`. */
function comparisonOf(
  frame: Asking,
  { read }: Tested,
  { left, rest: [only] }: CompareExpr,
  holds: boolean,
): Comparison | undefined {
  const [op, right] = [ORDERS.get(only!.op), only!.right];
  // Where counts come to nothing together, so does each of them.
  if (left.kind === 'binary' && left.op === '+') {
    const none = { op: holds ? only!.op : op?.opposite, constant: numberWritten(right) } as Comparison;
    return isNone(none) && [left.left, left.right].some((part) => sameSpan(part, read.at)) ? none : undefined;
  }
  const isTurned = sameSpan(read.at, right);
  if (op === undefined || (!isTurned && !sameSpan(read.at, left))) return undefined;
  const [variable, other] = isTurned ? [right, left] : [left, right];
  // None has no order.
  const isOther = /[<>]/.test(only!.op) || frame.isNeverNone(other);
  const constant = numberWritten(other) ?? frame.constantOf(other) ?? (isOther ? NOT_NONE : undefined);
  if (constant === undefined || !/^(name|attribute|subscript)$/.test(variable.kind)) return undefined;
  const asked = isTurned ? op.turned : only!.op;
  return { op: holds ? asked : ORDERS.get(asked)!.opposite, constant };
}

/** Whether a count was found to be nothing: `n == 0`, `not n > 0`. */
export const isNone = ({ op, constant }: Comparison): boolean =>
  (/^(==|<=)$/.test(op) && constant === 0) || (op === '<' && constant === 1);

/** What each comparison is with its sides exchanged, and where it does not hold. */
const ORDERS: ReadonlyMap<CompareOp, { readonly turned: CompareOp; readonly opposite: CompareOp }> = new Map([
  ['==', { turned: '==', opposite: '!=' }],
  ['!=', { turned: '!=', opposite: '==' }],
  ['is', { turned: 'is', opposite: 'is not' }],
  ['is not', { turned: 'is not', opposite: 'is' }],
  ['<', { turned: '>', opposite: '>=' }],
  ['>', { turned: '<', opposite: '<=' }],
  ['<=', { turned: '>=', opposite: '>' }],
  ['>=', { turned: '<=', opposite: '<' }],
]);

/** The one function that is called by an expression, or a property in its place, and what it may answer. */
export function helperOf({ calls }: Activation, expr: Expr): { act: Activation; answers: readonly Expr[] } | undefined {
  if (expr.kind === 'name' || expr.kind === 'constant') return undefined;
  const [only, ...others] = callsAt(calls, expr);
  if (only?.immediate !== true || others.length > 0) return undefined;
  return { act: only.callee, answers: returnedIn(only.callee.fn.body) };
}

/** Whether a variable was found to be None, or false in another way. */
export const isNothing = (answer: Answer): boolean => answer === 'none' || answer === 'false';

/** The same variable, or entries of one container. */
const sameVariable = (a: Access, b: Access): boolean =>
  isElementField(a.cell.field) ? isElementField(b.cell.field) && a.cell.owner === b.cell.owner : a.cell === b.cell;

/** Whether a call tells the length that was read; `len(name)` says nothing of what was counted to find the name. */
const isMeasured = ({ act }: Asking, read: Access, call: CallExpr): boolean =>
  exprPath(call.callee) !== 'len' ||
  (read.act === act
    ? within(read.at, call)
    : act.calls.some(({ node, callee }) => within(node, call) && calleesWithin([callee], MAX_HELPERS).has(read.act)));

/** `len(x) > 0` and its like ask whether there is anything; other bounds ask for more. */
function lengthAnswer(op: string, right: Expr, holds: boolean): Answer {
  if (right.kind !== 'constant' || (right.value !== 0 && right.value !== 1)) return 'other';
  const zero = right.value === 0;
  const filled = zero ? op === '>' || op === '!=' : op === '>=';
  const empty = zero ? op === '==' || op === '<=' : op === '<';
  if (!filled && !empty) return 'other';
  return filled === holds ? 'filled' : 'empty';
}

function add(frame: Asking, expr: Expr, answer: Answer, out: Tested[], contents: boolean): void {
  for (const read of frame.readsWithin(expr)) {
    if (out.some((known) => known.read === read)) continue;
    let learnt = answer;
    // `k in self.items`: the binding is read too, but it is the contents that are asked about.
    if (contents && !isElementField(read.cell.field)) continue;
    const isOfInner = contents && takesEntry(read);
    if (isElementField(read.cell.field)) {
      if (read.op === 'len' || read.op === 'empty' || read.op === 'truth') {
        learnt = answer === 'some' ? 'filled' : answer === 'false' ? 'empty' : 'other';
        if (read.op === 'empty') learnt = answer === 'some' ? 'empty' : answer === 'false' ? 'filled' : 'other';
      } else if (read.op === 'full') {
        // `if not q.full()`: wrong when another puts in between.
        learnt = answer === 'false' ? 'empty' : 'other';
      } else if (read.op === 'get') {
        learnt = isNothing(answer) ? 'absent' : answer === 'some' ? 'present' : 'other';
      } else if (read.op !== 'in') learnt = answer === 'present' || answer === 'absent' ? 'other' : answer;
    }
    out.push(isOfInner ? { read, answer: learnt, isOfInner } : { read, answer: learnt });
  }
}

/** The checks that a place stands under in its function, from the innermost outwards. */
export function* checksOver({ check }: Flow): Generator<Check> {
  for (let one = check; one !== undefined; one = one.outer) yield one;
}

/** The reads they are about. */
export function* checksAround({ flow }: Access): Generator<{ check: Check; tested: Tested }> {
  for (const check of checksOver(flow)) for (const tested of check.tests) yield { check, tested };
}

/** Neither None nor anything else that a test finds to be false. */
export const isCertainlyTrue = ({ objs, unknown }: Value): boolean =>
  !unknown &&
  objs.length > 0 &&
  objs.every((obj) => (obj.kind === 'constant' ? Boolean(obj.value) : obj.kind === 'instance'));

/** Whether a lock that is held in a function was so when a test at a place of it was asked, there or by a helper. */
export const isHeldSince = (hold: LockAcquisition, act: Activation, { read }: Tested, { start }: Span): boolean =>
  read.act === act ? read.flow.locks.items.includes(hold) : hold.act === act && hold.at.start < start;

/** What a store says of its variable: a flag is published, a latch closes, a claim is made or given up, someone is counted in or out. */

import { countsInside } from '../model/counts-inside.js';
import { sameSpan } from '../../facts/spans.js';
import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { CLAIM, INSIDE, isLock } from '../model/lockset.js';
import type { Access } from '../model/activation.js';
import { claimableAs, isOtherThan, isSomething, keepsClaimed, stateIn } from '../model/claimable.js';
import { givesFirstValues, setsUp } from '../model/classes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized } from '../model/maps.js';
import { CLOSED, closedUnder, FLAG } from '../model/marks.js';
import type { Cell, LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { checksOver, isCertainlyTrue, isHeldSince, isNone, isNothing } from './checks.js';
import { stepOf } from '../model/steps.js';
import type { Frame } from './frame.js';

// Publication flags (`contexts/publication-flags.ts` says which of them are sure)

/** What stands for a variable's becoming True; undefined where it never does. */
function flagOf(analysis: AnalysisState, cell: Cell): LibraryObject | undefined {
  if (!cell.value.objs.includes(analysis.constant('bool', true))) return undefined;
  return analysis.markOf(cell, FLAG);
}

/** A variable was given a value: if that is True, whoever looks may go on from here. */
export function publishFlag(frame: Frame, cell: Cell, { objs, unknown }: Value, at: Span): void {
  if (unknown || objs.length !== 1 || objs[0] !== frame.analysis.constant('bool', true)) return;
  // What is set again and again, or is so from the beginning, tells nobody anything.
  if (frame.inLoop || givesFirstValues(frame.act.fn.name)) return;
  const flag = flagOf(frame.analysis, cell);
  if (flag === undefined) return;
  frame.analysis.marks.record(flag, cell);
  frame.signalled(flag, at);
}

/** The flag that a variable or attribute, just read, is; undefined where nobody is told by it. */
export function flagAt(frame: Frame, expr: Expr): Obj | undefined {
  const reads = frame.readsWithin(expr).filter(({ at }) => sameSpan(at, expr));
  const flag = reads.length === 1 ? flagOf(frame.analysis, reads[0]!.cell) : undefined;
  return flag !== undefined && frame.analysis.marks.cellOf(flag, FLAG) !== undefined ? flag : undefined;
}

// Latches (`contexts/closing-latches.ts`)

/** A variable was given a value: if that is something, whoever looks for nothing there is shut out from here on. */
export function noteLatch(frame: Frame, cell: Cell, value: Value): void {
  const { analysis, act, flow } = frame;
  if (setsUp(act) || !isCertainlyTrue(value)) return;
  const latch = analysis.markOf(cell, CLOSED);
  if (latch === undefined) return;
  analysis.marks.record(latch, cell);
  const under = flow.locks.items.map(({ lock }) => analysis.markOf(cell, closedUnder(lock))!);
  frame.change({ awaited: [latch, ...under].reduce((all, mark) => analysis.sets.add(all, mark), flow.awaited) });
}

// Test-and-set (`concurrency/test-and-set.ts`)

/** A variable is given a value by `write`: that claims it, or ends the claim. */
export function noteTestAndSet(frame: Frame, write: Access, value: Value): void {
  const { analysis, act } = frame;
  const { cell } = write;
  if (setsUp(act)) return;
  const over = claimedAt(frame, write, value);
  const claim = over !== undefined || isEmptied(frame, write, value) ? analysis.markOf(cell, CLAIM) : undefined;
  if (claim === undefined) return;
  if (over !== undefined) {
    analysis.marks.record(claim, cell);
    analysis.claims.set(write, over.by);
    analysis.write(claimableAs(analysis, cell), analysis.values.one(over.free));
    frame.acquired(claim, write.at, false);
  } else frame.dropped(claim);
}

/** Whether a variable that is claimed somewhere is given what lets others claim it, or what may be that. */
const isEmptied = ({ analysis, act }: Frame, write: Access, value: Value): boolean =>
  !keepsClaimed(analysis.read(claimableAs(analysis, write.cell), act), write, value, 'false');

/** How a variable was claimed: what was found in it, and the locks over the look and the store, or the look. */
interface Claimed {
  readonly free: Obj;
  readonly by: ReadonlySet<Obj> | Access;
}

/**
 * What is held here since before the variable was found empty, where the value says that it no longer is: locks, or those that
 * callers hold since before that look.
 */
function claimedAt({ analysis, act, flow }: Frame, write: Access, value: Value): Claimed | undefined {
  const locks = flow.locks.items.filter(({ lock }) => isLock(lock));
  if (locks.length === 0 && !givesBackFirst(act.fn)) return undefined;
  for (const { tests, node } of checksOver(flow)) {
    for (const tested of tests) {
      const { read, answer, compared, isOneReason } = tested;
      if (isOneReason === true) continue;
      const isFree = isNothing(answer) && isSomething(value, answer);
      const isCounted = compared !== undefined && isNone(compared) && stepOf(write)?.sign === '+';
      const state = stateIn(compared);
      const isLeft = state !== undefined && isOtherThan(value, state);
      if (read.cell !== write.cell || !(isFree || isCounted || isLeft)) continue;
      const free =
        isFree || isCounted ? analysis.none : analysis.constant(typeof state === 'string' ? 'str' : 'int', state);
      const over = locks.filter((hold) => isHeldSince(hold, act, tested, node));
      if (over.length > 0) return { free, by: new Set(over.map(({ lock }) => lock)) };
      const isLook = givesBackFirst(act.fn) && read.act === act && read.flow.released === flow.released;
      return isLook ? { free, by: read } : undefined;
    }
  }
  return undefined;
}

/** Whether a function gives something back before it takes that, or waits at a condition: it is called by who has it. */
const givesBackFirst = memoized(({ body }: FunctionFacts): boolean => {
  const first = new Map<string, string>();
  walkExprs(body, (expr) => {
    if (expr.kind !== 'attribute' || !/^(acquire|release|wait)$/.test(expr.name)) return;
    const path = exprPath(expr.object);
    if (path !== undefined && !first.has(path)) first.set(path, expr.name);
  });
  return [...first.values()].some((name) => name !== 'acquire');
});

// Lightswitches (`concurrency/lightswitch.ts`)

/** A variable is raised or lowered by `write`: who does that is among those it counts from here on, or no more. */
export function noteInside(frame: Frame, write: Access): void {
  const { analysis, act } = frame;
  const step = stepOf(write);
  if (step === undefined || typeof write.cell.field !== 'string' || !countsInside(act.file.facts).has(write.cell.field))
    return;
  const inside = analysis.markOf(write.cell, INSIDE);
  if (inside === undefined) return;
  analysis.marks.record(inside, write.cell);
  if (step.sign === '+') frame.acquired(inside, write.at, false);
  else frame.dropped(inside);
}

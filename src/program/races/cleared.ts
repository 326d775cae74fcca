/** `if self.conn is not None: self.conn.send(data)` while another thread stores None there: the second look finds None. */

import { holdsAny } from '../model/lockset.js';
import type { Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExprIn, someExprOf } from '../../facts/walk.js';
import { catchesAll, isCaughtByCaller, namesException } from '../evaluation/handlers.js';
import { checksOver } from '../evaluation/checks.js';
import type { Variable } from '../concurrency/variables.js';
import type { Access } from '../model/activation.js';
import { givesFirstValues } from '../model/classes.js';
import { around } from '../model/reaching.js';
import type { Program } from '../program.js';
import { isFirstValue } from './first-values.js';
import { isHeldAlways } from './guard-races.js';
import { outcomesAfter, storesNothing } from './outcomes.js';
import { contestedOf, type CheckRace, type GuardRace } from './race.js';
import { isBefore, isLookedInto, type Reliance } from './reliance.js';
import { Telling } from './telling.js';

/** `None.send()`; and what None can't be asked, called or reckoned with raises besides. */
const OF_ATTRIBUTE = ['AttributeError'];
const RAISED = [...OF_ATTRIBUTE, 'TypeError'];

/**
 * The test that finds something in a variable, and looks into it once more after another thread may have stored None. That
 * is one mistake of who clears it, however many look: none where a race is told with that store.
 */
export function* clearedMeanwhile(
  program: Program,
  variable: Variable,
  told: readonly CheckRace[],
): Generator<CheckRace> {
  if (variable.kind === 'contents') return;
  const clearers = variable.accesses.filter((access) => storesNone(access) && !isFirstValue(program, access));
  // Two that clear it and race with each other are another mistake.
  const isTold = ({ access, other }: CheckRace): boolean => clearers.includes(other) && access.act.fn !== other.act.fn;
  if (clearers.length === 0 || told.some(isTold)) return;
  const telling = new Telling<CheckRace>(program, variable, 'raises');
  for (const access of variable.accesses) {
    if (access.kind !== 'read' || !isLookedInto(access) || isCaught(program, access)) continue;
    const found = testBefore(variable, access);
    if (found === undefined) continue;
    for (const other of clearers) {
      // Of two that both close it, one comes too late: that is another mistake, if it is one.
      if (other.act.fn === access.act.fn || handsOn(other, access)) continue;
      for (const [mine, theirs] of telling.between(found.tested.read, access, other)) {
        if (mine.entryState.root === 'signal' || theirs.entryState.root === 'signal') continue;
        telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], ...found, need: access });
      }
    }
  }
  if (telling.best !== undefined) yield telling.best;
}

/**
 * `self.process = Popen(…)`, and `self.process.stdout` below, while another thread stores None there under the lock that guards
 * it: whoever has put something there counts on it.
 */
export function* clearedUnderLock(program: Program, variable: Variable): Generator<GuardRace> {
  if (variable.kind === 'contents') return;
  const clearers = variable.accesses.filter((access) => storesNone(access) && holdsAny(access.flow.locks));
  if (clearers.length === 0) return;
  const contested = contestedOf(program, variable);
  for (const access of contested) {
    if (access.kind !== 'read' || !isLookedInto(access) || isCaught(program, access)) continue;
    if (isAsked(access)) continue;
    const telling = new Telling<Omit<GuardRace, 'guarded'>>(program, variable, 'raises');
    for (const other of clearers) {
      if (other.act.fn === access.act.fn || handsOn(other, access)) continue;
      for (const [mine, theirs] of telling.pairs(access, other, { owner: variable.owner })) {
        const guard = program.locks(theirs).find((hold) => isHeldAlways(program, other, hold));
        if (guard !== undefined && program.locks(mine).length === 0)
          telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], guard, contested });
      }
    }
    if (telling.best === undefined) continue;
    const { guard } = telling.best;
    yield { ...telling.best, guarded: contested.filter((one) => isHeldAlways(program, one, guard)) };
  }
}

/** Whether the function has asked what is there: what comes of that is another mistake. */
const isAsked = ({ cell, flow }: Access): boolean =>
  [...checksOver(flow)].some(({ tests }) => tests.some(({ read }) => read.cell === cell));

/** A store of None and nothing else, once the variable has had something. */
const storesNone = (access: Access): boolean =>
  access.kind === 'write' &&
  access.op === '=' &&
  !givesFirstValues(access.act.fn.name) &&
  (!MAKES_READY.test(access.act.fn.name) || holdsAny(access.flow.locks)) &&
  storesNothing(access) &&
  outcomesAfter(access)?.has('none') === true;

/**
 * Methods that make an object ready for its next use: whoever calls them has seen to it that nobody is at work with it,
 * unless they take a lock for that.
 */
const MAKES_READY = /^_*(reset|reuse|recycle|restart|reinit)/i;

/** Whether who clears it then calls what looks, or hands it over to be called: that comes after, and sees to None. */
const handsOn = ({ act: { fn }, at }: Access, { act: { fn: looks } }: Access): boolean =>
  someExprIn(
    fn.body,
    (expr) => expr.start > at.end && (expr.kind === 'attribute' || expr.kind === 'name') && expr.name === looks.name,
  );

/** Whether a handler here, or around the call of this function, is there for what a look into None raises. */
function isCaught({ analysis }: Program, access: Access): boolean {
  const { act, at } = access;
  const raised = isAskedForAttribute(access) ? OF_ATTRIBUTE : RAISED;
  // Further up, a handler of all exceptions is there for something else.
  return (
    around(act.fn, at).catches.some((type) => catchesAll(type) || namesException(type, ...raised)) ||
    isCaughtByCaller(analysis, act, ...raised)
  );
}

/** `self.conn.send` */
const isAskedForAttribute = ({ stmt, at }: Access): boolean =>
  stmt !== undefined &&
  someExprOf(
    stmt,
    (expr) => expr.kind === 'attribute' && sameSpan(expr.object, at),
    (outer) => within(at, outer),
  );

/**
 * The nearest test in the same function that found something there, itself or by a helper (`if self.connected():`), where
 * nothing is stored in between.
 */
function testBefore(variable: Variable, access: Access): Reliance | undefined {
  const { act, cell, at, flow } = access;
  for (const check of checksOver(flow)) {
    const asked = ({ act: by, at: place }: Access): Span =>
      by === act ? place : { ...check.node, end: check.node.start };
    const tested = check.tests.find(({ read }) => read.cell === cell && isBefore(check, asked(read), at));
    if (tested === undefined) continue;
    const { answer, read } = tested;
    const isStored = variable.accesses.some(
      (one) =>
        one.kind === 'write' &&
        one.act === act &&
        one.cell === cell &&
        one.at.start > asked(read).end &&
        one.at.end <= at.start,
    );
    return answer === 'some' && check.act === act && !isStored && !isLookedInto(read) ? { check, tested } : undefined;
  }
  return undefined;
}

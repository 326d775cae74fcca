/**
 * Whether a way of calls from where a lock is held can be gone: neither do the arguments that it passes speak against it, nor do
 * the tests on it contradict each other, as `if x is None` above and `if x is not None` below do with nothing stored between, nor
 * is a loop on it over what has nothing in it yet.
 */

import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';
import { calleesWithin, runBy } from '../model/callees.js';
import { givesFirstValues } from '../model/classes.js';
import { isElementField } from '../model/field.js';
import { memoized, remembered } from '../model/maps.js';
import type { Answer, Check, LockAcquisition, Tested } from '../model/flow.js';
import { checksOver } from '../evaluation/checks.js';
import { isFeasible } from '../model/path-conditions.js';
import type { Cell, Obj } from '../model/objects.js';
import { storesNothing } from '../races/outcomes.js';
import type { Program } from '../program.js';
import { waysTo, type Way } from './holders.js';

export const isOpen = (way: Way): boolean =>
  isFeasible(way) && !contradictsItself(way) && !loopsOverNothing(way) && !asksForMissing(way);

/** Whether some way leads with the lock in hand to a place of an activation; where none is found, one is taken for granted. */
export function isLedTo(program: Program, hold: LockAcquisition, place: Way[number]): boolean {
  if (hold.act === place.act) return true;
  const ways = waysTo(program, place.act, hold);
  return ways.length === 0 || ways.some((way) => isOpen([...way, place]));
}

/** From a call on the way to where it may store what a test asked about. */
const MAX_CALLS = 3;

/** What a test on the way found. */
interface Found {
  readonly cell: Cell;
  readonly answer: Answer;
  readonly check: Check;
  /** Which step of the way it stands over. */
  readonly index: number;
}

function contradictsItself(way: Way): boolean {
  const found: Found[] = [];
  for (const [index, { act, flow }] of way.entries()) {
    for (const check of checksOver(flow)) {
      for (const { read, answer, isOneReason } of check.tests) {
        if (isOneReason === true || read.act !== act) continue;
        const later: Found = { cell: read.cell, answer, check, index };
        if (found.some((earlier) => excludes(earlier, later) && isStillSo(way, earlier, later))) return true;
        found.push(later);
      }
    }
  }
  return false;
}

/**
 * Whether an object's `__init__` leads into a loop over a container of its own, into which nothing is put by then: who waits to be
 * called back has not come yet.
 */
function loopsOverNothing(way: Way): boolean {
  return way.some(({ act: making }, index) => {
    const { self } = making;
    if (self === undefined || !givesFirstValues(making.fn.name)) return false;
    const isEmpty = (container: Obj): boolean =>
      'maker' in container && container.maker === self && !isFilledBy(making, container);
    return way.slice(index + 1).some((step) => containersLooped(step).some(isEmpty));
  });
}

/** `if self.port is not None:` on the way from an `__init__` that has stored nothing but None there. */
function asksForMissing(way: Way): boolean {
  return way.some(({ act: making }, index) => {
    const { self } = making;
    if (self === undefined || !givesFirstValues(making.fn.name)) return false;
    const isMissing = ({ read: { cell }, answer, isOneReason }: Tested): boolean =>
      answer === 'some' && isOneReason !== true && cell.owner === self && !isGivenBy(making, cell);
    return way.slice(index + 1).some(({ flow }) => [...checksOver(flow)].some(({ tests }) => tests.some(isMissing)));
  });
}

/** Whether what an activation runs stores something in a variable. */
const isGivenBy = (act: Activation, cell: Cell): boolean =>
  remembered(givenBy(act), cell, () =>
    [...runBy([act])].some(({ accesses }) =>
      accesses.some((one) => one.kind === 'write' && one.cell === cell && !storesNothing(one)),
    ),
  );
const givenBy = memoized<Activation, Map<Cell, boolean>>(() => new Map());

/** Whether what an activation runs puts something into a container, other than in the rounds of a loop over that itself. */
const isFilledBy = (act: Activation, container: Obj): boolean =>
  remembered(filledBy(act), container, () => {
    const run = new Set([act]);
    for (const one of run) {
      const fills = ({ kind, cell }: Access): boolean =>
        kind === 'write' && cell.owner === container && isElementField(cell.field);
      if (one.accesses.some(fills)) return true;
      for (const { node, callee, flow } of one.calls)
        if (!containersLooped({ act: one, node, flow }).includes(container)) run.add(callee);
    }
    return false;
  });
const filledBy = memoized<Activation, Map<Obj, boolean>>(() => new Map());

/** What the loops around a call go through; none where that is not all in sight. */
function containersLooped({ act, node }: Way[number]): readonly Obj[] {
  const loops = wayTo(act.fn.body, node).flatMap(({ inner }) =>
    inner.kind === 'for' && node.start >= inner.iter.end ? [inner.iter] : [],
  );
  return loops.flatMap((iter) => {
    // What is made in the head of the loop, as a slice is, is made of the rest of it.
    const isMadeHere = (obj: Obj): boolean => 'site' in obj && obj.site.file === act.file && within(obj.site, iter);
    const owners = act.accesses
      .filter(({ kind, cell, at }) => kind === 'read' && isElementField(cell.field) && within(at, iter))
      .map(({ cell }) => cell.owner)
      .filter((owner) => !isMadeHere(owner));
    return new Set(owners).size === 1 ? owners.slice(0, 1) : [];
  });
}

const excludes = (one: Found, other: Found): boolean =>
  one.cell === other.cell &&
  one.index < other.index &&
  (OPPOSITES.get(one.answer)?.has(other.answer) === true || OPPOSITES.get(other.answer)?.has(one.answer) === true);

const OPPOSITES: ReadonlyMap<Answer, ReadonlySet<Answer>> = new Map<Answer, ReadonlySet<Answer>>([
  ['some', new Set(['none', 'false'])],
]);

/** Whether both ask about one object's variable, and nothing on the way from the one to the other stores there. */
function isStillSo(way: Way, earlier: Found, later: Found): boolean {
  const { owner } = earlier.cell;
  const steps = way.slice(earlier.index, later.index + 1);
  if (owner.kind !== 'module' && owner.kind !== 'class' && !steps.every(({ act }) => act.self === owner)) return false;
  return steps.every((step, index) => {
    const from = index === 0 ? earlier.check.node.start : 0;
    const isBetween = (start: number): boolean => start > from && start < step.node.start;
    const isStored = ({ kind, cell }: Access): boolean => kind === 'write' && cell === earlier.cell;
    if (step.act.accesses.some((access) => isStored(access) && isBetween(access.at.start))) return false;
    const called = step.act.calls.filter(({ node }) => isBetween(node.start) && !within(step.node, node));
    return ![
      ...calleesWithin(
        called.map(({ callee }) => callee),
        MAX_CALLS,
      ).keys(),
    ].some(({ accesses }: Activation) => accesses.some(isStored));
  });
}

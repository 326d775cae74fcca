/**
 * Whether a way of calls from where a lock is held can be gone: neither do the arguments that it passes speak against it, nor do
 * the tests on it contradict each other, as `if x is None` above and `if x is not None` below do with nothing stored between, nor
 * does it need what an object has only once it is made (`under-construction.ts`).
 */

import { within } from '../../facts/spans.js';
import type { Access, Activation } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import type { Answer, Check, LockAcquisition } from '../model/flow.js';
import { checksOver } from '../evaluation/checks.js';
import { truthOf } from '../evaluation/decisions.js';
import { isElementField } from '../model/field.js';
import { isFeasible } from '../model/path-conditions.js';
import type { Cell } from '../model/objects.js';
import type { Program } from '../program.js';
import { waysTo, type Way } from './holders.js';
import { comesTooEarly } from './under-construction.js';

export const isOpen = (way: Way): boolean =>
  isFeasible(way) && !contradictsItself(way) && !comesTooEarly(way) && !way.some(asksForWhatIsNever);

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

/** Whether a step stands under a test of an attribute that never is what it asks for: `if self._locks:`, and it is False. */
const asksForWhatIsNever = ({ act, flow }: Way[number]): boolean =>
  [...checksOver(flow)].some(({ tests }) =>
    tests.some(({ read, answer, compared, isOneReason }) => {
      const { owner, field, value } = read.cell;
      if (isOneReason === true || compared !== undefined || read.act !== act) return false;
      if (owner.kind !== 'instance' || isElementField(field) || value.unknown || value.objs.length === 0) return false;
      const isAlways = (truth: boolean): boolean => value.objs.every((obj) => truthOf(obj) === truth);
      return answer === 'some' ? isAlways(false) : (answer === 'false' || answer === 'none') && isAlways(true);
    }),
  );

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

/** The worst that acting on a test does when another thread comes in between. */

import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import type { Effect } from '../evidence/basis.js';
import type { Access } from '../model/activation.js';
import { isElementField } from '../model/field.js';
import type { CheckRace } from './race.js';
import { isLookedInto } from './reliance.js';

/** What takes out an entry that another thread may have taken meanwhile, and has nothing to give then: a queue's waits for ever. */
const MISSES = /^(del|remove|pop|popleft|popitem)$/;
const MISSES_IN_QUEUE = /^get(_nowait)?$/;

/** Whether what goes wrong is not the variable that is tested, but what is stored beside it. */
export const isOfWhatBelongs = ({ access, need }: CheckRace): boolean =>
  need.cell !== access.cell && !isElementField(need.cell.field);

/** Whether the line that relies on the test raises: what another thread only adds to still has what is taken out. */
export const raises = (race: CheckRace): boolean => {
  const { variable, access, need, other } = race;
  return need === access
    ? access.effect === 'remove' &&
        (variable.container === 'queue' ? MISSES_IN_QUEUE : MISSES).test(access.op) &&
        other.effect !== 'add'
    : isLookedInto(need) && !isOfWhatBelongs(race);
};

export function effectOf(race: CheckRace): Effect {
  const { access, other } = race;
  if ((access.kind === 'read' && access.effect !== 'add') || raises(race)) return 'raises';
  // What was read further up may differ by the time of the test: whoever keeps it has taken that into account, most often.
  return (isAskedInTest(race) || isAskedAtOnce(race) || isAskedByHelper(race)) && other.act.fn === access.act.fn
    ? 'done twice'
    : 'old answer';
}

/** Whether the variable is read in the test itself: a local variable may have kept what was read further up. */
export const isAskedInTest = ({ check, tested: { read } }: CheckRace): boolean =>
  read.act === check.act && read.at.start >= check.node.start;

/**
 * `found = table.get(key)`, also with a lock held for that line, and the test is the next one; who has changed it under that
 * lock asks for what came of its own change.
 */
function isAskedAtOnce({ check: { act, node }, tested: { read } }: CheckRace): boolean {
  if (read.act !== act) return false;
  const { block, inner } = wayTo(act.fn.body, node).at(-1)!;
  const before = block[block.indexOf(inner) - 1];
  let last = before;
  while (last?.kind === 'with') last = last.body.at(-1);
  const isChange = ({ kind, cell, at }: Access): boolean =>
    kind === 'write' && cell === read.cell && before !== undefined && within(at, before);
  return last?.kind === 'assign' && within(read.at, last) && !act.accesses.some(isChange);
}

/** `if not ready(job):`, where that looks whether it has been started. */
const isAskedByHelper = ({ check: { act, node }, tested: { read } }: CheckRace): boolean =>
  act.calls.some((call) => call.callee === read.act && within(call.node, node));

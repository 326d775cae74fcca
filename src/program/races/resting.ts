/** What a function does because of a test that its callers made, and what it does of its own accord. */

import { exprPath } from '../../facts/paths.js';
import type { Access } from '../model/activation.js';
import type { Answer, Check, Tested } from '../model/flow.js';
import { bindingsOf } from '../model/bindings.js';
import { calleesWithin } from '../model/callees.js';
import { isElementField } from '../model/field.js';

/** From the function that answers to the one that acts. */
const MAX_CALLS = 2;

/** What is said of an entry that is there. */
const FOUND: ReadonlySet<Answer> = new Set(['present', 'some', 'other']);

/** Whether an act in a function that is called under a test may rest on how that came out. */
export const restsOn = (check: Check, tested: Tested, act: Access): boolean =>
  check.act === act.act || (!isDoneToAnswer(check, tested, act) && !isOfAnotherKey(tested, act));

/**
 * `while clock.time() < end: … clock.time()`, where `time` sets the clock when that is due: what a function does to
 * answer, it has done for the test too, and does again whatever came of that.
 */
const isDoneToAnswer = (check: Check, { read }: Tested, act: Access): boolean =>
  read.act !== check.act && calleesWithin([read.act], MAX_CALLS).has(act.act);

/**
 * `if k in table: table[k]()`, where that comes to put in something else under a key that it makes itself: who found the
 * one there does not mean the other.
 */
function isOfAnotherKey({ answer, read }: Tested, act: Access): boolean {
  if (!FOUND.has(answer) || !isElementField(act.cell.field)) return false;
  if (read.keyText === undefined || (act.effect !== 'add' && act.effect !== 'store')) return false;
  const maker = makerOfKey(act);
  return maker !== undefined && makerOfKey(read) !== maker;
}

/** What the function calls to make the key of an access, where that is all there is to its name. */
function makerOfKey({ act: { fn }, keyText }: Access): string | undefined {
  const slot = fn.locals.indexOf(keyText ?? '');
  if (slot < fn.params.length) return undefined;
  const [only, ...others] = bindingsOf(fn, slot);
  const value = others.length === 0 && only?.kind === 'assign' ? only.value : undefined;
  return value?.kind === 'call' ? exprPath(value.callee) : undefined;
}

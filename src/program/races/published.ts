/** What is made where it isn't there yet, by the function that then lets others know: they come when it is there. */

import type { Access } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { givesFirstValues } from '../model/classes.js';
import { checksOnWay, type AccessInContext } from '../concurrency/access-in-context.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Cell } from '../model/objects.js';
import { writesTo } from '../model/writes.js';
import { isFalse } from '../contexts/publication-flags.js';
import { isAskedBefore } from './initialised.js';
import { mayStoreNothing } from './outcomes.js';
import type { Variable } from '../concurrency/variables.js';

/**
 * Whether the other thread comes to its change only after a look at a variable that stays empty until a call of this
 * function has seen to `if x is None: x = make()`, and nothing empties x again: whoever still finds x empty is the first.
 */
export function isMadeBeforePublished(
  analysis: AnalysisState,
  variable: Variable,
  check: Check,
  act: Access,
  theirs: AccessInContext,
): boolean {
  if (check.kind !== 'if' || act.effect !== 'store' || check.act !== act.act || mayStoreNothing(act)) return false;
  if (variable.accesses.some((write) => write.kind === 'write' && isLater(write) && mayStoreNothing(write)))
    return false;
  return checksOnWay(theirs).some(({ tests }) =>
    tests.some((tested) => isFound(tested) && isOpenedAfter(tested.read.cell)),
  );

  /** Whether the variable is filled by that function only, further down on the way that leads by the test. */
  function isOpenedAfter(cell: Cell): boolean {
    if (cell === variable.cell || cell.owner !== variable.owner) return false;
    const opening = writesTo(analysis, cell).filter(
      (write) => isLater(write) && !(write.value !== undefined && isFalse(write.value)),
    );
    return (
      opening.length > 0 &&
      opening.every((write) => write.act.fn === check.act.fn && isAskedBefore(check, variable, write.at))
    );
  }
}

const isFound = ({ answer }: Tested): boolean => answer === 'some' || answer === 'filled';

const isLater = ({ act }: Access): boolean => !givesFirstValues(act.fn.name) && act.fn.kind === 'function';

/**
 * Whether an object of the model stands for one object of the program, as far as can be told from who makes it. Of one
 * among many it is less sure that two threads have the same at hand.
 */

import type { Contexts } from '../contexts/contexts.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { setsUp } from '../model/classes.js';
import type { Tested } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { makersOf, mayBeSeveral, type Cell, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

/** Calls to go up from what makes an object. */
const MAX_CALLS = 12;

export function isSingular(analysis: AnalysisState, contexts: Contexts, obj: Obj): boolean {
  return makersOf(obj).every((one) => {
    if (mayBeSeveral(one)) return false;
    const maker = one.kind === 'env' ? one.act : analysis.makers.get(one);
    return maker === undefined || isMadeAtFirstUse(analysis, maker, one) || comesOnce(analysis, contexts, maker);
  });
}

/**
 * `if self._pool is None: self._pool = Pool()`, however often that is come to, where nobody empties it again; of what holds it,
 * its own makers answer.
 */
function isMadeAtFirstUse(analysis: AnalysisState, { creates, self }: Activation, made: Obj): boolean {
  const isKept = (cell: Cell): boolean =>
    writesTo(analysis, cell).every(({ act, value }) => setsUp(act) || value?.objs.includes(made) === true);
  const keeps = ({ read: { cell }, answer }: Tested): boolean =>
    isNothing(answer) &&
    (cell.owner.kind === 'module' || cell.owner === self) &&
    cell.value.objs.includes(made) &&
    isKept(cell);
  return creates.some(({ obj, flow }) => obj === made && [...checksOver(flow)].some(({ tests }) => tests.some(keeps)));
}

/** Whether the program comes to an activation once; for what an object's `__init__` does, that object answers. */
export function comesOnce(analysis: AnalysisState, contexts: Contexts, act: Activation, depth = 0): boolean {
  if (act.fn.kind !== 'function' || (act.fn.name === '__init__' && act.self !== undefined)) return true;
  if (depth > MAX_CALLS || contexts.of(act).some(({ ctx }) => ctx.multiple)) return false;
  const calls = callersInto(analysis, act);
  // What nothing calls is the entry of a thread, or of a script, or a client may call it at will.
  const ways = contexts.of(act);
  if (calls.length === 0)
    return ways.length > 0 && ways.every(({ ctx, root }) => ctx.thread !== undefined || root === 'module');
  return calls.length === 1 && !calls[0]!.call.inLoop && comesOnce(analysis, contexts, calls[0]!.act, depth + 1);
}

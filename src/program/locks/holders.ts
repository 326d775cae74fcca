/** Who holds a lock where a function is called that does not take it itself. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import { isLeftAsTask, loopOf } from '../model/coroutines.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import type { Program } from '../program.js';

/** Calls from a function that holds a lock, in their order. */
export type Way = readonly { readonly act: Activation; readonly node: Span; readonly flow: Flow }[];

/** How many calls there may be between the function that holds a lock and the one that it comes to. */
const MAX_CALLS = 8;

/** Whether a lock is held at a place since an acquisition, or since one of several of which this is one. */
export const isHeldAt = ({ acquisitions }: AnalysisState, { locks }: Flow, hold: LockAcquisition): boolean =>
  locks.items.some((one) => acquisitions.apart(one).includes(hold));

/** Whether a call is of what the function around was given: of the wrapper that a decorator makes. */
export function isOfDecorator(node: Span): boolean {
  const { callee } = node as Partial<CallExpr>;
  return callee?.kind === 'name' && callee.scope === 'enclosing';
}

/** Whether a call is of what the function, or one around it, was given: of a decorator or a helper, which runs it for others. */
export function isHandedIn({ fn }: Activation, node: Span): boolean {
  const { callee } = node as Partial<CallExpr>;
  return isOfDecorator(node) || (callee?.kind === 'name' && callee.scope === 'local' && callee.slot < fn.params.length);
}

/**
 * Whether no way of so few calls leads from where a lock is held to an activation: what happens on a longer one, nobody sees.
 * A helper that it enters by `with` has taken the lock for it.
 */
export const isFarFrom = (program: Program, act: Activation, hold: LockAcquisition): boolean =>
  act !== hold.act && !act.calls.some(({ callee }) => callee === hold.act) && waysTo(program, act, hold).length === 0;

/** The calls from functions that hold the lock to an activation, each as short as can be. */
export function waysTo(program: Program, act: Activation, hold: LockAcquisition): Way[] {
  const found: Way[] = [];
  const seen = new Set([act]);
  let open: { readonly at: Activation; readonly way: Way }[] = [{ at: act, way: [] }];
  for (let calls = 0; calls < MAX_CALLS && open.length > 0; calls++) {
    const next: typeof open = [];
    for (const { at, way } of open) {
      for (const { act: caller, call } of callersInto(program.analysis, at)) {
        // Another thread's loop runs it, or the one at hand later on, which holds nothing of what its maker does.
        if (loopOf(call) !== undefined || isLeftAsTask(call)) continue;
        const longer = [{ act: caller, node: call.node, flow: call.flow }, ...way];
        if (isHeldAt(program.analysis, call.flow, hold)) found.push(longer);
        else if (!seen.has(caller) && !call.flow.released.items.includes(hold.lock)) {
          seen.add(caller);
          next.push({ at: caller, way: longer });
        }
      }
    }
    open = next;
  }
  return found;
}

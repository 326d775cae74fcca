/**
 * Calls that are tried: what only the main thread may do stands in a `try` that catches the refusal, in a function that the
 * main thread comes to as well. Threads that can't do without it are another matter, and so is what only threads try.
 */

import type { Expr, Span } from '../../facts/ir.js';
import type { Context } from '../contexts/entry-state.js';
import { exprPath } from '../../facts/paths.js';
import type { Activation } from '../model/activation.js';
import { callersInto, type Caller } from '../model/callers.js';
import { around } from '../model/reaching.js';
import type { Program } from '../program.js';
import { reaching } from './own-threads.js';

/** Whether each way of the thread to a place leads through such a `try`, in the function itself or in one that calls it. */
export function isTried(
  program: Program,
  ctx: Context,
  act: Activation,
  place: Span,
  raised: string,
  seen: ReadonlySet<Activation> = new Set(),
): boolean {
  if (catches(act, place, raised)) return isForMainToo(program, act);
  if (seen.has(act) || ctx.model?.entries.has(act) === true) return false;
  const callers = callersInto(program.analysis, act).filter((caller) => comesTo(program, ctx, caller));
  const deeper = new Set([...seen, act]);
  return (
    callers.length > 0 && callers.every((caller) => isTried(program, ctx, caller.act, caller.call.node, raised, deeper))
  );
}

/** Whether the thread comes to a call: what stands behind a test for the main thread is not for it. */
function comesTo(program: Program, ctx: Context, { act, call }: Caller): boolean {
  const ways = program.contexts.of(act).filter((way) => way.ctx === ctx);
  return reaching(program, ways, { act, at: call.node, flow: call.flow }).length > 0;
}

const catches = ({ fn }: Activation, place: Span, raised: string): boolean =>
  around(fn, place).catches.some(names(raised));

const names =
  (raised: string) =>
  (type: Expr | undefined): boolean => {
    if (type === undefined) return true;
    const types = type.kind === 'sequence' ? type.items : [type];
    return types.some((one) => [raised, 'Exception', 'BaseException'].includes(exprPath(one) ?? ''));
  };

const isForMainToo = ({ analysis, contexts }: Program, { fn }: Activation): boolean =>
  analysis.activationsOf(fn).some((act) => contexts.of(act).some(({ ctx }) => ctx.thread === undefined));

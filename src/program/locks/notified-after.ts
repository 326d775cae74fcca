/**
 * Waits that no notify can come before: the thread that notifies is started with the condition in hand, and needs it to
 * notify, so it only comes to that once `wait()` has given the lock back. Where it is one thread alone, what it tells of is
 * true when the wait returns.
 */

import type { CallExpr, FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Activation, StartEvent } from '../model/activation.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Whether this holds for a `wait()`, in every way its function runs. */
export function isNotifiedAfter(program: Program, fn: FunctionFacts, wait: CallExpr): boolean {
  const acts = program.machine.activations.filter((act) => act.fn === fn && program.contexts.of(act).length > 0);
  return acts.length > 0 && acts.every((act) => startsItsNotifier(program, act, wait));
}

function startsItsNotifier({ machine, contexts }: Program, act: Activation, wait: CallExpr): boolean {
  const condition = act.libraryCalls.find(({ node }) => sameSpan(node, wait))?.self;
  if (condition === undefined) return false;
  const notifiers = new Set<Obj | undefined>();
  for (const other of machine.activations) {
    if (!other.libraryCalls.some(({ self, name }) => self === condition && NOTIFIES.test(operationOf(name) ?? '')))
      continue;
    for (const { ctx } of contexts.of(other)) notifiers.add(ctx.multiple ? undefined : ctx.thread);
  }
  const [only, ...others] = notifiers;
  if (only === undefined || others.length > 0) return false;
  const starts = machine.activations.flatMap((one) => one.starts.filter(({ thread }) => thread === only));
  return starts.length > 0 && starts.every((start) => start.act === act && isUnderSameHold(start, condition, wait));
}

const NOTIFIES = /^condition notify/;

/** Whether the start and the wait, the first since, stand in one `with condition:`. */
function isUnderSameHold({ act, node, flow }: StartEvent, condition: Obj, wait: CallExpr): boolean {
  const isBetween = (span: Span): boolean => node.start < span.start && span.start < wait.start;
  if (node.start > wait.start) return false;
  if (
    act.libraryCalls.some(
      (call) => call.self === condition && operationOf(call.name) === 'condition wait' && isBetween(call.node),
    )
  )
    return false;
  const held = flow.locks.items.filter(({ lock, act: taker }) => lock === condition && taker === act);
  return wayTo(act.fn.body, wait).some(
    ({ inner }) =>
      inner.kind === 'with' && inner.items.some(({ context }) => held.some(({ at }) => within(context, at))),
  );
}

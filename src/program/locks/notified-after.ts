/**
 * Waits that no notify can come before. Whoever notifies comes after something that the waiting thread gives with the
 * condition in hand, its start or a signal, and needs the condition to notify: so it only comes to that once `wait()` has
 * given the lock back. Where it is one thread alone, what it tells of is true when the wait returns.
 */

import { startsByThread } from '../model/starts.js';
import type { CallExpr, FunctionFacts, Span } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Context } from '../contexts/entry-state.js';
import { callersInto } from '../model/callers.js';
import type { Activation, LibraryCall, StartEvent } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { Program } from '../program.js';

/** Whether this holds for a `wait()`, in every way its function runs. */
export function isNotifiedAfter(program: Program, fn: FunctionFacts, wait: CallExpr): boolean {
  const acts = program.analysis.activations.filter((act) => act.fn === fn && program.contexts.of(act).length > 0);
  return acts.length > 0 && acts.every((act) => comesFirst(program, act, wait));
}

/** The condition of a `wait()`. */
function conditionAt({ libraryCalls }: Activation, wait: CallExpr): LibraryObject | undefined {
  const self = libraryCalls.find(({ node }) => sameSpan(node, wait))?.self;
  return self?.kind === 'library' ? self : undefined;
}

function comesFirst(program: Program, act: Activation, wait: CallExpr): boolean {
  const condition = conditionAt(act, wait);
  if (condition === undefined) return false;
  const notifiers = notifiersOf(program, condition);
  const [only, ...others] = new Set(notifiers.map(({ ctx }) => ctx));
  // Of several, one may take what another one told of.
  if (only === undefined || only.multiple || others.length > 0) return false;
  const given = givenUnderHold(act, condition, wait);
  return isStartedUnderHold(program, given, only);
}

/** Where threads notify the condition, in each way it comes to that. */
const notifiersOf = (program: Program, condition: Obj): readonly { ctx: Context; at: Pick<Flow, 'awaited'> }[] =>
  program.analysis.activations.flatMap((act) =>
    act.libraryCalls
      .filter(({ self, name }) => self === condition && NOTIFIES.test(operationOf(name) ?? ''))
      .flatMap(({ flow }) =>
        program.contexts.of(act).map((entry) => ({ ctx: entry.ctx, at: program.contexts.compose(entry, flow) })),
      ),
  );

const NOTIFIES = /^condition notify/;

/** Starts or signals that one activation gives at some places. */
interface Given {
  readonly act: Activation;
  readonly isAt: (node: Span, flow: Flow) => boolean;
}

/** What stands before the wait in its own `with condition:`, with no other wait between. */
function givenUnderHold(act: Activation, condition: Obj, wait: CallExpr): Given {
  const around = wayTo(act.fn.body, wait).map(({ inner }) => inner);
  const waits = act.libraryCalls.filter((call) => isWaitOn(call, condition));
  return {
    act,
    isAt: (node, { locks }) =>
      node.start < wait.start &&
      !waits.some((other) => node.start < other.node.start && other.node.start < wait.start) &&
      locks.items.some(
        ({ lock, act: taker, at }) =>
          lock === condition &&
          taker === act &&
          around.some((one) => one.kind === 'with' && one.items.some(({ context }) => within(context, at))),
      ),
  };
}

const isWaitOn = ({ self, name }: LibraryCall, condition: Obj): boolean =>
  self === condition && operationOf(name) === 'condition wait';

/** Whether the thread that notifies is started at such a place, and nowhere else. */
function isStartedUnderHold({ analysis }: Program, { act, isAt }: Given, { thread }: Context): boolean {
  const starts = thread === undefined ? [] : (startsByThread(analysis).get(thread) ?? []);
  const isThere = (start: StartEvent): boolean => {
    if (start.act === act) return isAt(start.node, start.flow);
    // A helper that starts it: `super().begin()`.
    const callers = callersInto(analysis, start.act);
    return callers.length > 0 && callers.every(({ act: by, call }) => by === act && isAt(call.node, call.flow));
  };
  return starts.length > 0 && starts.every(isThere);
}

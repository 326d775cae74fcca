/** Code that never gets to its end: endless loops, servers, the main loops of toolkits. */

import { isFunction, isNamedSo } from '../../knowledge/functions.js';
import { looksLikeLock, operationOf } from '../../knowledge/types.js';
import type { Block, Expr, FileFacts, Span, WithStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { lastName } from '../../facts/paths.js';
import { walkExprs } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { endsWithWindows } from '../../knowledge/event-loops.js';
import { methodRunsForGood, runsForGood, stopsServing } from '../../knowledge/forever.js';
import type { Activation, UnknownCall } from './activation.js';
import { runBy } from './callees.js';
import { callersOf } from './callers.js';
import { callsAt } from './calls-at.js';
import type { AnalysisState } from './analysis-state.js';
import type { Obj } from './objects.js';
import { memoized } from './maps.js';

class Blocking {
  private readonly settable = new Set<Obj>();
  private readonly endless = new Map<Activation, boolean>();

  constructor(private readonly analysis: AnalysisState) {
    for (const act of analysis.activations) {
      for (const call of act.libraryCalls) {
        if (call.self !== undefined && operationOf(call.name) === 'event set') this.settable.add(call.self);
      }
    }
  }

  /** Whether the code goes on from `node`, in this function or in a caller of it, to something that never ends. */
  after(act: Activation, node: Span, seen: Set<Activation> = new Set()): boolean {
    if (seen.has(act)) return false;
    seen.add(act);
    if (this.within(act, node.start, new Set())) return true;
    return callersOf(this.analysis, act.fn).some(({ act: caller, call }) => this.after(caller, call.node, seen));
  }

  /** Whether the function itself never gets to its end. */
  isEndless(act: Activation, open: Set<Activation> = new Set()): boolean {
    const known = this.endless.get(act);
    if (known !== undefined) return known;
    if (open.has(act)) return false;
    open.add(act);
    const result = this.within(act, -1, open);
    this.endless.set(act, result);
    return result;
  }

  /**
   * Whether what never gets to its end by itself may end: it leaves its rounds by `exit()`, which ends a thread as a `return`
   * does, or shows windows until somebody closes them.
   */
  mayExit(act: Activation): boolean {
    return [...runBy([act])].some(({ calls, endless, libraryCalls }) => {
      if (endless.length === 0 && libraryCalls.some(({ name }) => endsWithWindows(name))) return true;
      const isInRound = ({ node }: { readonly node: Span }): boolean => endless.some((loop) => within(node, loop));
      const inRounds = [...runBy(calls.filter(isInRound).map(({ callee }) => callee))];
      return [libraryCalls.filter(isInRound), ...inRounds.map((one) => one.libraryCalls)].some((made) =>
        made.some(({ name }) => isFunction(name, 'ends the program')),
      );
    });
  }

  /** `reactor.stop()`, `loop.call_soon_threadsafe(loop.stop)`: whether the program names what ends a loop that it runs. */
  isStopped(act: Activation): boolean {
    const { units } = this.analysis.files;
    return [...runBy([act])].some(({ libraryCalls, unknownCalls }) => {
      const loops = [
        ...libraryCalls.filter(({ name }) => runsForGood(name)).map(({ node }) => receiverOf(node.callee)),
        ...unknownCalls.filter(isUnseenLoop).map(({ expr }) => receiverOf(expr!.callee)),
      ];
      const isNamed = (name: string): boolean => units.some(({ facts }) => stoppedIn(facts).has(name));
      return loops.some((loop) => loop !== undefined && (isNamed(loop) || isNamed(CURRENT)));
    });
  }

  /** Something endless around or after a place of the function. */
  private within(act: Activation, from: number, open: Set<Activation>): boolean {
    return (
      act.endless.some((loop) => loop.end > from) ||
      act.unknownCalls.some((call) => call.start > from && isUnseenLoop(call)) ||
      act.libraryCalls.some(
        (call) => call.node.start > from && (runsForGood(call.name) || this.waitsForNothing(call)),
      ) ||
      act.calls.some((call) => call.node.start > from && call.immediate && this.isEndless(call.callee, open))
    );
  }

  /** `Event().wait()` on an event that nothing sets. */
  private waitsForNothing(call: Activation['libraryCalls'][number]): boolean {
    if (operationOf(call.name) !== 'event wait' || call.self === undefined) return false;
    return call.args.length === 0 && call.keywords.size === 0 && !this.settable.has(call.self);
  }
}

function isUnseenLoop(call: UnknownCall): boolean {
  const callee = call.expr?.callee;
  return callee?.kind === 'attribute' && methodRunsForGood(callee.name, receiverOf(callee));
}

/** The last part of what a method is called on. */
function receiverOf(method: Expr): string | undefined {
  if (method.kind !== 'attribute') return undefined;
  const { object } = method;
  if (object.kind === 'call' && isNamedSo(lastName(object.callee), 'event loop')) return CURRENT;
  return object.kind === 'name' || object.kind === 'attribute' ? object.name : undefined;
}

/** The loop at hand, whichever it is: `asyncio.get_running_loop().stop()`. */
const CURRENT = 'the running loop';

/** What a file names a method of by which a loop is stopped. */
const stoppedIn = memoized(({ functions }: FileFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { body } of functions)
    walkExprs(body, (expr) => {
      const receiver = expr.kind === 'attribute' && stopsServing(expr.name) ? receiverOf(expr) : undefined;
      if (receiver !== undefined) found.add(receiver);
    });
  return found;
});

/** What never ends in a program. */
export const blockingOf = memoized((analysis: AnalysisState): Blocking => new Blocking(analysis));

/** Whether a function is a loop that only an exception leaves, whatever it does before. */
export const loopsForGood = ({ fn: { body }, endless }: Activation): boolean =>
  body.some(({ start }) => endless.some((loop) => loop.start === start));

/** `main()`, which never comes back: what stands below it in the block is not come to. */
export const isStuckIn = (act: Activation, block: Block): boolean =>
  act.calls.some(({ callee }) => callee.neverReturns) &&
  block.some((stmt) => stmt.kind === 'expr' && isStuckAt(act, stmt.value));

/** Whether a call never comes back, whatever it calls, and nothing around it may end what it raises. */
export function isStuckAt({ fn, calls, libraryCalls, unsure }: Activation, call: Expr): boolean {
  const made = callsAt(calls, call);
  return (
    made.length > 0 &&
    made.every(({ callee, immediate }) => immediate && callee.neverReturns && callee.fn.decorators.length === 0) &&
    !libraryCalls.some(({ node }) => node === call) &&
    !unsure.includes(call) &&
    !wayTo(fn.body, call).some(({ inner }) => inner.kind === 'with' && !inner.items.every(isOfLock))
  );
}

/** `with self.lock:` raises again what is raised in it; what else a `with` enters may do with that what it likes. */
const isOfLock = ({ context }: WithStmt['items'][number]): boolean => looksLikeLock(lastName(context));

/** Calls that a client makes again while what an earlier one has started still runs: `submit(job)`, `touch()`. */

import type { Expr } from '../../facts/ir.js';
import { someExpr } from '../../facts/walk.js';
import { roleOfObject } from '../model/lineage.js';
import type { Activation, CreateEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { mapOf, remembered } from '../model/maps.js';
import { threadsOf } from '../library/thread-table.js';
import { functionMentions } from '../model/mentions.js';
import type { Root } from './roots.js';

/**
 * What is called once, or once it was undone, in the life of an object: what the name says of a function that starts
 * a thread. What it makes a thread for is then no work that comes again, but a server's address or a watched folder.
 */
const ONCE =
  /^_*(re)?(start|run|open|connect|begin|init|set_?up|launch|serve|listen|main|activate|enable|resume|install|configure|attach|monitor|watch|loop|play|spawn|boot|bind|enter|exec|stop|close|shut|__)/i;

/** What a thread is told beside its work. */
const MANNERS: ReadonlySet<string> = new Set(['name', 'daemon', 'group']);

/** How far from a start a helper may be that cancels what was started before. */
const CANCEL_DEPTH = 2;

export class Repeats {
  private readonly threads = new Set<Obj>();

  constructor(
    private readonly analysis: AnalysisState,
    roots: readonly Root[],
  ) {
    const made = new Map<Obj, Made>();
    for (const act of analysis.activations) for (const { obj, node } of act.creates) made.set(obj, { act, node });
    for (const { act, kind } of roots) {
      if (kind !== 'client' || ONCE.test(act.fn.name)) continue;
      for (const thread of act.exit?.mayRun.items ?? []) {
        const making = made.get(thread);
        if (making !== undefined && !this.comesTo(act, making.act)) continue;
        if (roleOfObject(thread) === 'timer' || this.isForCall(thread, making)) this.threads.add(thread);
      }
    }
  }

  /** Functions that come to one by calls, itself included. */
  private readonly callers = new Map<Activation, ReadonlySet<Activation>>();

  /** Whether a call of the one makes the thread, and not a thread that it starts, of which there is one maybe. */
  comesTo(root: Activation, maker: Activation): boolean {
    const callers = remembered(this.callers, maker, () => {
      const found = new Set([maker]);
      for (const at of found) for (const { act } of callersInto(this.analysis, at)) found.add(act);
      return found;
    });
    return callers.has(root);
  }

  /** Whether a client may have had a thread of this kind started before it has another one started. */
  has(thread: Obj): boolean {
    return this.threads.has(thread);
  }

  /** Whether the thread is made for something that its maker was called with: each call brings work of its own. */
  private isForCall(thread: Obj, made: Made | undefined): boolean {
    if (made === undefined) return false;
    const { act, node } = made;
    const given = new Set(act.fn.params.slice(act.self === undefined ? 0 : 1).map(({ name }) => name));
    for (const { fn, env, file } of threadsOf(this.analysis).models.get(thread)?.entries ?? [])
      if (env === act && [...functionMentions(file.facts, fn)].some((name) => given.has(name))) return true;
    return node.args.some(({ name, value }) => !(name !== undefined && MANNERS.has(name)) && mentions(value, given));
  }

  /**
   * Whether what was started before is cancelled where the next one is started. That doesn't wait for a call that has
   * begun; but that one would have to last until the next is due, for both to run at once.
   */
  isCancelledFor(starter: Activation, thread: Obj): boolean {
    return remembered(mapOf(this.cancelled, starter), thread, () =>
      [starter, ...callersInto(this.analysis, starter).map(({ act }) => act)].some((act) =>
        cancels(act, thread, CANCEL_DEPTH),
      ),
    );
  }

  private readonly cancelled = new Map<Activation, Map<Obj, boolean>>();
}

const cancels = (act: Activation, thread: Obj, depth: number): boolean =>
  act.joins.some((join) => join.kind === 'cancel' && join.thread === thread) ||
  (depth > 0 && act.calls.some(({ callee }) => cancels(callee, thread, depth - 1)));

interface Made {
  readonly act: Activation;
  readonly node: CreateEvent['node'];
}

const mentions = (expr: Expr, names: ReadonlySet<string>): boolean =>
  someExpr(expr, (part) => part.kind === 'name' && names.has(part.name));

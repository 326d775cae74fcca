/** The contexts of a program's threads: who starts them, and whether several of one kind may run at once. */

import type { Activation, StartEvent } from '../model/activation.js';
import type { Machine } from '../model/machine.js';
import { remembered } from '../model/maps.js';
import { standsForMany, type Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { hasOneWorker, threadsOf, type ThreadModel } from '../library/threads.js';
import { bareWay, type Composing } from './composing.js';
import type { Condition, Context, Way } from './condition.js';
import type { Conditions } from './conditions.js';
import type { Repeats } from './repeats.js';
import type { RootKind } from './roots.js';
import { Singles } from './singles.js';
import { isOneAtATime } from './start-flags.js';

export class Starting {
  readonly main: Context = newContext(0, undefined, undefined);
  private readonly byThread = new Map<Obj, Context>();
  /** Contexts that start a context, where it doesn't wait for its turn. */
  private readonly startedBy = new Map<Context, Set<Context>>();
  private readonly singles: Singles;

  constructor(
    private readonly machine: Machine,
    private readonly conditions: Conditions,
    private readonly composing: Composing,
    private readonly repeats: Repeats,
  ) {
    this.singles = new Singles(machine);
  }

  get threads(): readonly Context[] {
    return [...this.byThread.values()];
  }

  known(thread: Obj): Context | undefined {
    return this.byThread.get(thread);
  }

  /** Whether the thread object stands for one thread only. */
  isSingle(thread: Obj): boolean {
    return this.singles.has(thread);
  }

  contextOf(thread: Obj, model: ThreadModel | undefined): Context {
    let ctx = this.byThread.get(thread);
    if (ctx === undefined) this.byThread.set(thread, (ctx = newContext(this.byThread.size + 1, thread, model)));
    return ctx;
  }

  /** Enters what a thread runs. */
  enterThread(ctx: Context, model: ThreadModel, root: RootKind, awaited: ISet<Obj>): void {
    for (const entry of model.entries) this.conditions.enter(entry, { ...bareWay(this.machine, ctx, root), awaited });
  }

  /** A thread is started by an activation that is entered under a condition. */
  start(act: Activation, condition: Condition, event: StartEvent): void {
    const { machine } = this;
    const model = threadsOf(machine).models.get(event.thread);
    if (model === undefined) return;
    const ctx = this.contextOf(event.thread, model);
    const at = this.composing.at(condition, event.flow);
    ctx.parents.add(condition.ctx);
    if (!ctx.starts.includes(event)) ctx.starts.push(event);
    for (const thread of at.live.items) ctx.liveAtStart.add(thread);
    for (const thread of at.ambient.items) ctx.liveAtStart.add(thread);
    if (this.isRepeated(model, act, event, condition, at)) ctx.repeated.add(event);
    const inTurn = model.pool !== undefined && hasOneWorker(machine, model.pool);
    const several = standsForMany(event.thread) && ctx.starts.length > 1;
    ctx.multiple ||= ctx.repeated.size > 0 || (several && !inTurn);
    if (!inTurn) remembered(this.startedBy, ctx, () => new Set<Context>()).add(condition.ctx);
    this.enterThread(ctx, model, condition.root, at.awaited);
  }

  /** What one of several threads of a kind starts, there are several of, too. */
  spreadMultiple(): void {
    for (let isNew = true; isNew;) {
      isNew = false;
      for (const [ctx, starters] of this.startedBy) {
        if (ctx.multiple || ![...starters].some(({ multiple }) => multiple)) continue;
        ctx.multiple = true;
        isNew = true;
      }
    }
  }

  private isRepeated(model: ThreadModel, act: Activation, event: StartEvent, condition: Condition, at: Way): boolean {
    if (model.pool !== undefined && hasOneWorker(this.machine, model.pool)) return false;
    if (model.parallel) return true;
    // Starting it while it runs: the same place of the program starts a second one.
    const mayBeAnother = standsForMany(event.thread) && !event.inLoop;
    const again = !mayBeAnother && this.isAlreadyLive(act, event, condition);
    if (again && !isOneAtATime(act, event) && !this.repeats.isCancelledFor(act, event.thread)) return true;
    if (condition.manyTasks) return true;
    if (model.kind !== 'pool' || (condition.root !== 'client' && condition.root !== 'callback')) return false;
    // A pool is there for work that comes more than once, but where each call makes one for itself.
    return model.pool === undefined || !this.machine.sets.has(at.fresh, model.pool);
  }

  /** Whether a thread of this place may be running where another starts. */
  private isAlreadyLive(act: Activation, event: StartEvent, condition: Condition): boolean {
    const { sets } = this.machine;
    const { thread } = event;
    // A call that makes one starts that one, even in a loop over several: others ran before it was made.
    const isOne = (thread.kind === 'library' || thread.kind === 'instance') && !thread.inLoop;
    const made = isOne ? act.creates.find(({ obj }) => obj === thread) : undefined;
    const { live, ambient } = this.composing.at(condition, (made ?? event).flow);
    if (condition.root === 'client' && this.repeats.has(thread) && sets.has(ambient, thread)) return true;
    return sets.has(live, thread) && !this.singles.has(thread);
  }
}

const newContext = (id: number, thread: Obj | undefined, model: ThreadModel | undefined): Context => ({
  id,
  thread,
  model,
  multiple: false,
  repeated: new Set(),
  parents: new Set(),
  liveAtStart: new Set(),
  starts: [],
});

/** The contexts of a program's threads: who starts them, and whether several of one kind may run at once. */

import type { Activation, StartEvent } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { inOrderOfText } from '../model/files.js';
import type { Flow } from '../model/flow.js';
import { remembered } from '../model/maps.js';
import { mayBeSeveral, standsForMany, type Obj } from '../model/objects.js';
import { isTurnOfTasks } from '../model/lockset.js';
import { leftByRounds } from '../library/callback-rounds.js';
import { hasOneWorker } from '../library/lanes.js';
import { threadsOf, type ThreadModel } from '../library/thread-table.js';
import { bareWay, type Composing } from './composing.js';
import type { EntryState, Context, Way, RootKind } from './entry-state.js';
import type { EntryStateTable } from './entry-state-table.js';
import { runsOnce } from './publication-flags.js';
import { isCalledAgainIn } from './called-often.js';
import type { Repeats } from './repeats.js';
import { Restarts } from './restarts.js';
import { isOneAtATime } from './start-flags.js';

/** How far from where a thread object is made the loop may be that makes more of them. */
const HELPERS = 4;

/** Where a thread object is made. */
interface Making {
  readonly act: Activation;
  readonly flow: Flow;
}

/** A start of a thread object that was made before its starter was called. */
interface MadeBefore {
  readonly ctx: Context;
  readonly event: StartEvent;
  readonly making: Making;
  readonly starter: Context;
  /** Whether the starter may do it several times. */
  readonly isRepeated: boolean;
}

export class Starting {
  readonly main: Context = newContext(0, undefined, undefined);
  private readonly byThread = new Map<Obj, Context>();
  /** Contexts that start a context, where it doesn't wait for its turn. */
  private readonly startedBy = new Map<Context, Set<Context>>();
  private readonly restarts: Restarts;
  private readonly ofMadeBefore: MadeBefore[] = [];
  /** For each start, where its thread object was made before, or that this was done on the way to it. */
  private readonly makings = new Map<StartEvent, Making | 'there'>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly entryStates: EntryStateTable,
    private readonly composing: Composing,
    private readonly repeats: Repeats,
  ) {
    this.restarts = new Restarts(analysis);
  }

  get threads(): readonly Context[] {
    return [...this.byThread.values()].sort((a, b) => a.id - b.id);
  }

  known(thread: Obj): Context | undefined {
    return this.byThread.get(thread);
  }

  contextOf(thread: Obj, model: ThreadModel | undefined): Context {
    let ctx = this.byThread.get(thread);
    if (ctx === undefined) this.byThread.set(thread, (ctx = newContext(this.numberOf(thread), thread, model)));
    return ctx;
  }

  /** Threads are numbered in the order of the text, and not in the one in which they are come to. */
  private numberOf(thread: Obj): number {
    this.numbers ??= new Map([...threadsOf(this.analysis).models.keys()].map((one, index) => [one, index + 1]));
    return remembered(this.numbers, thread, () => this.numbers!.size + 1);
  }

  private numbers: Map<Obj, number> | undefined;

  /** Enters what a thread runs. */
  enterThread(ctx: Context, model: ThreadModel, root: RootKind, found: Partial<Way> = {}): void {
    for (const entry of model.entries) {
      const mayRun = leftByRounds(this.analysis, model, entry);
      this.entryStates.enter(entry, { ...bareWay(this.analysis, ctx, root), mayRun, ...found });
    }
  }

  /** A thread is started by an activation that is entered under a condition. */
  start(act: Activation, entryState: EntryState, event: StartEvent): void {
    const { analysis } = this;
    const model = threadsOf(analysis).models.get(event.thread);
    if (model === undefined) return;
    const ctx = this.contextOf(event.thread, model);
    const at = this.composing.at(entryState, event.flow);
    ctx.parents.add(entryState.ctx);
    if (!ctx.starts.includes(event)) ctx.starts.push(event);
    for (const thread of at.mayRun.items) ctx.mayRunAtStart.add(thread);
    for (const thread of at.ambient.items) ctx.mayRunAtStart.add(thread);
    const again = this.comesAgain(model, act, event, entryState, at);
    const inTurn = hasTurns(analysis, model);
    const isRepeated = again && !inTurn;
    const making = remembered(this.makings, event, () => this.madeBefore(model, act, event.thread) ?? 'there');
    if (making !== 'there') this.ofMadeBefore.push({ ctx, event, making, starter: entryState.ctx, isRepeated });
    else this.count(ctx, event, entryState.ctx, isRepeated);
    // What is awaited on the spot is over before the task gives its turn to another.
    const locks = analysis.holdSets.filter(at.locks, ({ lock }) => isTurnOfTasks(lock) && isAwaited(act, event));
    const awaited = model.after === undefined ? at.awaited : analysis.sets.add(at.awaited, model.after);
    // Tasks of one loop have their turns between each other's waits.
    this.enterThread(ctx, model, entryState.root, { awaited, locks, manyTasks: again && inTurn });
    this.restarts.note(event.thread, entryState.ctx.thread, at.mayRun);
  }

  /** Whether several may run at once, as far as one start says. */
  private count(ctx: Context, event: StartEvent, starter: Context, isRepeated: boolean): void {
    if (isRepeated) ctx.repeated.add(event);
    const inTurn = hasTurns(this.analysis, ctx.model);
    const several = standsForMany(event.thread) && ctx.starts.length > 1;
    ctx.multiple ||= ctx.repeated.size > 0 || (several && !inTurn);
    if (!inTurn) remembered(this.startedBy, ctx, () => new Set<Context>()).add(starter);
  }

  /**
   * Where the thread object is made, if that was done before its starter is called: a thread is started once, and there are
   * as many as are made, whoever starts them.
   */
  private madeBefore({ kind }: ThreadModel, starter: Activation, thread: Obj): Making | undefined {
    const act = kind !== 'thread' || mayBeSeveral(thread) ? undefined : this.analysis.makers.get(thread);
    const made = act?.creates.find(({ obj }) => obj === thread);
    if (act === undefined || made === undefined || act === starter || this.repeats.comesTo(act, starter))
      return undefined;
    return isCalledAgainIn(this.analysis, act, HELPERS) ? undefined : { act, flow: made.flow };
  }

  /** The same of threads that were made before, once it is known who makes them. */
  private countMadeBefore(): void {
    for (const { ctx, event, making, starter, isRepeated } of this.ofMadeBefore) {
      const makers = this.entryStates.of(making.act);
      const mayRun = (maker: EntryState): boolean =>
        this.analysis.sets.has(this.composing.at(maker, making.flow).mayRun, event.thread);
      if (makers.length === 0) this.count(ctx, event, starter, isRepeated);
      for (const maker of makers) this.count(ctx, event, maker.ctx, isRepeated && mayRun(maker));
    }
  }

  /** Enters threads once more, beside what they start again; answers whether there is something to follow. */
  enterAgain(): boolean {
    const { entryStates, analysis } = this;
    let isNew = false;
    for (const [thread, besides] of this.restarts.besides)
      for (const entry of threadsOf(analysis).models.get(thread)?.entries ?? [])
        for (const way of [...entryStates.of(entry)])
          if (way.ctx.thread === thread)
            isNew = entryStates.enter(entry, { ...way, mayRun: analysis.sets.union(way.mayRun, besides) }) || isNew;
    return isNew;
  }

  /** Nothing starts any more: starts are put into the order of the text, and what several of a kind start there are several of. */
  close(): void {
    for (const { starts } of this.byThread.values()) starts.sort(inOrderOfText);
    this.countMadeBefore();
    this.spreadMultiple();
  }

  private spreadMultiple(): void {
    for (let isNew = true; isNew;) {
      isNew = false;
      for (const [ctx, starters] of this.startedBy) {
        if (ctx.multiple || ![...starters].some(({ multiple }) => multiple)) continue;
        ctx.multiple = true;
        isNew = true;
      }
    }
  }

  /** Whether what is started is started once more while it runs. */
  private comesAgain(model: ThreadModel, act: Activation, event: StartEvent, entryState: EntryState, at: Way): boolean {
    if (model.parallel) return true;
    // One that is made once is one object, which can be started once.
    if (model.kind === 'thread' && this.isMadeOnce(event.thread)) return false;
    // Starting it while it runs: the same place of the program starts a second one.
    const mayBeAnother = standsForMany(event.thread) && !event.inLoop;
    const again = !mayBeAnother && this.isAlreadyLive(act, event, entryState);
    const isGated = again && isOneAtATime(act, event, entryState.checks, model.entries);
    if (again && !isGated && !this.repeats.isCancelledFor(act, event.thread)) return true;
    if (entryState.manyTasks) return true;
    if (model.kind !== 'pool' || (entryState.root !== 'client' && entryState.root !== 'callback')) return false;
    // A pool is there for work that comes more than once, but where each call makes one for itself.
    return model.pool === undefined || !this.analysis.sets.has(at.owned, model.pool);
  }

  private isMadeOnce(thread: Obj): boolean {
    const maker = mayBeSeveral(thread) ? undefined : this.analysis.makers.get(thread);
    return maker !== undefined && runsOnce(this.analysis, maker, new Set());
  }

  /** Whether a thread of this place may be running where another starts. */
  private isAlreadyLive(act: Activation, event: StartEvent, entryState: EntryState): boolean {
    const { sets } = this.analysis;
    const { thread } = event;
    // A call that makes one starts that one, even in a loop over several: others ran before it was made.
    const isOne = (thread.kind === 'library' || thread.kind === 'instance') && !thread.inLoop;
    const made = isOne ? act.creates.find(({ obj }) => obj === thread) : undefined;
    // So does one that was handed what its caller made: whatever round of a loop comes to it, it can be started once.
    const isHanded = isOne && made === undefined && this.isMadeForCall(thread, act);
    const { mayRun, ambient } = isHanded ? entryState : this.composing.at(entryState, (made ?? event).flow);
    if (entryState.root === 'client' && this.repeats.has(thread) && sets.has(ambient, thread)) return true;
    return sets.has(mayRun, thread);
  }

  /** Whether what makes the thread has it started by a call. */
  private isMadeForCall(thread: Obj, starter: Activation): boolean {
    const maker = this.analysis.makers.get(thread);
    return maker !== undefined && this.repeats.comesTo(maker, starter) && !this.repeats.comesTo(starter, maker);
  }
}

/** `await to_thread(f)` */
const isAwaited = ({ joins }: Activation, { thread, node }: StartEvent): boolean =>
  joins.some((join) => join.thread === thread && join.kind === 'await' && join.node.end === node.end);

const newContext = (id: number, thread: Obj | undefined, model: ThreadModel | undefined): Context => ({
  id,
  thread,
  model,
  multiple: false,
  repeated: new Set(),
  parents: new Set(),
  mayRunAtStart: new Set(),
  starts: [],
});

/** Whether what is left to it is done one after the other. */
const hasTurns = (analysis: AnalysisState, model: ThreadModel | undefined): boolean =>
  model?.pool !== undefined && hasOneWorker(analysis, model.pool);

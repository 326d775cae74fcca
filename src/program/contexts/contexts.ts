/**
 * Contexts: which threads run an activation, and what holds when they enter it. The main thread and each
 * thread entry are contexts; from the roots, entry states flow along the calls the evaluator recorded.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { isInterruptOnly } from './interrupts.js';
import { standsInForLoop } from '../model/hand-overs.js';
import type { Activation, CallEvent } from '../model/activation.js';
import { isCoroutine, isLeftAsTask, loopOf } from '../model/coroutines.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import { runBy } from '../model/callees.js';
import { isTurnOfTasks } from '../model/lockset.js';
import { remembered } from '../model/maps.js';
import type { ISet } from '../model/sets.js';
import { isFor, isMadeFor } from '../model/tests.js';
import { filesOfUsers } from '../model/users.js';
import { hasOneWorker } from '../library/lanes.js';
import { threadsOf } from '../library/thread-table.js';
import { Alone } from './alone.js';
import { Belongings } from './belongings.js';
import { bareWay, Composing } from './composing.js';
import type { EntryState, Context, Way } from './entry-state.js';
import { EntryStateTable } from './entry-state-table.js';
import type { LockPromises } from './lock-promises.js';
import { setsUpBy } from './offered.js';
import { Repeats } from './repeats.js';
import type { Root } from './roots.js';
import { Seeding } from './seeding.js';
import { Signals } from './signals.js';
import { Starting } from './starting.js';
import { isOneOfTasks, threadsBeside } from './tasks-at-once.js';

export class Contexts {
  readonly signals: Signals;
  readonly belongings: Belongings;
  private readonly entryStates: EntryStateTable;
  private readonly composing: Composing;
  private readonly starting: Starting;
  private readonly alone: Alone;
  /** Functions that something in the program calls; closures made in different calls are told apart. */
  private readonly called: ReadonlySet<FunctionObject | FunctionFacts>;

  constructor(
    readonly analysis: AnalysisState,
    roots: readonly Root[],
    uncalled: ReadonlySet<Activation>,
    readonly promises: LockPromises,
  ) {
    this.signals = new Signals(analysis);
    this.belongings = new Belongings(analysis);
    this.entryStates = new EntryStateTable(analysis);
    this.composing = new Composing(analysis, this.signals);
    const repeats = new Repeats(analysis, roots);
    this.starting = new Starting(analysis, this.entryStates, this.composing, repeats);
    this.alone = new Alone(analysis);
    this.called = findCalled(analysis, uncalled);
    const { entryStates, composing, starting, signals } = this;
    const seeding = new Seeding(
      {
        analysis,
        entryStates,
        composing,
        starting,
        repeats,
        signals,
        isCalled: (act) => this.isCalled(act),
        isForked: (act) => analysis.afterFork.has(act.fn),
        follow: () => this.follow(),
      },
      roots,
    );
    seeding.seed();
    // Whoever will call it, nothing is known to run beside it.
    for (const act of uncalled) entryStates.enter(act, bareWay(analysis, starting.main, 'client'));
    this.follow();
    entryStates.close();
    starting.close();
  }

  get main(): Context {
    return this.starting.main;
  }

  get threads(): readonly Context[] {
    return this.starting.threads;
  }

  context(thread: Obj): Context | undefined {
    return this.starting.known(thread);
  }

  private given: ReadonlySet<Obj> | undefined;

  /** Whether the object is a thread that is started somewhere, or is handed to one. */
  isGivenToThread(obj: Obj): boolean {
    this.given ??= new Set(this.threads.flatMap(({ starts }) => starts.flatMap(({ given }) => given)));
    return this.given.has(obj);
  }

  of(act: Activation): readonly EntryState[] {
    return this.entryStates.of(act);
  }

  /** Whether an activation is entered in so many ways that they are not told apart. */
  areJoined(act: Activation): boolean {
    return this.entryStates.areJoined(act);
  }

  /** Whether threads of a context run the activation. */
  runs(ctx: Context, act: Activation): boolean {
    return this.threadsIn(act).has(ctx);
  }

  /** The same, or these may be some that others stand for. */
  mayRun(ctx: Context, act: Activation): boolean {
    return this.entryStates.mayEnter(ctx, act);
  }

  /** The contexts whose threads run the activation, once all of them are known. */
  threadsIn(act: Activation): ReadonlySet<Context> {
    return remembered(this.running, act, () => new Set(this.of(act).map(({ ctx }) => ctx)));
  }

  private readonly running = new Map<Activation, ReadonlySet<Context>>();

  /** Whether anything in the program calls the activation's function or runs it on a thread. */
  isCalled(act: Activation): boolean {
    return this.called.has(act.callee ?? act.fn);
  }

  /** What holds at a point of an activation entered under a condition. */
  compose(entryState: EntryState, flow: Flow): Way {
    return this.composing.at(entryState, flow);
  }

  /** The locks certainly held at a point. */
  locksAt(entryState: EntryState, flow: Pick<Flow, 'locks' | 'released'>): ISet<LockAcquisition> {
    return this.composing.locksAt(entryState, flow);
  }

  /** Whether a point can't be reached in this way. */
  isShut(entryState: EntryState, flow: Flow): boolean {
    return this.composing.isShut(entryState, flow);
  }

  private follow(): void {
    do {
      for (let next = this.entryStates.next(); next !== undefined; next = this.entryStates.next()) {
        const { act, entryState } = next;
        for (const call of act.calls) this.followCall(act, entryState, call);
        for (const claim of act.claims) this.belongings.claim(this.compose(entryState, claim.flow).owned, claim);
        for (const start of act.starts)
          if (!this.isShut(entryState, start.flow)) this.starting.start(act, entryState, start);
      }
    } while (this.starting.enterAgain());
  }

  private followCall(act: Activation, entryState: EntryState, call: CallEvent): void {
    const { callee } = call;
    const { thread } = entryState.ctx;
    if (isDropped(act, call)) return;
    if (thread !== undefined && (isLeftUnrun(act, call) || isInterruptOnly(act.fn, call.node))) return;
    if (this.isShut(entryState, call.flow)) return;
    const at = this.compose(entryState, call.flow);
    const way: Way = {
      ...at,
      owned: this.ownedByCallee(call, this.withUnpublished(call, at.owned)),
      mayRun: this.analysis.sets.union(at.mayRun, this.analysis.sets.from(threadsBeside(act, call))),
      manyTasks: entryState.manyTasks || isOneOfTasks(act, call),
      anyThread:
        entryState.anyThread || (entryState.offered && !setsUpBy(act, callee) && this.promises.coverCall(callee)),
    };
    const loop = loopOf(call);
    if (loop !== undefined) return this.handOver(callee, loop, way);
    if (thread !== undefined && standsInForLoop(act, call)) return this.leaveToMain(callee, thread, way);
    // A coroutine or generator runs when somebody asks for more of it: what is signalled further down may come first.
    const isLater = !call.immediate && (callee.fn.isAsync || callee.fn.isGenerator);
    this.entryStates.enter(
      callee,
      this.alone.simplify(
        callee,
        isLater ? { ...way, locks: this.locksOfLater(call, way.locks), signalled: this.signals.all } : way,
      ),
    );
  }

  /** Whoever has a turn doesn't hand it on to tasks that it makes, nor a lock. */
  private locksOfLater(call: CallEvent, locks: Way['locks']): Way['locks'] {
    if (isLeftAsTask(call)) return this.analysis.holdSets.empty;
    return this.analysis.holdSets.filter(locks, ({ lock }) => !isTurnOfTasks(lock));
  }

  /** What no started thread knows is the callee's own as well, unless it makes or starts more of them. */
  private withUnpublished({ callee, unpublished }: CallEvent, owned: ISet<Obj>): ISet<Obj> {
    return unpublished.items.length === 0 || this.makesThreads(callee)
      ? owned
      : this.analysis.sets.union(owned, unpublished);
  }

  private makesThreads(act: Activation): boolean {
    return remembered(this.threadMakers, act, () =>
      [...runBy([act])].some(({ claims, starts }) => claims.length + starts.length > 0),
    );
  }

  private readonly threadMakers = new Map<Activation, boolean>();

  /**
   * A method that is looked at for many objects at once is called on those of this call only: where they are the caller's
   * own, so is what the method has for its receiver on this way.
   */
  private ownedByCallee({ callee, receivers }: CallEvent, owned: ISet<Obj>): ISet<Obj> {
    const { self, fn, params } = callee;
    const [standing] = params;
    if (self === undefined || fn.cls < 0 || standing === undefined || standing.objs.length < 2) return owned;
    const { sets } = this.analysis;
    const all = sets.from(standing.objs);
    return (receivers ?? [self]).every((obj) => obj !== undefined && sets.has(owned, obj))
      ? sets.union(owned, all)
      : sets.minus(owned, all);
  }

  /** A coroutine handed to a loop that another thread runs is run there. */
  private handOver(callee: Activation, loop: Obj, way: Way): void {
    // What a thread of the program runs is a task of its own there.
    if (hasOneWorker(this.analysis, loop)) return;
    const ctx = this.starting.contextOf(loop, undefined);
    ctx.parents.add(way.ctx);
    for (const thread of way.mayRun.items) ctx.mayRunAtStart.add(thread);
    const { sets, holdSets } = this.analysis;
    this.entryStates.enter(callee, {
      ...way,
      ctx,
      locks: holdSets.empty,
      mayRun: sets.empty,
      signalled: this.signals.all,
      checks: [],
    });
  }

  /** What a thread leaves to the loop of the main thread runs there from then on, beside that thread and those around it. */
  private leaveToMain(act: Activation, thread: Obj, way: Way): void {
    const { sets, holdSets } = this.analysis;
    const left = act.self === undefined ? act.callee : this.analysis.bound.method(act.callee!, act.self);
    this.entryStates.enter(act, {
      ...way,
      ctx: this.main,
      locks: holdSets.empty,
      mayRun: sets.add(way.mayRun, thread),
      owned: sets.empty,
      awaited: sets.union(way.awaited, this.signals.in(sets.from(left === undefined ? [] : [left]))),
      signalled: this.signals.all,
      checks: [],
    });
  }
}

/** What the program calls, or runs on threads, itself: that its tests or examples do, too, says nothing of who else does. */
function findCalled(
  analysis: AnalysisState,
  uncalled: ReadonlySet<Activation>,
): ReadonlySet<FunctionObject | FunctionFacts> {
  const called = new Set<FunctionObject | FunctionFacts>();
  const users = filesOfUsers(analysis.files);
  const note = (callee: Activation, isByUser: boolean): void => {
    if (!isByUser || users.has(callee.file)) called.add(callee.callee ?? callee.fn);
  };
  for (const act of analysis.activations) {
    if (uncalled.has(act)) continue;
    const isByUser = isFor(users, act);
    for (const { callee } of act.calls) if (callee.fn !== act.fn) note(callee, isByUser);
  }
  for (const model of threadsOf(analysis).models.values()) {
    const isByUser = isMadeFor(users, model.obj);
    for (const entry of model.entries) note(entry, isByUser);
  }
  return called;
}

/** A call that only makes a coroutine: nothing awaits it there, and nothing is given it to run. */
const isNotAwaited = (call: CallEvent): boolean =>
  call.callee.fn.isAsync && !call.immediate && loopOf(call) === undefined;

/** `self.pull()` as a statement, without `await`: the coroutine is thrown away, and its body never runs. */
function isDropped({ fn }: Activation, call: CallEvent): boolean {
  const { callee, node } = call;
  if (!isNotAwaited(call) || callee.fn.isGenerator) return false;
  const { inner } = wayTo(fn.body, node).at(-1) ?? {};
  return inner?.kind === 'expr' && sameSpan(inner.value, node);
}

/** A coroutine that a plain function makes, neither runs nor gives back: its body doesn't run on this thread. */
function isLeftUnrun(act: Activation, call: CallEvent): boolean {
  if (!isNotAwaited(call) || act.fn.isAsync) return false;
  if (act.libraryCalls.some(({ name }) => /\brun(_until_complete|_forever)?$/.test(name))) return false;
  return !act.returns.objs.some(isCoroutine);
}

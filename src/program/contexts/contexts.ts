/**
 * Contexts: which threads run an activation, and what holds when they enter it. The main thread and each
 * thread entry are contexts; from the roots, conditions flow along the calls the evaluator recorded.
 */

import type { AcquireEvent, Activation, CallEvent, Check, Flow, Hold, StartEvent } from '../model/activation.js';
import { Belongings } from './belongings.js';
import { Clients } from './clients.js';
import { ChildBranches, forkedOnly } from './forks.js';
import { Gates } from './gates.js';
import { guardsOf } from './guards.js';
import { standsInForLoop } from '../model/hand-overs.js';
import { ImportOrder } from './import-order.js';
import type { Machine } from '../model/machine.js';
import type { FunctionFacts } from '../../facts/ir.js';
import { standsForMany, type FunctionObject, type Obj } from '../model/objects.js';
import { modesOf } from './modes.js';
import { Passed } from './passed.js';
import { isLock } from '../library/lock-objects.js';
import type { Root, RootKind } from './roots.js';
import type { ISet } from '../model/sets.js';
import { Signals } from './signals.js';
import { isOneAtATime } from './start-flags.js';
import { Singles } from './singles.js';
import { isTest } from './tests.js';
import { hasOneWorker, threadsOf, type ThreadModel } from '../library/threads.js';
import { Ways, type Way } from './ways.js';

/** The main thread, or one thread entry. */
export interface Context {
  readonly id: number;
  /** The thread object (thread, timer, future, request); undefined for the main thread. */
  readonly thread: Obj | undefined;
  readonly model: ThreadModel | undefined;
  /** May run several times at once. */
  multiple: boolean;
  /** Starts that one starter may do several times; without any, it is multiple only where its starters are. */
  readonly repeated: Set<StartEvent>;
  /** Contexts that start it. */
  readonly parents: Set<Context>;
  /** Threads that may already be running when it starts. */
  readonly liveAtStart: Set<Obj>;
  readonly starts: StartEvent[];
}

/** One way an activation is entered. */
export interface Condition {
  readonly id: number;
  readonly ctx: Context;
  readonly locks: ISet<Hold>;
  /** Threads that may be running. */
  readonly live: ISet<Obj>;
  /** Threads that code outside the program may have started through other functions. */
  readonly ambient: ISet<Obj>;
  /** Objects that nobody but this thread can reach. */
  readonly fresh: ISet<Obj>;
  /** What this thread has certainly waited for, and threads it has joined, as far as others are ordered by that. */
  readonly awaited: ISet<Obj>;
  /** What this thread may have signalled. */
  readonly signalled: ISet<Obj>;
  /** Tests of the callers that this call stands under, innermost last. */
  readonly checks: readonly Check[];
  readonly root: RootKind;
  /** The coroutine around it runs many times at once. */
  readonly manyTasks: boolean;
  /** Where callers that pass different objects share the activation: what this way passes. Undefined where it is all. */
  readonly passed: ISet<Obj> | undefined;
}

/** An activation entered in more ways than this is described by what they have in common. */
const MAX_CONDITIONS = 28;
const MAX_CHECKS = 3;

export class Contexts {
  readonly main: Context;
  readonly signals: Signals;
  readonly gates: Gates;
  readonly passed: Passed;
  readonly belongings: Belongings;
  private readonly singles: Singles;
  private readonly clients: Clients;
  private readonly forked: ReadonlySet<FunctionFacts>;
  private readonly ofChild: ChildBranches;
  private readonly byThread = new Map<Obj, Context>();
  private readonly conditions = new Map<Activation, Condition[]>();
  private readonly ways = new Map<Activation, Ways>();
  private readonly work: { act: Activation; condition: Condition }[] = [];
  private count = 0;
  /** Functions that something in the program calls; closures made in different calls are told apart. */
  private readonly called = new Set<FunctionObject | FunctionFacts>();

  constructor(
    private readonly machine: Machine,
    roots: readonly Root[],
  ) {
    this.main = {
      id: 0,
      thread: undefined,
      model: undefined,
      multiple: false,
      repeated: new Set(),
      parents: new Set(),
      liveAtStart: new Set(),
      starts: [],
    };
    this.signals = new Signals(machine);
    this.gates = new Gates(machine);
    this.passed = new Passed(machine);
    this.belongings = new Belongings(machine);
    this.singles = new Singles(machine);
    this.clients = new Clients(machine);
    this.forked = forkedOnly(machine);
    this.ofChild = new ChildBranches(machine);
    this.findCalled();
    this.seed(roots);
    this.flow();
  }

  get threads(): readonly Context[] {
    return [...this.byThread.values()];
  }

  context(thread: Obj): Context | undefined {
    return this.byThread.get(thread);
  }

  /** Whether the thread object stands for one thread only. */
  isSingle(thread: Obj): boolean {
    return this.singles.has(thread);
  }

  private given: ReadonlySet<Obj> | undefined;

  /** Whether the object is a thread that is started somewhere, or is handed to one. */
  isGivenToThread(obj: Obj): boolean {
    this.given ??= new Set(this.threads.flatMap(({ starts }) => starts.flatMap(({ given }) => given)));
    return this.given.has(obj);
  }

  of(act: Activation): readonly Condition[] {
    return this.conditions.get(act) ?? NO_CONDITIONS;
  }

  /** Whether threads of a context run the activation. */
  runs(ctx: Context, act: Activation): boolean {
    return this.of(act).some((condition) => condition.ctx === ctx);
  }

  /** Whether anything in the program calls the activation's function or runs it on a thread. */
  isCalled(act: Activation): boolean {
    return this.called.has(act.callee ?? act.fn);
  }

  /** In a forked child, or when a signal comes. */
  private isRunLater(act: Activation): boolean {
    return this.forked.has(act.fn) || this.machine.signalHandlers.has(act);
  }

  /** Whether only the callbacks of a fork, and tests in their place, call the function. */
  private isOfFork({ fn }: Activation): boolean {
    return this.forked.has(fn) && !this.machine.afterFork.has(fn);
  }

  private findCalled(): void {
    for (const act of this.machine.activations) {
      for (const call of act.calls)
        if (call.callee.fn !== act.fn) this.called.add(call.callee.callee ?? call.callee.fn);
    }
    for (const model of threadsOf(this.machine).models.values()) {
      for (const entry of model.entries) this.called.add(entry.callee ?? entry.fn);
    }
  }

  private seed(roots: readonly Root[]): void {
    const { sets, holdSets } = this.machine;
    const base = {
      ctx: this.main,
      locks: holdSets.empty,
      live: sets.empty,
      ambient: sets.empty,
      fresh: sets.empty,
      awaited: sets.empty,
      signalled: sets.empty,
      checks: [],
      manyTasks: false,
      passed: undefined,
    };
    // What a client's calls may leave running while it makes the others.
    let lingering = sets.empty;
    const active = roots.filter(
      ({ act, kind }) =>
        kind === 'module' || (!this.isCalled(act) && !this.isRunLater(act) && !this.clients.isCallbackOfThread(act)),
    );
    const left = new Map<Obj, ISet<Obj>>();
    for (const { act } of active) {
      if (act.exit === undefined || isTest(act)) continue;
      lingering = sets.union(lingering, sets.union(act.exit.live, act.liveAtExit ?? sets.empty));
      if (act.self !== undefined) left.set(act.self, sets.union(left.get(act.self) ?? sets.empty, act.exit.live));
    }
    lingering = sets.union(lingering, this.startForClients());
    // A method that has a part start a thread and leaves it running leaves it to the other methods of its object.
    const isLeftBy = (self: Obj | undefined, thread: Obj): boolean => {
      const threads = self === undefined ? undefined : left.get(self);
      return threads !== undefined && sets.has(threads, thread) && this.clients.isOfPart(thread, self!);
    };
    const isLeftByImport = ({ file }: Activation, thread: Obj): boolean =>
      sets.has(this.machine.moduleBody(file).importing?.left ?? sets.empty, thread);
    const imports = new ImportOrder(
      this.machine,
      active.map(({ act }) => act),
    );
    const signalled = this.signals.beforeEach(active);
    for (const { act, kind } of active) {
      const before = signalled.get(act)!;
      if (kind === 'module')
        this.enter(act, { ...base, root: kind, ambient: imports.runningAt(act), signalled: before });
      else if (isTest(act)) this.enter(act, { ...base, root: kind, signalled: before });
      else if (kind === 'callback') continue;
      else {
        // What is only started where it isn't there yet runs already when the client calls again.
        const own = sets.filter(act.exit?.live ?? sets.empty, (thread) => !this.clients.isStartedOnce(thread));
        const fresh = kind === 'construct' && act.self !== undefined ? sets.of(act.self) : sets.empty;
        const beside = sets.filter(
          sets.minus(lingering, own),
          (thread) =>
            (this.clients.knowOf(thread, act) || isLeftBy(act.self, thread) || isLeftByImport(act, thread)) &&
            !(kind === 'construct' && thread === act.self),
        );
        this.enter(act, { ...base, root: kind, ambient: beside, fresh, signalled: signalled.get(act)! });
      }
    }
    this.flow();
    // A signal may come while any thread runs.
    const running = sets.from([...this.byThread.keys()]);
    for (const act of this.machine.signalHandlers) {
      if (!this.isCalled(act))
        this.enter(act, { ...base, root: 'signal', ambient: running, signalled: this.signals.all });
    }
    // A nested function that only left for unseen code runs, as far as can be told, where the main thread made it.
    for (const { act, kind } of active) {
      if (kind !== 'callback' || act.env === undefined) continue;
      for (const condition of this.of(act.env)) {
        // A thread most often hands it to a loop that runs elsewhere; the main thread's own loop is its likeliest place.
        if (condition.ctx.thread !== undefined) continue;
        const at = act.env.ending === undefined ? condition : this.compose(condition, act.env.ending);
        this.enter(act, {
          ...base,
          root: kind,
          ctx: condition.ctx,
          ambient: sets.union(condition.ambient, condition.live),
          fresh: at.fresh,
          signalled: this.signals.all,
        });
      }
    }
  }

  /** Lets the threads run that only a client can start; they run beside what else it calls. */
  private startForClients(): ISet<Obj> {
    const models = this.clients.leftToStart();
    for (const model of models) {
      const ctx = this.contextFor(model.obj, model);
      ctx.parents.add(this.main);
      this.enterThread(ctx, model, 'client', this.machine.sets.empty);
    }
    return this.machine.sets.from(models.map(({ obj }) => obj));
  }

  /** Enters what a thread runs: nothing is held, and nothing is known of what else runs. */
  private enterThread(ctx: Context, model: ThreadModel, root: RootKind, awaited: ISet<Obj>): void {
    const { sets, holdSets } = this.machine;
    for (const entry of model.entries) {
      this.enter(entry, {
        ctx,
        locks: holdSets.empty,
        live: sets.empty,
        ambient: sets.empty,
        fresh: sets.empty,
        awaited,
        signalled: sets.empty,
        checks: [],
        root,
        manyTasks: false,
        passed: undefined,
      });
    }
  }

  private contextFor(thread: Obj, model: ThreadModel | undefined): Context {
    let ctx = this.byThread.get(thread);
    if (ctx === undefined) {
      ctx = {
        id: this.byThread.size + 1,
        thread,
        model,
        multiple: false,
        repeated: new Set(),
        parents: new Set(),
        liveAtStart: new Set(),
        starts: [],
      };
      this.byThread.set(thread, ctx);
    }
    return ctx;
  }

  private enter(act: Activation, given: Way): void {
    const locks = this.withRequired(act, given.locks);
    const parts = locks === given.locks ? given : { ...given, locks };
    let ways = this.ways.get(act);
    if (ways === undefined) this.ways.set(act, (ways = new Ways()));
    if (!ways.add(parts)) return;
    let list = this.conditions.get(act);
    if (list === undefined) this.conditions.set(act, (list = []));
    const condition: Condition = { id: this.count++, ...parts };
    if (list.length >= MAX_CONDITIONS) {
      if (list.some((other) => other.ctx === parts.ctx) && list.length >= 3 * MAX_CONDITIONS) return;
      if (list.some((other) => other.ctx === parts.ctx && other.locks === parts.locks)) return;
    }
    list.push(condition);
    this.work.push({ act, condition });
  }

  /** Inside a function that says which lock it is called with, that lock counts as held. */
  private withRequired(act: Activation, locks: ISet<Hold>): ISet<Hold> {
    const required = guardsOf(this.machine).requiredBy(act);
    if (required.length === 0) return locks;
    const missing = required.filter((lock) => !locks.items.some((hold) => hold.lock === lock));
    if (missing.length === 0) return locks;
    const holds = missing.map((lock) => this.machine.hold(lock, act, act.fn.nameSpan));
    return this.machine.holdSets.union(locks, this.machine.holdSets.from(holds));
  }

  private flow(): void {
    for (let next = this.work.pop(); next !== undefined; next = this.work.pop()) {
      const { act, condition } = next;
      for (const call of act.calls) {
        if (condition.ctx.thread !== undefined && isLeftUnrun(act, call)) continue;
        if (this.isShut(condition, call.flow) || this.isOfFork(call.callee)) continue;
        const inner = this.compose(condition, call.flow);
        const manyTasks = condition.manyTasks || (call.callee.fn.isAsync && call.inLoop && !call.immediate);
        const passed = this.passed.by(condition, act, call);
        if (call.handedTo !== undefined) {
          const ctx = this.contextFor(call.handedTo, undefined);
          ctx.parents.add(condition.ctx);
          for (const thread of inner.live.items) ctx.liveAtStart.add(thread);
          const { sets, holdSets } = this.machine;
          this.enter(call.callee, {
            ...inner,
            ctx,
            locks: holdSets.empty,
            live: sets.empty,
            signalled: this.signals.all,
            checks: [],
            manyTasks,
            passed,
          });
          continue;
        }
        if (condition.ctx.thread !== undefined && standsInForLoop(act, call)) {
          this.leaveToMain(call.callee, condition.ctx.thread, { ...inner, manyTasks, passed });
          continue;
        }
        // A coroutine or generator runs when somebody asks for more of it: what is signalled further down may come first.
        const isLater = !call.immediate && (call.callee.fn.isAsync || call.callee.fn.isGenerator);
        const signalled = isLater ? this.signals.all : inner.signalled;
        this.enter(call.callee, { ...inner, manyTasks, passed, signalled });
      }
      for (const claim of act.claims) this.belongings.claim(this.compose(condition, claim.flow).fresh, claim);
      for (const start of act.starts) if (!this.isShut(condition, start.flow)) this.start(act, condition, start);
    }
  }

  /** What a thread leaves to the loop of the main thread runs there from then on, beside that thread and those around it. */
  private leaveToMain(act: Activation, thread: Obj, way: Way): void {
    const { sets, holdSets } = this.machine;
    const left = act.self === undefined ? act.callee : this.machine.method(act.callee!, act.self);
    this.enter(act, {
      ...way,
      ctx: this.main,
      locks: holdSets.empty,
      live: sets.add(way.live, thread),
      fresh: sets.empty,
      awaited: sets.union(way.awaited, this.signals.in(sets.from(left === undefined ? [] : [left]))),
      signalled: this.signals.all,
      checks: [],
    });
  }

  /**
   * Whether a point can't be reached in this way: in another process, by a thread that is not started where an object
   * works like that, or while something was not set that was set before.
   */
  isShut(condition: Condition, flow: Flow): boolean {
    if (flow.check !== undefined && this.ofChild.has(flow.check)) return true;
    const { thread } = condition.ctx;
    if (modesOf(this.machine).isShut(thread, flow.check)) return true;
    return this.signals.closings.isShut(flow.check, condition.awaited);
  }

  /** What holds at a point of an activation entered under a condition. */
  compose(condition: Condition, flow: Flow): Way {
    const { sets } = this.machine;
    return {
      ctx: condition.ctx,
      locks: this.heldAt(condition, flow),
      live: sets.union(this.machine.notJoined(condition.live, flow.joined), flow.live),
      ambient: this.machine.notJoined(condition.ambient, flow.joined),
      fresh: sets.union(sets.minus(condition.fresh, flow.escaped), flow.fresh),
      awaited: sets.union(
        sets.union(condition.awaited, this.gates.under(flow.check)),
        this.signals.in(sets.union(flow.awaited, flow.joined)),
      ),
      signalled: sets.union(condition.signalled, this.signals.in(flow.signalled)),
      checks: checksOf(condition, flow),
      root: condition.root,
      manyTasks: condition.manyTasks,
      passed: condition.passed,
    };
  }

  /** The locks certainly held at a point. */
  locksAt(condition: Condition, flow: Flow): ISet<Hold> {
    return this.machine.holdSets.filter(this.heldAt(condition, flow), ({ lock }) => isLock(lock));
  }

  /** The same with the turns of queues. */
  private heldAt(condition: Condition, flow: Flow): ISet<Hold> {
    const { sets, holdSets } = this.machine;
    const kept =
      flow.released.items.length === 0
        ? condition.locks
        : holdSets.filter(condition.locks, (hold) => !sets.has(flow.released, hold.lock));
    return holdSets.union(kept, flow.locks);
  }

  private start(act: Activation, condition: Condition, event: StartEvent): void {
    const { machine } = this;
    const model = threadsOf(machine).models.get(event.thread);
    if (model === undefined) return;
    const ctx = this.contextFor(event.thread, model);
    const at = this.compose(condition, event.flow);
    ctx.parents.add(condition.ctx);
    if (!ctx.starts.includes(event)) ctx.starts.push(event);
    for (const thread of at.live.items) ctx.liveAtStart.add(thread);
    for (const thread of at.ambient.items) ctx.liveAtStart.add(thread);
    if (this.isRepeated(model, act, event, condition)) ctx.repeated.add(event);
    const inTurn = model.pool !== undefined && hasOneWorker(machine, model.pool);
    const several = standsForMany(event.thread) && ctx.starts.length > 1;
    ctx.multiple ||= ctx.repeated.size > 0 || ((several || condition.ctx.multiple) && !inTurn);
    this.enterThread(ctx, model, condition.root, at.awaited);
  }

  private isRepeated(model: ThreadModel, act: Activation, event: StartEvent, condition: Condition): boolean {
    if (model.pool !== undefined && hasOneWorker(this.machine, model.pool)) return false;
    if (model.parallel) return true;
    // Starting it while it runs: the same place of the program starts a second one.
    const mayBeAnother = standsForMany(event.thread) && !event.inLoop;
    const again = !mayBeAnother && this.isAlreadyLive(act, event, condition) && !this.singles.has(event.thread);
    if (again && !isOneAtATime(act, event)) return true;
    if (condition.manyTasks) return true;
    if (model.kind !== 'pool' || (condition.root !== 'client' && condition.root !== 'callback')) return false;
    // A pool is there for work that comes more than once, but where each call makes one for itself.
    const { fresh } = this.compose(condition, event.flow);
    return model.pool === undefined || !this.machine.sets.has(fresh, model.pool);
  }

  /** Whether a thread of this place may be running where another starts. */
  private isAlreadyLive(act: Activation, event: StartEvent, condition: Condition): boolean {
    const { thread } = event;
    // A call that makes one starts that one, even in a loop over several: others ran before it was made.
    const isOne = (thread.kind === 'library' || thread.kind === 'instance') && !thread.inLoop;
    const made = isOne ? act.creates.find(({ obj }) => obj === thread) : undefined;
    return this.machine.sets.has(this.compose(condition, (made ?? event).flow).live, thread);
  }
}

/** A coroutine that a plain function makes, neither runs nor gives back: its body doesn't run on this thread. */
function isLeftUnrun(act: Activation, { callee, immediate, handedTo }: CallEvent): boolean {
  if (!callee.fn.isAsync || immediate || handedTo !== undefined || act.fn.isAsync) return false;
  if (act.libraryCalls.some(({ name }) => /\brun(_until_complete|_forever)?$/.test(name))) return false;
  return !act.returns.objs.some((obj) => obj.kind === 'library' && obj.type === 'coroutine');
}

const NO_CONDITIONS: readonly Condition[] = [];

function checksOf(condition: Condition, flow: Flow): readonly Check[] {
  if (flow.check === undefined) return condition.checks;
  const own: Check[] = [];
  for (let check: Check | undefined = flow.check; check !== undefined && own.length < MAX_CHECKS; check = check.outer) {
    own.unshift(check);
  }
  return [...condition.checks, ...own].slice(-MAX_CHECKS);
}

export type { AcquireEvent };

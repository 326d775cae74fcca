/**
 * Contexts: which threads run an activation, and what holds when they enter it. The main thread and each
 * thread entry are contexts; from the roots, conditions flow along the calls the evaluator recorded.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { standsInForLoop } from '../model/hand-overs.js';
import type { Activation, CallEvent, Flow, Hold } from '../model/activation.js';
import type { Machine } from '../model/machine.js';
import type { FunctionObject, Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { threadsOf } from '../library/threads.js';
import { Alone } from './alone.js';
import { Belongings } from './belongings.js';
import { Composing } from './composing.js';
import type { Condition, Context, Way } from './condition.js';
import { Conditions } from './conditions.js';
import { forkedOnly } from './forks.js';
import type { Gates } from './gates.js';
import type { LockPromises } from './lock-promises.js';
import { Passed } from './passed.js';
import { Repeats } from './repeats.js';
import type { Root } from './roots.js';
import { Seeding } from './seeding.js';
import { Signals } from './signals.js';
import { Starting } from './starting.js';

export class Contexts {
  readonly signals: Signals;
  readonly passed: Passed;
  readonly belongings: Belongings;
  private readonly conditions: Conditions;
  private readonly composing: Composing;
  private readonly starting: Starting;
  private readonly alone: Alone;
  private readonly forked: ReadonlySet<FunctionFacts>;
  /** Functions that something in the program calls; closures made in different calls are told apart. */
  private readonly called: ReadonlySet<FunctionObject | FunctionFacts>;

  constructor(
    private readonly machine: Machine,
    roots: readonly Root[],
    private readonly promises: LockPromises,
  ) {
    this.signals = new Signals(machine);
    this.passed = new Passed(machine);
    this.belongings = new Belongings(machine);
    this.conditions = new Conditions(machine);
    this.composing = new Composing(machine, this.signals);
    const repeats = new Repeats(machine, roots);
    this.starting = new Starting(machine, this.conditions, this.composing, repeats);
    this.alone = new Alone(machine);
    this.forked = forkedOnly(machine);
    this.called = findCalled(machine);
    const { conditions, composing, starting, signals } = this;
    const seeding = new Seeding(
      {
        machine,
        conditions,
        composing,
        starting,
        repeats,
        signals,
        isCalled: (act) => this.isCalled(act),
        isForked: (act) => this.forked.has(act.fn),
        follow: () => this.follow(),
      },
      roots,
    );
    seeding.seed();
    starting.spreadMultiple();
  }

  get main(): Context {
    return this.starting.main;
  }

  get gates(): Gates {
    return this.composing.gates;
  }

  get threads(): readonly Context[] {
    return this.starting.threads;
  }

  context(thread: Obj): Context | undefined {
    return this.starting.known(thread);
  }

  /** Whether the thread object stands for one thread only. */
  isSingle(thread: Obj): boolean {
    return this.starting.isSingle(thread);
  }

  private given: ReadonlySet<Obj> | undefined;

  /** Whether the object is a thread that is started somewhere, or is handed to one. */
  isGivenToThread(obj: Obj): boolean {
    this.given ??= new Set(this.threads.flatMap(({ starts }) => starts.flatMap(({ given }) => given)));
    return this.given.has(obj);
  }

  of(act: Activation): readonly Condition[] {
    return this.conditions.of(act);
  }

  /** Whether an activation is entered in so many ways that they are not told apart. */
  areJoined(act: Activation): boolean {
    return this.conditions.areJoined(act);
  }

  /** Whether threads of a context run the activation. */
  runs(ctx: Context, act: Activation): boolean {
    return this.of(act).some((condition) => condition.ctx === ctx);
  }

  /** Whether anything in the program calls the activation's function or runs it on a thread. */
  isCalled(act: Activation): boolean {
    return this.called.has(act.callee ?? act.fn);
  }

  /** What holds at a point of an activation entered under a condition. */
  compose(condition: Condition, flow: Flow): Way {
    return this.composing.at(condition, flow);
  }

  /** The locks certainly held at a point. */
  locksAt(condition: Condition, flow: Pick<Flow, 'locks' | 'released'>): ISet<Hold> {
    return this.composing.locksAt(condition, flow);
  }

  /** Whether a point can't be reached in this way. */
  isShut(condition: Condition, flow: Flow): boolean {
    return this.composing.isShut(condition, flow);
  }

  private follow(): void {
    for (let next = this.conditions.next(); next !== undefined; next = this.conditions.next()) {
      const { act, condition } = next;
      for (const call of act.calls) this.followCall(act, condition, call);
      for (const claim of act.claims) this.belongings.claim(this.compose(condition, claim.flow).fresh, claim);
      for (const start of act.starts)
        if (!this.isShut(condition, start.flow)) this.starting.start(act, condition, start);
    }
  }

  private followCall(act: Activation, condition: Condition, call: CallEvent): void {
    const { callee } = call;
    const { thread } = condition.ctx;
    if (thread !== undefined && isLeftUnrun(act, call)) return;
    if (this.isShut(condition, call.flow) || this.isOfFork(callee)) return;
    const way: Way = {
      ...this.compose(condition, call.flow),
      manyTasks: condition.manyTasks || (callee.fn.isAsync && call.inLoop && !call.immediate),
      anyThread: condition.anyThread || (condition.offered && this.promises.coverCall(callee)),
      passed: this.passed.by(condition, act, call),
    };
    if (call.handedTo !== undefined) return this.handOver(callee, call.handedTo, way);
    if (thread !== undefined && standsInForLoop(act, call)) return this.leaveToMain(callee, thread, way);
    // A coroutine or generator runs when somebody asks for more of it: what is signalled further down may come first.
    const isLater = !call.immediate && (callee.fn.isAsync || callee.fn.isGenerator);
    this.conditions.enter(callee, this.alone.simplify(callee, isLater ? { ...way, signalled: this.signals.all } : way));
  }

  /** Whether only the callbacks of a fork, and tests in their place, call the function. */
  private isOfFork({ fn }: Activation): boolean {
    return this.forked.has(fn) && !this.machine.afterFork.has(fn);
  }

  /** A coroutine handed to a loop that another thread runs is run there. */
  private handOver(callee: Activation, loop: Obj, way: Way): void {
    const ctx = this.starting.contextOf(loop, undefined);
    ctx.parents.add(way.ctx);
    for (const thread of way.live.items) ctx.liveAtStart.add(thread);
    const { sets, holdSets } = this.machine;
    this.conditions.enter(callee, {
      ...way,
      ctx,
      locks: holdSets.empty,
      live: sets.empty,
      signalled: this.signals.all,
      checks: [],
    });
  }

  /** What a thread leaves to the loop of the main thread runs there from then on, beside that thread and those around it. */
  private leaveToMain(act: Activation, thread: Obj, way: Way): void {
    const { sets, holdSets } = this.machine;
    const left = act.self === undefined ? act.callee : this.machine.method(act.callee!, act.self);
    this.conditions.enter(act, {
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
}

function findCalled(machine: Machine): ReadonlySet<FunctionObject | FunctionFacts> {
  const called = new Set<FunctionObject | FunctionFacts>();
  for (const act of machine.activations) {
    for (const { callee } of act.calls) if (callee.fn !== act.fn) called.add(callee.callee ?? callee.fn);
  }
  for (const model of threadsOf(machine).models.values()) {
    for (const entry of model.entries) called.add(entry.callee ?? entry.fn);
  }
  return called;
}

/** A coroutine that a plain function makes, neither runs nor gives back: its body doesn't run on this thread. */
function isLeftUnrun(act: Activation, { callee, immediate, handedTo }: CallEvent): boolean {
  if (!callee.fn.isAsync || immediate || handedTo !== undefined || act.fn.isAsync) return false;
  if (act.libraryCalls.some(({ name }) => /\brun(_until_complete|_forever)?$/.test(name))) return false;
  return !act.returns.objs.some((obj) => obj.kind === 'library' && obj.type === 'coroutine');
}

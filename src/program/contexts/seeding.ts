/** Where the main thread comes into a program: its modules, what clients call, signal handlers and callbacks. */

import { exprPath } from '../../facts/paths.js';
import { isCommandDecorator } from '../../knowledge/decorators.js';
import { lastPart } from '../../knowledge/dotted.js';
import type { Activation } from '../model/activation.js';
import type { Exit } from '../model/flow.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isStuckIn } from '../model/blocking.js';
import { mro } from '../model/lineage.js';
import { isLeftToLoopsOnly } from '../model/hand-overs.js';
import { mentionsOf } from '../model/mentions.js';
import { isOfClients, makersOf, type Obj } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import { isApplication } from './application.js';
import { Clients } from './clients.js';
import { isForMainLoop, withCircles } from './beginnings.js';
import { bareWay, type Composing } from './composing.js';
import type { Way } from './entry-state.js';
import type { EntryStateTable } from './entry-state-table.js';
import { ImportOrder } from './import-order.js';
import type { Repeats } from './repeats.js';
import type { Root } from './roots.js';
import type { Signals } from './signals.js';
import type { Starting } from './starting.js';
import { isTest, isTestFile } from '../model/tests.js';

export interface Surroundings {
  readonly analysis: AnalysisState;
  readonly entryStates: EntryStateTable;
  readonly composing: Composing;
  readonly starting: Starting;
  readonly repeats: Repeats;
  readonly signals: Signals;
  /** Whether anything in the program calls the activation's function or runs it on a thread. */
  readonly isCalled: (act: Activation) => boolean;
  /** Whether it runs in a forked child only. */
  readonly isForked: (act: Activation) => boolean;
  /** Follows all that was entered, as far as calls and starts lead. */
  readonly follow: () => void;
}

/** `def main():` that a command outside calls: once, and before anything else of the program. */
const isEntryPoint = ({ fn, self }: Activation): boolean =>
  fn.kind === 'function' && fn.name === 'main' && fn.parent === 0 && self === undefined;

/** `@app.command()`: of those a command line names one, and no other runs in that process. */
const isCommand = ({ fn, file }: Activation): boolean =>
  fn.decorators.some((expr) => {
    const name = lastPart(exprPath(expr.kind === 'call' ? expr.callee : expr) ?? '');
    return isCommandDecorator(name, (root) =>
      mentionsOf(file.facts).imports.some(({ module }) => module.split('.')[0] === root),
    );
  });

/** Whether nobody else has the object yet, or any more: a thread that runs a method of it keeps `__del__` from being called. */
const isAlone = ({ act, kind }: Root): boolean => kind === 'construct' || act.fn.name === '__del__';

/** Whoever calls what never comes back calls nothing beside what that has started. */
const neverComesBack = (act: Activation): boolean => act.neverReturns || isStuckIn(act, act.fn.body);

export class Seeding {
  private readonly clients: Clients;
  private readonly active: readonly Root[];
  /** Of a library's own objects those that clients get from it. */
  private readonly passedOn: ReadonlySet<Obj>;
  /** Those of them that may leave threads behind; tests clear up. */
  private readonly leaving: readonly { readonly act: Activation; readonly exit: Exit }[];

  constructor(
    private readonly given: Surroundings,
    private readonly roots: readonly Root[],
  ) {
    const { analysis, isCalled, isForked } = given;
    this.clients = new Clients(analysis);
    const isRunLater = (act: Activation): boolean => isForked(act) || analysis.signalHandlers.has(act);
    const isOwnRoot = ({ act, kind }: Root): boolean =>
      kind === 'module' ||
      !(isRunLater(act) || (this.clients.isCallbackOfThread(act) && !isForMainLoop(analysis, act)));
    const isBegun = ({ act, kind, isOffered }: Root): boolean =>
      kind === 'module' || isOffered === true || !isCalled(act) || isForMainLoop(analysis, act);
    this.active = withCircles(analysis, roots.filter(isOwnRoot), isBegun);
    this.passedOn = isApplication(roots) ? new Set() : passedOn(this.active);
    this.leaving = this.active.flatMap(({ act, kind }) => {
      const isLast = kind === 'client' && neverComesBack(act);
      return act.exit === undefined || kind === 'process' || isTest(act) || isLast ? [] : [{ act, exit: act.exit }];
    });
  }

  seed(): void {
    this.enterRoots();
    this.given.follow();
    this.enterSignalHandlers();
    this.enterCallbacks();
    this.given.follow();
  }

  private base(root: Root['kind']): Way {
    return bareWay(this.given.analysis, this.given.starting.main, root);
  }

  private enterRoots(): void {
    const { analysis, entryStates, signals } = this.given;
    const left = this.leftBySelf();
    const begun = this.startForClients();
    const lingering = this.lingering(begun, this.leaving);
    const besideCommand = this.lingering(
      begun,
      this.leaving.filter(({ act }) => !isCommand(act)),
    );
    const imports = new ImportOrder(
      analysis,
      this.active.map(({ act }) => act),
    );
    const signalled = signals.beforeEach(this.active);
    const ready = signals.readyWhere(this.leaving.map(({ exit }) => exit));
    for (const root of this.active) {
      const { act, kind } = root;
      const way = { ...this.base(kind), awaited: this.awaitedBefore(root, ready), signalled: signalled.get(act)! };
      if (kind === 'module') entryStates.enter(act, { ...way, ambient: imports.runningAt(act) });
      else if (isTest(act) || isEntryPoint(act)) entryStates.enter(act, { ...way, ambient: this.leftByImport(act) });
      else if (kind === 'process') entryStates.enter(act, way);
      else if (kind !== 'callback')
        entryStates.enter(act, {
          ...way,
          ambient: root.besideThreads
            ? this.besideClient(root, isCommand(act) ? besideCommand : lingering, left)
            : analysis.sets.empty,
          anyThread: root.anyThread,
          offered: kind === 'client' && this.isOfLibrary(root),
          owned: act.self !== undefined && isAlone(root) ? analysis.sets.of(act.self) : analysis.sets.empty,
        });
    }
  }

  /**
   * Whether it works on what clients have: an object that they made, the variables around it of a call of theirs, or what a
   * module or class keeps for all of them under its lock.
   */
  private isOfLibrary({ act: { self, env }, anyThread }: Root): boolean {
    if (self?.kind === 'class') return anyThread;
    if (self !== undefined) return isOfClients(self) || this.passedOn.has(self);
    return env?.fn.kind !== 'function'
      ? anyThread
      : this.active.some(({ act, kind }) => act === env && kind === 'client');
  }

  /** What is given by the time that it is called: by the main loop, or by clients, who have called first what starts the threads. */
  private awaitedBefore({ act, kind }: Root, ready: ReadonlyMap<Obj, ReadonlySet<Obj>>): ISet<Obj> {
    const { sets } = this.given.analysis;
    const started = act.exit?.mayRun;
    if (kind !== 'client' || started === undefined) return this.causeOf(act);
    const told = [...ready].filter(([, givers]) => !started.items.some((thread) => givers.has(thread)));
    return sets.union(this.causeOf(act), sets.from(told.map(([obj]) => obj)));
  }

  /** What the main loop calls it after, where nobody else calls it. */
  private causeOf({ fn }: Activation): ISet<Obj> {
    const { analysis, signals } = this.given;
    const cause = analysis.windowLoop.causeOf(fn);
    return cause === undefined || !isLeftToLoopsOnly(analysis.files, fn.name)
      ? analysis.sets.empty
      : signals.in(analysis.sets.of(cause));
  }

  /** What a client's calls may leave running, beside what has begun, while it makes the others. */
  private lingering(begun: ISet<Obj>, leaving: Seeding['leaving']): ISet<Obj> {
    const { sets } = this.given.analysis;
    let lingering = begun;
    for (const { act, exit } of leaving)
      lingering = sets.union(lingering, sets.union(exit.mayRun, act.liveAtExit ?? sets.empty));
    return lingering;
  }

  /** What the methods of each object leave running, also where the program calls them: clients come after that start. */
  private leftBySelf(): ReadonlyMap<Obj, ISet<Obj>> {
    const { sets, activations } = this.given.analysis;
    const left = new Map<Obj, ISet<Obj>>();
    for (const act of activations)
      if (act.self !== undefined && act.exit !== undefined && !isTest(act) && !neverComesBack(act))
        left.set(act.self, sets.union(left.get(act.self) ?? sets.empty, act.exit.mayRun));
    return left;
  }

  /** Of what lingers, the threads that a client knows to run when it calls this root. */
  private besideClient({ act, kind }: Root, lingering: ISet<Obj>, left: ReadonlyMap<Obj, ISet<Obj>>): ISet<Obj> {
    const { analysis, repeats } = this.given;
    const { sets } = analysis;
    const started = act.exit?.mayRun ?? sets.empty;
    // The main loop of a program calls its handlers whatever else has been started by then.
    const isOfWindow = analysis.windowLoop.calls(act.fn) && isApplication(this.roots);
    const isBesideLoop = (thread: Obj): boolean => isOfWindow && !sets.has(started, thread) && !repeats.has(thread);
    // A method that has a part start a thread and leaves it running leaves it to the other methods of its object.
    const leftHere = (act.self === undefined ? undefined : left.get(act.self)) ?? sets.empty;
    const isLeft = (thread: Obj): boolean =>
      act.self !== undefined &&
      (sets.has(leftHere, thread)
        ? this.clients.isOfPart(thread, act.self)
        : this.clients.isMadeWith(thread, act.self));
    const leftByImport = this.leftByImport(act);
    // What an import starts, what is only started where it isn't there yet, and what is started each time, runs already
    // when the client calls again; but for what a `with` begins with.
    const runsAlready = (thread: Obj): boolean =>
      sets.has(leftByImport, thread) || this.clients.isStartedOnce(thread) || repeats.has(thread);
    const own = sets.filter(started, (thread) => act.fn.name === '__enter__' || !runsAlready(thread));
    return sets.filter(
      sets.minus(sets.union(sets.union(lingering, leftHere), analysis.windowLoop.beside), own),
      (thread) =>
        (this.clients.knowOf(thread, act) ||
          isLeft(thread) ||
          sets.has(leftByImport, thread) ||
          isBesideLoop(thread)) &&
        !(kind === 'construct' && makersOf(thread).includes(act.self!)),
    );
  }

  /** Threads that whoever calls a function of the file has started by importing it. */
  private leftByImport({ file }: Activation): ISet<Obj> {
    const { analysis } = this.given;
    return analysis.moduleBody(file).importing?.left ?? analysis.sets.empty;
  }

  /** Lets the threads run that only a client can start; they run beside what else it calls. */
  private startForClients(): ISet<Obj> {
    const { analysis, starting } = this.given;
    const models = this.clients.leftToStart();
    for (const model of models) {
      const ctx = starting.contextOf(model.obj, model);
      ctx.parents.add(starting.main);
      starting.enterThread(ctx, model, 'client');
    }
    return analysis.sets.from(models.map(({ obj }) => obj));
  }

  /** A signal may come while any thread runs. */
  private enterSignalHandlers(): void {
    const { analysis, entryStates, starting, signals, isCalled } = this.given;
    const running = analysis.sets.from(starting.threads.map(({ thread }) => thread!));
    for (const act of analysis.signalHandlers) {
      if (!isCalled(act)) entryStates.enter(act, { ...this.base('signal'), ambient: running, signalled: signals.all });
    }
  }

  /** A nested function that only left for unseen code runs, as far as can be told, where the main thread made it. */
  private enterCallbacks(): void {
    const { analysis, entryStates, composing, signals } = this.given;
    for (const { act, kind } of this.active) {
      if (kind !== 'callback' || act.env === undefined) continue;
      for (const entryState of entryStates.of(act.env)) {
        // A thread most often hands it to a loop that runs elsewhere; the main thread's own loop is its likeliest place.
        if (entryState.ctx.thread !== undefined) continue;
        const at = act.env.ending === undefined ? entryState : composing.at(entryState, act.env.ending);
        entryStates.enter(act, {
          ...this.base(kind),
          ambient: analysis.sets.union(entryState.ambient, entryState.mayRun),
          owned: at.owned,
          signalled: signals.all,
        });
      }
    }
  }
}

/** What modules keep under a name, and what class methods make of their class: `pool = Pool.open(address)`. */
function passedOn(roots: readonly Root[]): ReadonlySet<Obj> {
  const found = new Set<Obj>();
  for (const { act, kind } of roots) {
    if (isTestFile(act.file)) continue;
    const kept = kind === 'module' ? [...(act.file.module?.fields?.values() ?? [])].map(({ value }) => value) : [];
    for (const { objs } of kept) for (const obj of objs) if (obj.kind === 'instance') found.add(obj);
    if (kind === 'client' && act.self?.kind === 'class')
      for (const obj of act.returns.objs)
        if (obj.kind === 'instance' && mro(obj.cls).includes(act.self)) found.add(obj);
  }
  return found;
}

/** May two things happen at the same time? Order by start and join, ownership, and locks held by both. */

import type { Access } from '../model/activation.js';
import type { Flow, LockAcquisition } from '../model/flow.js';
import { signallingSemaphores } from './signalling.js';
import { isNothing } from '../evaluation/checks.js';
import type { EntryState, Context, Way } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { mapOf, push, remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import { Order } from './order.js';
import { OwnArguments } from './own-arguments.js';
import { OwnReferences } from './own-references.js';
import { Recency } from './recency.js';
import type { Point } from '../contexts/point.js';
import { ForkEdges } from './fork-edges.js';
import type { Root } from '../contexts/roots.js';
import { Reachability } from './reachability.js';
import { Processes } from '../contexts/processes.js';
import { pairKey, type ISet } from '../model/sets.js';
import { ClientThreads } from './client-threads.js';
import { CreationTree } from './creation-tree.js';
import { KeptByGiver } from './kept-by-giver.js';
import { LockIdentity } from './lock-identity.js';
import { isOfAnotherCall } from './own-calls.js';
import { Ownership } from './ownership.js';
import { Sharing } from './sharing.js';
import { Batons } from './batons.js';
import { TurnVariables } from './turn-variables.js';
import { WayKinds } from './way-kinds.js';
import { type AccessInContext, checksOnWay } from './access-in-context.js';

/** What was found out about a placed access: the same is asked each time it is compared with another. */
interface Known {
  /** What holds there. */
  readonly point: Point;
  isPrivate: boolean | undefined;
  locks: readonly LockAcquisition[] | undefined;
}

/** The ways an access is entered, without those that differ only in what has no say in what runs beside it. */
interface DifferentWays {
  /** Their places among the ways into the activation. */
  readonly ways: readonly number[];
  /** Whether some of them are beside threads that others may have started. */
  readonly depends: boolean;
  readonly key: string;
}

/** Those of one access, with what else of it has a say. */
interface Situations {
  readonly id: number;
  readonly ways: ReadonlyMap<Context, readonly AccessInContext[]>;
}

export class Concurrency {
  private readonly placements = new Map<Access, readonly AccessInContext[]>();
  private readonly known = new Map<AccessInContext, Known>();
  private readonly situations = new Map<Access, Situations>();
  private readonly alike = new Map<string, Situations>();
  private readonly meetings = new Map<number, boolean>();
  readonly creationTree: CreationTree;
  readonly sharing: Sharing;
  readonly ownership: Ownership;
  readonly lockIdentity: LockIdentity;
  readonly clientThreads: ClientThreads;
  readonly order: Order;
  readonly forkEdges: ForkEdges;
  private readonly recency: Recency;
  private readonly kept: KeptByGiver;
  readonly processes: Processes;
  readonly reachability: Reachability;
  readonly ownArguments: OwnArguments;
  private readonly batons: Batons;
  private readonly keepingApart: readonly (Batons | TurnVariables | OwnReferences)[];
  private readonly kinds: WayKinds;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    roots: readonly Root[],
  ) {
    this.creationTree = new CreationTree(analysis, contexts);
    this.processes = new Processes(analysis, roots);
    this.reachability = new Reachability(analysis, contexts, roots);
    this.ownArguments = new OwnArguments(analysis, contexts, roots);
    this.sharing = new Sharing(analysis, contexts);
    this.ownership = new Ownership(analysis, contexts);
    this.lockIdentity = new LockIdentity(this.sharing, this.ownership);
    this.clientThreads = new ClientThreads(analysis, contexts, this.lockIdentity, this.ownership, roots);
    this.order = new Order(analysis, contexts, this.sharing);
    this.kinds = new WayKinds(this.order);
    this.forkEdges = new ForkEdges(analysis);
    this.recency = new Recency(analysis, contexts, this.ownership);
    this.kept = new KeptByGiver(analysis, contexts);
    this.batons = new Batons(analysis, contexts, this.sharing);
    this.keepingApart = [
      this.batons,
      new TurnVariables(analysis, contexts, this.sharing),
      new OwnReferences(analysis, contexts, this.sharing.withinContext),
    ];
  }

  /** An access in each of the ways its activation is entered; the same objects each time. */
  placed(access: Access): readonly AccessInContext[] {
    let placed = this.placements.get(access);
    if (placed === undefined) {
      placed = this.contexts.of(access.act).map((entryState) => ({ access, entryState }));
      this.placements.set(access, placed);
    }
    return placed;
  }

  private about(placed: AccessInContext): Known {
    let known = this.known.get(placed);
    if (known === undefined) {
      const { access, entryState } = placed;
      const at = this.holdingAt(entryState, access.flow);
      const point = { act: access.act, owner: access.cell.owner, ctx: entryState.ctx, at };
      this.known.set(placed, (known = { point, isPrivate: undefined, locks: undefined }));
    }
    return known;
  }

  private readonly composed = new Map<Flow, Map<EntryState, Way>>();

  /** What holds where a flow is reached in one way: the same for all that is touched there. */
  private holdingAt(entryState: EntryState, flow: Flow): Way {
    return remembered(mapOf(this.composed, flow), entryState, () => this.contexts.compose(entryState, flow));
  }

  /** Whether an access may happen while thread `other` runs. */
  private runsBeside(placed: AccessInContext, other: Context): boolean {
    const { at } = this.about(placed).point;
    if (this.creationTree.closureOf(at.mayRun).has(other)) return true;
    // What modules do while they are imported beside threads of others is left in the order in which it is found.
    if (at.root === 'module') return false;
    return this.creationTree.closureOf(at.ambient).has(other) && !foundMissing(placed, other);
  }

  /** Whether some threads of these contexts run at the same time and come to the same object. */
  mayMeet(threads: ReadonlySet<Context>, owner: Obj): boolean {
    for (const one of threads) {
      for (const other of threads) {
        if (!this.runTogether(one, other)) continue;
        if (this.sharing.isSame(one, other, owner) || this.sharing.isPartOfAny(one, other, owner)) return true;
      }
    }
    return false;
  }

  /** Whether two threads come to the same object where they access its variables. */
  private comeToSame(a: Access, one: Context, b: Access, other: Context): boolean {
    const { owner } = a.cell;
    const { self } = a.act;
    if (this.sharing.isSame(one, other, owner)) return !this.sharing.isOfEach(self, b.act.self, owner);
    return self !== undefined && self === b.act.self && this.sharing.isPartOfSame(one, other, owner, self);
  }

  /** A number that accesses of one object have in common which meet the same others. */
  situationOf(access: Access): number {
    return this.situationsOf(access).id;
  }

  /** Whether two accesses may happen at the same time in any of the ways their activations are entered. */
  meet(a: Access, b: Access): boolean {
    const [mine, theirs] = [this.situationsOf(a), this.situationsOf(b)];
    const key = pairKey(mine.id, theirs.id);
    let meet = this.meetings.get(key);
    if (meet === undefined) this.meetings.set(key, (meet = this.findMeeting(mine, theirs)));
    return meet;
  }

  private findMeeting(mine: Situations, theirs: Situations): boolean {
    for (const [ctx, ways] of mine.ways) {
      for (const [other, otherWays] of theirs.ways) {
        // Most pairs of threads are told apart by this, whatever holds at each of the places.
        const isMain = ctx.thread === undefined && other.thread === undefined;
        const isClients = isMain && ways.some((one) => otherWays.some((two) => this.clientThreads.mayMeet(one, two)));
        if (!isClients && !this.runTogether(ctx, other)) continue;
        if (!isClients && !this.comeToSame(ways[0]!.access, ctx, otherWays[0]!.access, other)) continue;
        if (ways.some((one) => otherWays.some((two) => this.mayCoincide(one, two)))) return true;
      }
    }
    return false;
  }

  private situationsOf(access: Access): Situations {
    return remembered(this.situations, access, () => this.findSituations(access));
  }

  private findSituations(access: Access): Situations {
    const { act, cell, flow } = access;
    const { ways, depends, key } = this.differentWays(access);
    const test = depends ? flow.check?.id : undefined;
    const placed = this.placed(access);
    const seen = placed.every(isSeenByThreads);
    const open = placed.some((one) => this.clientThreads.isOpen(one));
    const around = `${act.id} ${cell.owner.id} ${test} ${this.startedAfter(access).length} ${this.recency.keyOf(access)} ${this.processes.isOwn(access)} ${this.kept.isChange(access)} ${seen} ${open} ${key}`;
    return remembered(this.alike, around, () => {
      const byContext = new Map<Context, AccessInContext[]>();
      for (const way of ways) push(byContext, placed[way]!.entryState.ctx, placed[way]!);
      return { id: this.alike.size, ways: byContext };
    });
  }

  private readonly different = new Map<Flow, Map<Obj, DifferentWays>>();

  /** The ways that differ in what matters; the same for all that is touched of an object at one point. */
  private differentWays(access: Access): DifferentWays {
    return remembered(mapOf(this.different, access.flow), access.cell.owner, () => this.findDifferentWays(access));
  }

  private findDifferentWays(access: Access): DifferentWays {
    const { owner } = access.cell;
    const different = new Map<number, number>();
    let depends = false;
    for (const [index, placed] of this.placed(access).entries()) {
      const { entryState } = placed;
      const isTaken = this.isPrivate(placed);
      if (!this.isReal(placed) || (isTaken && !this.kept.isTaken(owner, entryState.ctx))) continue;
      const { point } = this.about(placed);
      depends ||= point.at.ambient.items.length > 0;
      different.set(this.kinds.of(point, entryState, access.flow) * 2 + Number(isTaken), index);
    }
    return { ways: [...different.values()], depends, key: [...different.keys()].join() };
  }

  /** Whether threads of two contexts may run at the same time at any point. */
  private runTogether(one: Context, other: Context): boolean {
    return remembered(mapOf(this.together, one), other, () => this.findTogether(one, other));
  }

  private readonly together = new Map<Context, Map<Context, boolean>>();

  private findTogether(one: Context, other: Context): boolean {
    if (one === other) return one.multiple;
    if (this.creationTree.areInTurn(one, other)) return false;
    return (
      this.creationTree.isAncestor(one, other) ||
      this.creationTree.isAncestor(other, one) ||
      this.creationTree.arePaired(one, other)
    );
  }

  /** Whether two accesses may be reached at the same time by different threads. */
  private mayOverlap(a: AccessInContext, b: AccessInContext): boolean {
    const [one, other] = [a.entryState.ctx, b.entryState.ctx];
    if (one === other) return one.multiple;
    if (this.creationTree.areInTurn(one, other)) return false;
    const { owner } = a.access.cell;
    if (this.creationTree.isAncestor(one, other))
      return this.runsBeside(a, other) || this.overlapsAsSibling(one, other, owner);
    if (this.creationTree.isAncestor(other, one))
      return this.runsBeside(b, one) || this.overlapsAsSibling(other, one, owner);
    return this.creationTree.arePaired(one, other);
  }

  /** A multiple thread's other instances run beside the children of one of them; what each has for itself they don't see. */
  private overlapsAsSibling(ctx: Context, child: Context, owner: Obj): boolean {
    if (!ctx.multiple || !this.creationTree.isAncestor(ctx, child)) return false;
    return this.sharing.isSame(ctx, ctx, owner) || !this.sharing.withinContext.isEachItsOwn(ctx, owner);
  }

  /** Whether two accesses of one variable may happen at the same time. */
  concurrent(a: AccessInContext, b: AccessInContext): boolean {
    return this.mayCoincide(a, b) && !this.keepingApart.some((one) => one.keepApart(a, b));
  }

  private mayCoincide(a: AccessInContext, b: AccessInContext): boolean {
    if (this.clientThreads.mayMeet(a, b)) return this.areReached(a, b);
    if (!this.mayOverlap(a, b) || !isSeenByThreads(a) || !isSeenByThreads(b)) return false;
    if (!this.isReal(a) || !this.isReal(b)) return false;
    if (!this.isSeenToShare(a, b) || !this.isSeenToShare(b, a)) return false;
    if (!this.processes.mayShareMemory(a, b)) return false;
    if (this.isPrivate(a) ? !this.isKeptFor(a, b) : this.isPrivate(b) && !this.isKeptFor(b, a)) return false;
    if (!this.comeToSame(a.access, a.entryState.ctx, b.access, b.entryState.ctx)) return false;
    if (this.isBeforeStart(a, b) || this.isBeforeStart(b, a)) return false;
    if (this.isBeforeHandOver(a, b) || this.isBeforeHandOver(b, a)) return false;
    if (this.isOfAnotherCall(a, b) || this.isOfAnotherCall(b, a)) return false;
    const [one, other] = [this.about(a).point, this.about(b).point];
    return !this.order.isBefore(one, other) && !this.order.isBefore(other, one) && !this.order.isApart(one, other);
  }

  /** Whether both are come to in this way, by who doesn't have the object to itself, and neither shuts the other out. */
  private areReached(a: AccessInContext, b: AccessInContext): boolean {
    if (!this.isReal(a) || !this.isReal(b) || this.isPrivate(a) || this.isPrivate(b)) return false;
    return !this.order.isApart(this.about(a).point, this.about(b).point);
  }

  private readonly starting = new Map<Access, readonly Obj[]>();

  private startedAfter(access: Access): readonly Obj[] {
    return remembered(this.starting, access, () => this.forkEdges.after(access));
  }

  /** Whether the one is done by the object that only then starts the thread of the other. */
  private isBeforeStart({ access }: AccessInContext, { entryState }: AccessInContext): boolean {
    const { thread } = entryState.ctx;
    return thread !== undefined && this.startedAfter(access).includes(thread);
  }

  private isBeforeHandOver({ access }: AccessInContext, { entryState }: AccessInContext): boolean {
    return this.recency.isBeforeHandOver(access, entryState.ctx);
  }

  private isOfAnotherCall({ access }: AccessInContext, { entryState }: AccessInContext): boolean {
    return isOfAnotherCall(this.analysis, this.ownership, access, entryState.ctx);
  }

  /** A thread that only a client can start shares with what else clients do, as far as can be told, what hangs on it. */
  private isSeenToShare({ access, entryState }: AccessInContext, other: AccessInContext): boolean {
    const { thread } = entryState.ctx;
    if (thread === undefined || !isClients(entryState.ctx) || !isClients(other.entryState.ctx)) return true;
    const { owner } = access.cell;
    return owner === thread || this.ownership.holdersOf(owner).has(thread);
  }

  /** Whether this way of calling gets there. */
  private isReal(placed: AccessInContext): boolean {
    const { entryState, access } = placed;
    return remembered(
      this.real,
      placed,
      () => this.reachability.comesTo(entryState, access) && this.ownArguments.mayComeTo(entryState.ctx, access),
    );
  }

  private readonly real = new Map<AccessInContext, boolean>();

  // Ownership

  /**
   * Whether who took an object out of a queue has it beside its giver, who changes it after that, and holds no lock under
   * which it may be taken out.
   */
  private isKeptFor({ entryState }: AccessInContext, giver: AccessInContext): boolean {
    if (this.isPrivate(giver) || this.locks(giver).items.length > 0) return false;
    return this.kept.isChangedAfter(giver.access, entryState.ctx);
  }

  /** Nobody but this thread can reach what is accessed. */
  private isPrivate(placed: AccessInContext): boolean {
    const known = this.about(placed);
    return (known.isPrivate ??= this.ownership.isOwned(placed.access.cell.owner, known.point.at.owned));
  }

  // Locks

  /** Locks held at an access, each with the place where it was taken. */
  locks(placed: AccessInContext): ISet<LockAcquisition> {
    return this.contexts.locksAt(placed.entryState, placed.access.flow);
  }

  /** Whether one takes it and another gives it: it tells of something, and keeps nobody out. */
  isSignal(lock: Obj): boolean {
    return this.signalling.has(lock);
  }

  private get signalling(): ReadonlySet<Obj> {
    return (this.signals ??= new Set([...signallingSemaphores(this.analysis), ...this.batons.signals]));
  }

  private signals: ReadonlySet<Obj> | undefined;

  /** Locks held at an access that others could hold too. */
  sharedLocks(placed: AccessInContext): readonly LockAcquisition[] {
    const all = this.locks(placed).items;
    const held = all.some(({ lock }) => this.signalling.has(lock))
      ? all.filter(({ lock }) => !this.signalling.has(lock))
      : all;
    const { ctx, anyThread } = placed.entryState;
    if (held.length === 0 || (ctx.thread === undefined && !anyThread)) return held;
    const known = this.about(placed);
    // The same list for the same locks.
    const { holdSets } = this.analysis;
    const isShared = (hold: LockAcquisition): boolean => this.lockIdentity.isShared(hold, placed, known.point.at.owned);
    return (known.locks ??= holdSets.from(held.filter(isShared)).items);
  }
}

/** `if self._thread is None:` around the access: that thread doesn't run yet. */
const foundMissing = (placed: AccessInContext, { thread }: Context): boolean =>
  thread !== undefined &&
  checksOnWay(placed).some(({ tests }) =>
    tests.some(({ read, answer }) => isNothing(answer) && read.cell.value.objs.includes(thread)),
  );

/** The main thread, or a thread that only a client can start. */
const isClients = ({ starts }: Context): boolean => starts.length === 0;

/** A signal's handler most often ends the program; what counts beside threads are the flags that it leaves them. */
const isSeenByThreads = ({ access, entryState }: AccessInContext): boolean =>
  entryState.root !== 'signal' ||
  (access.op === '=' &&
    access.stmt?.kind === 'assign' &&
    access.stmt.value.kind === 'constant' &&
    access.stmt.value.type === 'bool');

/** What holds at the point an evaluation has come to: the state, the loops around it, and which objects are whose. */

import type { Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Activation } from '../model/activation.js';
import { changed, type Flow } from '../model/flow.js';
import type { ISet } from '../model/sets.js';
import { givesFirstValues } from '../model/classes.js';
import { isThread } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { carriedBy, heldIn, isCallable, isPassing, makersOf, type Obj } from '../model/objects.js';
import { OpenLoops, reaches } from './open-loops.js';
import { copyOf, merge, type State } from '../model/state.js';
import type { Value } from '../model/values.js';

/** Where `break` and `continue` go. */
export interface LoopFrame {
  readonly stmt: Stmt;
  readonly breaks: State[];
  readonly continues: State[];
  /** How many `finally` blocks were open around the loop. */
  readonly finals: number;
  /** Each item that it goes through has a round of its own: what it does, it does once for each. */
  readonly unrolled: boolean;
  /** What a test asked about that left a round early: such a round need not do what the others do with it. */
  readonly excused: Obj[];
  /** What a round has one of that others of its kind stand beside, and what held before the first. */
  round?: { readonly elements: ReadonlySet<Obj>; readonly entry: Flow } | undefined;
}

/** The state of one evaluation, and how it changes from statement to statement. */
export class Flowing {
  state: State;
  stmt: Stmt | undefined;
  /** Whether the call at hand can call nothing but what is seen. */
  calleeIsSeen = true;
  readonly loops: LoopFrame[] = [];
  /** The loops around the current statement, innermost last. */
  loopStmts: readonly Stmt[] = [];
  /** The loops and comprehensions around the current expression. */
  readonly openLoops: OpenLoops;

  constructor(
    readonly analysis: AnalysisState,
    readonly act: Activation,
  ) {
    const { sets, holdSets } = analysis;
    this.openLoops = new OpenLoops(analysis.values);
    this.unpublished = sets.empty;
    // Until `__init__` lets it out, nobody else can reach the new instance.
    const own = [
      ...(act.fn.captured.length > 0 ? [analysis.env(act)] : []),
      ...(givesFirstValues(act.fn.name) && act.self?.kind === 'instance' ? [act.self] : []),
    ];
    this.state = {
      env: act.fn.locals.map((_, slot) => act.params[slot] ?? analysis.values.none),
      deps: [],
      flow: {
        locks: holdSets.empty,
        released: sets.empty,
        mayRun: sets.empty,
        joined: sets.empty,
        owned: sets.from(own),
        mine: sets.from(own),
        escaped: sets.empty,
        awaited: sets.empty,
        signalled: analysis.signallerSets.empty,
        mayHaveStarted: sets.empty,
        renewed: sets.empty,
        check: undefined,
      },
      stored: undefined,
      kept: undefined,
      bound: undefined,
      dead: false,
      returned: sets.empty,
      shared: false,
    };
  }

  /**
   * Of what has escaped, that which only threads know that are made here and not started yet. It is followed in the order of
   * the text: what some way has published stays so.
   */
  protected unpublished: ISet<Obj>;

  get flow(): Flow {
    return this.state.flow;
  }

  /** Replaces parts of what holds from here on. */
  change(parts: Partial<Flow>): void {
    const { flow } = this.state;
    // Most of what is done changes nothing of all this.
    for (const part in parts) {
      if (parts[part as keyof Flow] === flow[part as keyof Flow]) continue;
      this.state.flow = changed(flow, parts);
      return;
    }
  }

  /** What the target of such a loop is bound to in this round, where it is a module's own variable. */
  readonly ofItem = new Map<string, Value>();
  bindsItem = false;

  /** Runs a round for one item of a literal, in which it makes other objects than for the other items. */
  forItem<T>(index: number, body: () => T): T {
    const { act } = this;
    const outer = act.item;
    act.item = `${outer}#${index}`;
    const result = body();
    act.item = outer;
    this.ofItem.clear();
    return result;
  }

  enterLoop(loop: LoopFrame): void {
    this.loops.push(loop);
    this.loopStmts = [...this.loopStmts, loop.stmt];
    if (!loop.unrolled) this.openLoops.begin(loop.stmt, this.flow.check);
  }

  /** `isLeft` tells of a thread that a round makes whether it may run in the next. */
  leaveLoop(isLeft?: (thread: Obj) => boolean): void {
    const loop = this.loops.pop();
    this.loopStmts = this.loopStmts.slice(0, -1);
    if (loop?.unrolled === false) this.openLoops.end(isLeft);
  }

  get inLoop(): boolean {
    return !this.openLoops.isEmpty;
  }

  /** Whether one of what a loop made is the same each time this place is reached. */
  protected isFixed(obj: Obj): boolean {
    if ((obj.kind !== 'instance' && obj.kind !== 'library') || !obj.inLoop) return false;
    const { file, params, self } = this.act;
    if (this.isFresh(obj) || this.openLoops.tellApart(obj, obj.site, file)) return false;
    // Callers may hand in another each time.
    const given = self === undefined ? params : [...params, this.analysis.values.one(self)];
    return this.inLoop || !given.some((value) => reaches(value, obj));
  }

  // Splitting and joining of the flow

  copy(state: State = this.state): State {
    return copyOf(state);
  }

  /** What holds where two ways meet. */
  merge(a: State, b: State): State {
    return merge(this.analysis, a, b);
  }

  mergeAll(states: readonly State[]): State | undefined {
    let merged: State | undefined;
    for (const state of states) merged = merged === undefined ? state : this.merge(merged, state);
    return merged;
  }

  /** From here on these stand for other objects than those that may have been started before. */
  renew(objs: readonly Obj[]): void {
    if (objs.length === 0) return;
    const { sets } = this.analysis;
    const gone = sets.from(objs);
    this.change({
      mayHaveStarted: sets.minus(this.flow.mayHaveStarted, gone),
      renewed: sets.union(this.flow.renewed, gone),
    });
  }

  // Ownership

  made(obj: Obj): void {
    const { sets } = this.analysis;
    // Made once more in a loop: what it held in the round before is not in this one.
    if (obj.kind === 'library' && obj.inLoop && this.flow.mayHaveStarted.items.length > 0) this.renew(threadsIn(obj));
    const owned = sets.add(this.flow.owned, obj);
    // There is one main thread only: what it made at import is nothing to tell its likes apart by.
    const mine = this.act.fn.kind === 'module' ? this.flow.mine : sets.add(this.flow.mine, obj);
    this.change({ owned, mine });
  }

  /**
   * From here on others may reach the value, and all that hangs on it but the `holders`, which now hold it, and what made
   * these for itself: nobody comes to them who didn't before. What a thread is `started` with may be the callers' own,
   * however it has come here.
   */
  escape(value: Value, holders: readonly Obj[] = [], started = false): void {
    if (value.objs.every(isInert)) return;
    const { sets } = this.analysis;
    const seen = new Set<Obj>();
    const keepers = new Set(holders.flatMap(makersOf));
    // What hangs on what a caller has handed in may be its own as well.
    const callers = new Set<Obj>();
    const visit = (obj: Obj, depth: number, isOfCaller = false): void => {
      if (keepers.has(obj) || seen.has(obj) || depth > 6 || seen.size > 60) return;
      if (isInert(obj)) return;
      seen.add(obj);
      const mayBeCallers = isOfCaller || this.cameFromCaller(obj);
      if (mayBeCallers) callers.add(obj);
      for (const inner of carriedBy(obj)) visit(inner, depth, isOfCaller);
      // What hangs on an object that others could reach anyway is theirs already.
      const isKnown = depth === 0 || obj.kind === 'env' || isPassing(obj) || this.isFresh(obj) || mayBeCallers;
      if (isKnown) for (const inner of heldIn(obj)) visit(inner, depth + 1, mayBeCallers && obj.kind === 'instance');
    };
    for (const obj of value.objs) visit(obj, 0);
    // Of others' objects only those matter that a caller may think its own.
    const mayBeOwn = (obj: Obj): boolean => callers.has(obj) || (started && isStateful(obj));
    const gone = sets.from([...seen].filter((obj) => this.isFresh(obj) || mayBeOwn(obj)));
    if (gone.items.length === 0) return;
    if (gone.items.some((obj) => sets.has(this.unpublished, obj))) this.unpublished = sets.empty;
    this.change({ owned: sets.minus(this.flow.owned, gone), escaped: sets.union(this.flow.escaped, gone) });
  }

  /** The same to a thread that was made here and is yet to be started. */
  protected escapeToUnstarted(value: Value): void {
    const { sets } = this.analysis;
    const { unpublished } = this;
    const { owned } = this.flow;
    this.escape(value);
    this.unpublished = sets.union(unpublished, sets.minus(owned, this.flow.owned));
  }

  /** What holds in the middle of loops: of what they go through, those that come after were waited for by nobody. */
  inTheMiddle(flow: Flow, loops: readonly LoopFrame[]): Flow {
    const { sets } = this.analysis;
    let found = flow;
    for (const { stmt, round } of loops) {
      if (round === undefined || round.elements.size === 0) continue;
      const { entry, elements } = round;
      const others = sets.filter(
        found.joined,
        (obj) => elements.has(obj) && !sets.has(entry.joined, obj) && this.isOfRound(stmt, obj),
      );
      const given = sets.filter(found.awaited, (obj) => elements.has(obj) && !sets.has(entry.awaited, obj));
      if (others.items.length === 0 && given.items.length === 0) continue;
      found = changed(found, {
        mayRun: sets.union(found.mayRun, sets.intersect(others, entry.mayRun)),
        joined: sets.minus(found.joined, others),
        awaited: sets.minus(found.awaited, given),
      });
    }
    return found;
  }

  /** Whether a loop waits for the one that a round has, and not for all by an inner loop or by the end of their pool. */
  private isOfRound(loop: Stmt, obj: Obj): boolean {
    return this.act.joins.every(
      ({ thread, node, kind, loops }) =>
        thread !== obj || !within(node, loop) || (/^(join|result)$/.test(kind) && loops.at(-1) === loop),
    );
  }

  /** Some thread was started, or may have been. */
  publish(): void {
    this.unpublished = this.analysis.sets.empty;
  }

  /** What holds for accesses here: what is not published yet is this thread's own. */
  protected get ownFlow(): Flow {
    const { sets } = this.analysis;
    if (this.unpublished.items.length === 0) return this.flow;
    const { owned, escaped } = this.flow;
    return changed(this.flow, {
      owned: sets.union(owned, this.unpublished),
      escaped: sets.minus(escaped, this.unpublished),
    });
  }

  /**
   * Whether an element of a container was made here, as the container was, so that each round of a loop over it owns
   * another one. What is in a copy of another container is as known as it was.
   */
  elementsOwned(container: Obj, element: Obj): boolean {
    const { sets } = this.analysis;
    return sets.has(this.flow.mine, container) && sets.has(this.flow.mine, element) && element !== container;
  }

  /** Whether the caller gave the object (the receiver too), so that it may be one the caller thinks its own. */
  cameFromCaller(obj: Obj): boolean {
    const { act } = this;
    if (obj.kind === 'env') {
      for (let outer = act.env; outer !== undefined; outer = outer.env) if (outer === obj.act) return true;
      return false;
    }
    if (obj.kind !== 'instance' && obj.kind !== 'library' && !isCallable(obj)) return false;
    return obj === act.self || act.params.some((value) => value.objs.includes(obj));
  }

  isFresh(obj: Obj): boolean {
    return this.analysis.sets.has(this.flow.owned, obj) || this.analysis.sets.has(this.unpublished, obj);
  }
}

/** Nothing hangs on it that could be one thread's alone. */
const isInert = (obj: Obj): boolean =>
  obj.kind === 'constant' || obj.kind === 'external' || obj.kind === 'module' || obj.kind === 'class';

/** Whether an object has variables of its own. */
const isStateful = ({ kind }: Obj): boolean => kind === 'instance' || kind === 'library' || kind === 'env';

/** The threads that a container holds. */
const threadsIn = (container: Obj): readonly Obj[] => heldIn(container).filter(isThread);

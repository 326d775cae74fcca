/**
 * What several threads of clients may do at once: call what a class or module that locks offers (see lock-promises.ts).
 * It counts for the state that such a lock guards somewhere, and for the order in which they take locks; what is guarded nowhere
 * is left alone.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { lastName } from '../../facts/paths.js';
import { someStmt } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import { looksLikeLock } from '../../knowledge/types.js';
import type { Contexts } from '../contexts/contexts.js';
import { isSaidSafe } from '../contexts/lock-promises.js';
import type { Root } from '../contexts/roots.js';
import { mro, roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Access, Activation } from '../model/activation.js';
import { isNothing } from '../evaluation/checks.js';
import { callersInto } from '../model/callers.js';
import { isElementField, isModelField, textOf } from '../model/field.js';
import type { LockAcquisition } from '../model/flow.js';
import { isPartOf } from '../model/held-containers.js';
import { remembered } from '../model/maps.js';
import { readsFor } from '../model/updates.js';
import type { Cell, Obj } from '../model/objects.js';
import { checksOnWay, type AccessInContext } from './access-in-context.js';
import { keepersOf, type LockIdentity } from './lock-identity.js';
import type { Ownership } from './ownership.js';
import { ThreadEscape } from './thread-escape.js';

export class ClientThreads {
  /** The variables that a lock beside them guards somewhere. */
  private guarded: ReadonlySet<Obj | Cell> | undefined;
  /** What any thread of a client calls. */
  private readonly called: ReadonlySet<Activation>;
  private readonly onLoop = new Map<Activation, boolean>();
  private readonly escape: ThreadEscape;

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly lockIdentity: LockIdentity,
    ownership: Ownership,
    roots: readonly Root[],
  ) {
    const called = roots.flatMap(({ act, anyThread }) => (anyThread ? [act] : []));
    this.called = new Set(called);
    this.escape = new ThreadEscape(
      ownership,
      new Set(called.flatMap(({ self }) => (self === undefined ? [] : [self]))),
    );
  }

  /**
   * Whether two threads of clients may be at these accesses at once. The coroutines of a client are on one event loop, unless
   * their class says that it is thread-safe.
   */
  mayMeet(a: AccessInContext, b: AccessInContext): boolean {
    return this.isOpen(a) && this.isOpen(b) && !(this.isOfCoroutine(a) && this.isOfCoroutine(b));
  }

  private isOfCoroutine({ access: { act } }: AccessInContext): boolean {
    return this.isOnLoop(act) && !(act.self?.kind === 'instance' && isSaidSafe(act.self.cls));
  }

  /** Whether it is a coroutine, or is called by coroutines alone. */
  private isOnLoop(act: Activation): boolean {
    return remembered(this.onLoop, act, () => {
      if (act.fn.isAsync || this.called.has(act)) return act.fn.isAsync;
      // On the way back to a function that calls itself there is nothing to be learnt.
      this.onLoop.set(act, true);
      const callers = callersInto(this.analysis, act);
      return callers.length > 0 && callers.every((caller) => this.isOnLoop(caller.act));
    });
  }

  /** Whether any thread of a client may be at it. */
  isOpen(placed: AccessInContext): boolean {
    const { access, entryState } = placed;
    if (!entryState.anyThread || entryState.ctx.thread !== undefined) return false;
    return (access.op === 'acquire' || this.isPromised(access.cell)) && !isWithoutLock(placed);
  }

  /** Whether a class or a lock promises for the variable. */
  isPromised(cell: Cell): boolean {
    return (this.isOfSafeClass(cell) || this.isGuarded(cell)) && this.escape.escapes(cell.owner);
  }

  /** Whether the variable is of a class that says it is thread-safe and has no lock, or of a container that is. */
  private isOfSafeClass({ owner }: Cell): boolean {
    return keepersOf(owner).some((one) => one.kind === 'instance' && this.contexts.promises.saysSafe(one.cls));
  }

  /** Whether a lock that is kept beside the variable is held somewhere over a change of it. */
  private isGuarded(cell: Cell): boolean {
    this.guarded ??= this.findGuarded();
    return this.guarded.has(keyOf(cell));
  }

  /** Whether a lock held there guards the variable: whoever has a part locks around what it does to that, and not around its calls. */
  private isMeantFor({ lock, act: taker }: LockAcquisition, act: Activation, owner: Obj): boolean {
    return this.isBeside(lock, owner, taker) || (taker === act && this.lockIdentity.isKeptAround(lock, owner));
  }

  /** Whether what the variable belongs to has the lock, or a part of it where the class takes that one itself. */
  private isBeside(lock: Obj, owner: Obj, { self }: Activation): boolean {
    if (this.lockIdentity.isKeptBeside(lock, owner) || this.lockIdentity.isKeptByModule(lock, owner)) return true;
    return keepersOf(owner).some(
      (one) =>
        one.kind === 'instance' &&
        self?.kind === 'instance' &&
        mro(one.cls).includes(self.cls) &&
        this.lockIdentity.isKeptByPart(lock, one),
    );
  }

  private findGuarded(): ReadonlySet<Obj | Cell> {
    const found = new Set<Obj | Cell>();
    const given = new Set<Obj | Cell>();
    for (const act of this.analysis.activations) {
      const ways = this.contexts.of(act).filter(({ root, ctx }) => root !== 'construct' && ctx.thread === undefined);
      if (ways.length === 0) continue;
      for (const access of act.accesses) {
        const { cell, kind, op, flow } = access;
        const key = keyOf(cell);
        if (isModelField(cell.field) || (kind !== 'write' && found.has(key))) continue;
        // Nobody needs a lock to put something into a queue: the one that is held there is for something else.
        if (op === 'put' && roleOfObject(cell.owner) === 'queue') continue;
        const held = ways.flatMap((way) => this.contexts.locksAt(way, flow).items);
        // A look at an attribute under a lock may be by the way; into a table one takes the lock to look.
        const isLook = kind === 'read' && op !== 'iterate';
        const holds = isLook ? held.filter((hold) => hold.act === act) : held;
        const isByTheWay = isLook && !isElementField(cell.field);
        if (holds.length === 0 || (isByTheWay && !isAllThatIsGiven(access))) continue;
        if (!holds.some((hold) => this.isMeantFor(hold, act, cell.owner))) continue;
        (isByTheWay ? given : found).add(key);
        if (kind !== 'write') continue;
        // What is put into a container goes where the variable says: the lock guards that as well.
        for (const read of act.accesses) if (isPartOf(read, access)) found.add(keyOf(read.cell));
      }
    }
    // What is given under the lock alone, and counted on elsewhere: who counts may forget the lock, and not who gives it.
    if (given.size === 0) return found;
    for (const { accesses } of this.analysis.activations)
      for (const access of accesses) {
        const key = keyOf(access.cell);
        if (given.has(key) && readsFor(access).length > 0) found.add(key);
      }
    return found;
  }
}

/**
 * `if self.lock is None:` around it, where the other branch takes that lock: who has given the object none does not share it. A
 * branch that makes the lock has others come to it.
 */
const isWithoutLock = (placed: AccessInContext): boolean =>
  checksOnWay(placed).some(({ tests }) =>
    tests.some(
      ({ read, answer }) =>
        isNothing(answer) &&
        looksLikeLock(textOf(read.cell.field)) &&
        takes(read.act.fn, textOf(read.cell.field)) &&
        !placed.access.act.accesses.some(({ kind, cell }) => kind === 'write' && cell === read.cell),
    ),
  );

/** Whether a function has a `with` that takes a lock of this name. */
const takes = ({ body }: FunctionFacts, lock: string): boolean =>
  someStmt(body, (stmt) => stmt.kind === 'with' && stmt.items.some(({ context }) => lastName(context) === lock));

/** `with self._lock: return self._count`, or `count = self._count`: nothing else is done under the lock. */
function isAllThatIsGiven({ act: { fn }, stmt }: Access): boolean {
  const isGiven =
    stmt?.kind === 'return' || (stmt?.kind === 'assign' && stmt.targets.every(({ kind }) => kind === 'name'));
  const [around] = isGiven ? wayTo(fn.body, stmt).slice(-2) : [];
  return around?.inner.kind === 'with' && around.inner.body.length === 1;
}

/** The variable that a cell belongs to: for elements, the container. */
const keyOf = (cell: Cell): Obj | Cell => (isElementField(cell.field) ? cell.owner : cell);

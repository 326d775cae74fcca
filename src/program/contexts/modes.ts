/**
 * Attributes that say from the beginning how an object works, settings of a module, and the system a program runs on, and what
 * follows for threads: one that is started
 * only `if not self.blocking` runs nothing that is done only `if self.blocking`, nor is it there while another thread does
 * that on the same object, nor do two threads come to the two branches of one object. Nor does anything run that is done only
 * `if self.serving` on an object of which nobody calls the method that turns this on, as is done on others of its kind.
 */

import { startsByThread } from '../model/starts.js';
import type { Expr } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { checksOver } from '../evaluation/checks.js';
import { truthOf } from '../evaluation/decisions.js';
import { areOpposed, asksForTruth } from '../evaluation/opposed-tests.js';
import { givesFirstValues } from '../model/classes.js';
import { storersOf } from '../model/attribute-stores.js';
import type { Access, Activation } from '../model/activation.js';
import { globalsBoundIn } from '../model/bindings.js';
import { NOT_NONE, type Check, type Flow, type Tested } from '../model/flow.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized, remembered } from '../model/maps.js';
import { type Field, isElementField, Slot } from '../model/field.js';
import { standsForMany, type Cell, type ClassObject, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

/** How many calls above a start, and how many of them, are asked under which tests they stand. */
const MAX_CALLS = 2;
const MAX_CALLERS = 8;

/** The modes of a program's threads, looked up once all has been evaluated. */
export const modesOf = memoized((analysis: AnalysisState): Modes => new Modes(analysis));

export class Modes {
  /** For each thread, what was found of attributes over each of its starts. */
  private readonly byThread = new Map<Obj, ReadonlyMap<Cell, readonly Tested[]>>();
  private readonly byCheck = new Map<Check, readonly Tested[]>();
  private readonly settled = new Map<Cell, boolean>();
  private readonly never = new Map<Check, boolean>();
  private readonly off = new Map<Cell, boolean>();
  private on: ReadonlyMap<ClassObject, ReadonlySet<Field>> | undefined;

  constructor(private readonly analysis: AnalysisState) {
    for (const [thread, events] of startsByThread(analysis)) {
      const found = events.map(({ act, flow }) => this.foundAt(act, flow));
      const common = [...found[0]!.keys()].filter((cell) => found.every((one) => one.has(cell)));
      if (common.length === 0) continue;
      this.byThread.set(thread, new Map(common.map((cell) => [cell, found.map((one) => one.get(cell)!)])));
    }
  }

  /**
   * Whether a branch can't be entered on the thread, as a test comes out as one did that the thread wasn't started under,
   * or on no thread at all, as the object at hand does not work like that.
   */
  isShut(thread: Obj | undefined, check: Check | undefined): boolean {
    if (check === undefined) return false;
    if (this.isNeverEntered(check)) return true;
    for (let one: Check | undefined = check; one !== undefined; one = one.outer)
      if (this.isOfAnotherMode(thread, one)) return true;
    return false;
  }

  /** Whether a test comes out as it can't where the thread is started at all. */
  isOfAnotherMode(thread: Obj | undefined, check: Check): boolean {
    const found = thread === undefined ? undefined : this.byThread.get(thread);
    if (found === undefined) return false;
    return this.foundBy(check).some(
      (tested) => found.get(tested.read.cell)?.every((atStart) => areOpposed(atStart, tested)) === true,
    );
  }

  /** Whether two ways were taken on which one attribute, of an object that is the same on both, was found to be what it can't be at once. */
  areOpposed(one: readonly Check[], other: readonly Check[], isOfOne: (holder: Obj) => boolean): boolean {
    if (one.length === 0 || other.length === 0) return false;
    const found = one.flatMap((check) => this.foundBy(check));
    if (found.length === 0) return false;
    return other.some((check) =>
      this.foundBy(check).some((tested) =>
        found.some(
          (before) =>
            before.read.cell === tested.read.cell && areOpposed(before, tested) && isOfOne(before.read.cell.owner),
        ),
      ),
    );
  }

  /** The tests of those on a way that ask how an object works. */
  lookedAt(checks: readonly Check[]): readonly Check[] {
    return checks.filter((check) => this.foundBy(check).length > 0);
  }

  /** What a test says for certain of attributes that stay as they were made. */
  private foundBy(check: Check): readonly Tested[] {
    return remembered(this.byCheck, check, () =>
      check.tests.filter((tested) => {
        const tells = asksForTruth(tested) || tested.compared !== undefined;
        const isAlone = sameLook(check.tests, tested).length === 1 && !isByTheWay(check.tests, tested);
        const { cell } = tested.read;
        return tells && isAlone && this.isSettled(cell) && (cell.owner.kind !== 'module' || isAskedFor(check, tested));
      }),
    );
  }

  /** Whether no thread at all enters a branch: the same is asked for each way to each place in it. */
  private isNeverEntered(check: Check): boolean {
    return remembered(
      this.never,
      check,
      () =>
        comesOut(check, ({ answer, read }) => answer === 'some' && this.isOffForGood(read.cell)) ||
        this.neverComesOut(check) ||
        comesOut(check, (tested) => this.isOtherwise(tested) && isAskedFor(check, tested)) ||
        (check.outer !== undefined && this.isNeverEntered(check.outer)),
    );
  }

  /** Whether an attribute that was set up as always the same constant is never found as a comparison would have it. */
  neverComesOut(check: Check): boolean {
    return comesOut(check, ({ compared, read: { cell } }) => {
      const isEqual = compared?.op === '==' || compared?.op === 'is';
      if (compared === undefined || compared.constant === NOT_NONE || (!isEqual && !/^(!=|is not)$/.test(compared.op)))
        return false;
      const { objs, unknown } = cell.value;
      if (unknown || objs.length === 0 || !this.isSettled(cell)) return false;
      return objs.every(
        (obj) => obj.kind === 'constant' && obj.value !== undefined && (obj.value === compared.constant) !== isEqual,
      );
    });
  }

  /**
   * Whether a test for something or nothing can't come out so, as only the making of the object ever stores the attribute, and
   * no function besides is there to: `if self.state is None` where the one that makes it hands it a state.
   */
  private isOtherwise({ answer, compared, read: { cell } }: Tested): boolean {
    const { field, owner, value } = cell;
    if (owner.kind !== 'instance' || owner.external) return false;
    if (typeof field !== 'string' || value.unknown || value.objs.length === 0 || !this.isSettled(cell)) return false;
    const isSo = outcomeOf(answer, compared);
    if (isSo === undefined || !value.objs.every(isSo)) return false;
    const own = new Set(writesTo(this.analysis, cell).map(({ act }) => act.fn));
    const mayStore = storersOf(this.analysis.files, field);
    return mayStore !== undefined && [...mayStore].every((fn) => own.has(fn) || givesFirstValues(fn.name));
  }

  /** Whether an attribute of one object stays off, where a method of the same kind of object turns that of others on. */
  private isOffForGood(cell: Cell): boolean {
    return remembered(this.off, cell, () => {
      const { owner, value, field } = cell;
      if (owner.kind !== 'instance' || owner.external || standsForMany(owner) || isElementField(field)) return false;
      if (value.unknown || value.objs.length === 0 || !value.objs.every(isOff)) return false;
      return this.turnedOn().get(owner.cls)?.has(field) === true;
    });
  }

  /** The attributes that methods of each class turn on for their objects. */
  private turnedOn(): ReadonlyMap<ClassObject, ReadonlySet<Field>> {
    if (this.on !== undefined) return this.on;
    const on = new Map<ClassObject, Set<Field>>();
    for (const { self, fn, accesses } of this.analysis.activations) {
      if (self?.kind !== 'instance' || fn.name === '__init__') continue;
      for (const { kind, cell, stmt } of accesses)
        if (kind === 'write' && cell.owner === self && stmt?.kind === 'assign' && isTrue(stmt.value))
          remembered(on, self.cls, () => new Set<Field>()).add(cell.field);
    }
    return (this.on = on);
  }

  /** What was found on the way to a place, by its function and in the same way by all that call that. */
  private foundAt(act: Activation, flow: Flow, depth = 0): ReadonlyMap<Cell, Tested> {
    const callers = depth < MAX_CALLS ? callersInto(this.analysis, act) : [];
    const asked = callers.length > MAX_CALLERS ? [] : callers;
    const [first, ...others] = asked.map(({ act: caller, call }) => this.foundAt(caller, call.flow, depth + 1));
    const before = [...(first ?? [])].filter(([cell, tested]) =>
      others.every((one) => one.get(cell)?.answer === tested.answer && tested.compared === undefined),
    );
    const found = [...checksOver(flow)].flatMap((check) => this.foundBy(check));
    return new Map([...before, ...found.map((tested) => [tested.read.cell, tested] as const)]);
  }

  /** Whether a thread is only started where the system is Windows. */
  isOfWindows(thread: Obj): boolean {
    const found = this.byThread.get(thread);
    return (
      found !== undefined &&
      [...found].some(
        ([{ field }, starts]) => field === Slot.windows && starts.every(({ answer }) => answer === 'some'),
      )
    );
  }

  /** A variable of a module that only its import stores, before that starts anything. */
  private isSetting({ owner, field }: Cell, writes: readonly Access[]): boolean {
    return (
      owner.kind === 'module' &&
      typeof field === 'string' &&
      !globalsBoundIn(owner.file.facts).has(field) &&
      [...(storersOf(this.analysis.files, field) ?? [])].every(({ name }) => givesFirstValues(name)) &&
      writes.every(({ act, flow }) => act.fn.kind === 'module' && flow.mayRun.items.length === 0)
    );
  }

  /**
   * An attribute of one object that only the making of that object stores: once, or in its constructor before that starts
   * anything. So are settings, and the system.
   */
  private isSettled(cell: Cell): boolean {
    let settled = this.settled.get(cell);
    if (settled === undefined) {
      const writes = writesTo(this.analysis, cell);
      settled =
        cell.field === Slot.windows ||
        this.isSetting(cell, writes) ||
        (cell.owner.kind === 'instance' &&
          !isElementField(cell.field) &&
          !standsForMany(cell.owner) &&
          (writes.length === 1
            ? this.isMaking(cell.owner, writes[0]!.act, new Set())
            : writes.every(
                ({ act, flow }) =>
                  givesFirstValues(act.fn.name) && act.self === cell.owner && flow.mayRun.items.length === 0,
              )));
      this.settled.set(cell, settled);
    }
    return settled;
  }

  /** Whether only the constructor of the object runs it, or what that alone calls. */
  private isMaking(owner: Obj, act: Activation, seen: Set<Activation>): boolean {
    if (givesFirstValues(act.fn.name)) return act.self === owner;
    if (seen.has(act)) return false;
    seen.add(act);
    const callers = callersInto(this.analysis, act);
    return callers.length > 0 && callers.every((caller) => this.isMaking(owner, caller.act, seen));
  }
}

/** Whether an `if` or a `while` asks for the variable itself, and not for what a call makes of it: `if self.state is None`. */
function isAskedFor({ act, node, tests }: Check, tested: Tested): boolean {
  const stmt = wayTo(act.fn.body, node).at(-1)?.inner;
  const isItself = (expr: Expr): boolean =>
    sameSpan(expr, tested.read.at) ||
    (expr.kind === 'unary' && expr.op === 'not' && isItself(expr.operand)) ||
    (expr.kind === 'boolean' && expr.values.some(isItself)) ||
    (expr.kind === 'compare' && isItself(expr.left));
  return (
    (stmt?.kind === 'if' || stmt?.kind === 'while') &&
    tested.read.act === act &&
    isItself(stmt.test) &&
    !isByTheWay(tests, tested)
  );
}

/** What is certainly not as a test found it, where it asked for something or nothing. */
function outcomeOf(answer: Tested['answer'], compared: Tested['compared']): ((obj: Obj) => boolean) | undefined {
  const isNone = (obj: Obj): boolean => obj.kind === 'constant' && obj.type === 'none';
  if (answer === 'none') return (obj) => obj.kind !== 'external' && !isNone(obj);
  if (answer === 'false' && compared === undefined) return (obj) => truthOf(obj) === true;
  if (answer !== 'some') return undefined;
  return compared === undefined ? (obj) => truthOf(obj) === false : isNone;
}

const isOff = (obj: Obj): boolean => obj.kind === 'constant' && obj.value === false;

const isTrue = (expr: Expr): boolean => expr.kind === 'constant' && expr.value === true;

/** Whether that is so of all that one of a test's looks may be about. */
const comesOut = ({ tests }: Check, isSo: (tested: Tested) => boolean): boolean =>
  tests.some((tested) => sameLook(tests, tested).every(isSo));

/**
 * Whether a test says nothing of the variable by itself: it is one of several reasons, or `self.config` of
 * `self.config["animate"]`, in which lies what is asked for.
 */
const isByTheWay = (tests: readonly Tested[], { read, isOneReason }: Tested): boolean =>
  isOneReason === true ||
  tests.some(
    (other) => other.read.at !== read.at && !sameSpan(other.read.at, read.at) && within(read.at, other.read.at),
  );

/** What one look at a variable may be about, where it may be that of several objects. */
const sameLook = (tests: readonly Tested[], { read }: Tested): readonly Tested[] =>
  tests.filter((other) => other.read.at.start === read.at.start && other.read.at.end === read.at.end);

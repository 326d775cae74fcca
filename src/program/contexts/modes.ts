/**
 * Attributes that say from the beginning how an object works, and what follows for its threads: one that is started
 * only `if not self.blocking` runs nothing that is done only `if self.blocking`. Nor does anything run that is done only
 * `if self.serving` on an object of which nobody calls the method that turns this on, as is done on others of its kind.
 */

import { startsByThread } from '../model/starts.js';
import type { Expr } from '../../facts/ir.js';
import { checksOver, isNothing } from '../evaluation/checks.js';
import { setsUp } from '../model/classes.js';
import type { Activation, StartEvent } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized, remembered } from '../model/maps.js';
import { type Field, isElementField } from '../model/field.js';
import { standsForMany, type Cell, type ClassObject, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

/** The modes of a program's threads, looked up once all has been evaluated. */
export const modesOf = memoized((analysis: AnalysisState): Modes => new Modes(analysis));

export class Modes {
  /** For each thread, what was found under all tests over its starts: whether the attribute was something. */
  private readonly byThread = new Map<Obj, ReadonlyMap<Cell, boolean>>();
  private readonly settled = new Map<Cell, boolean>();
  private readonly never = new Map<Check, boolean>();
  private readonly off = new Map<Cell, boolean>();
  private on: ReadonlyMap<ClassObject, ReadonlySet<Field>> | undefined;

  constructor(private readonly analysis: AnalysisState) {
    for (const [thread, events] of startsByThread(analysis)) {
      const [first, ...others] = events.map((event) => this.foundAt(event));
      const common = [...first!].filter(([cell, found]) => others.every((other) => other.get(cell) === found));
      if (common.length > 0) this.byThread.set(thread, new Map(common));
    }
  }

  /**
   * Whether a branch can't be entered on the thread, as a test comes out as one did that the thread wasn't started under,
   * or on no thread at all, as the object at hand does not work like that.
   */
  isShut(thread: Obj | undefined, check: Check | undefined): boolean {
    if (check === undefined) return false;
    if (this.isNeverEntered(check)) return true;
    const found = thread === undefined ? undefined : this.byThread.get(thread);
    if (found === undefined) return false;
    for (let one: Check | undefined = check; one !== undefined; one = one.outer)
      if (comesOut(one, (tested) => isOpposite(tested, found.get(tested.read.cell)))) return true;
    return false;
  }

  /** Whether no thread at all enters a branch: the same is asked for each way to each place in it. */
  private isNeverEntered(check: Check): boolean {
    return remembered(
      this.never,
      check,
      () =>
        comesOut(check, ({ answer, read }) => answer === 'some' && this.isOffForGood(read.cell)) ||
        (check.outer !== undefined && this.isNeverEntered(check.outer)),
    );
  }

  /** Whether an attribute that was set up as always the same constant is never found as a comparison would have it. */
  neverComesOut(check: Check): boolean {
    return comesOut(check, ({ compared, read: { cell } }) => {
      const isEqual = compared?.op === '==' || compared?.op === 'is';
      if (compared === undefined || (!isEqual && !/^(!=|is not)$/.test(compared.op))) return false;
      const { objs, unknown } = cell.value;
      if (unknown || objs.length === 0 || !this.isSettled(cell)) return false;
      return objs.every(
        (obj) => obj.kind === 'constant' && obj.value !== undefined && (obj.value === compared.constant) !== isEqual,
      );
    });
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

  private foundAt({ flow }: StartEvent): ReadonlyMap<Cell, boolean> {
    const found = new Map<Cell, boolean>();
    for (const { tests } of checksOver(flow)) {
      for (const tested of tests) {
        const { cell } = tested.read;
        if (asksForTruth(tested) && sameLook(tests, tested).length === 1 && this.isSettled(cell))
          found.set(cell, tested.answer === 'some');
      }
    }
    return found;
  }

  /** An attribute of one object that only the making of that object stores. */
  private isSettled(cell: Cell): boolean {
    let settled = this.settled.get(cell);
    if (settled === undefined) {
      const writes = writesTo(this.analysis, cell);
      settled =
        cell.owner.kind === 'instance' &&
        !isElementField(cell.field) &&
        !standsForMany(cell.owner) &&
        writes.length > 0 &&
        writes.every(({ act }) => this.isSetUp(act, new Set()));
      this.settled.set(cell, settled);
    }
    return settled;
  }

  /** Whether only a constructor runs it, or what only constructors call. */
  private isSetUp(act: Activation, seen: Set<Activation>): boolean {
    if (setsUp(act)) return true;
    if (seen.has(act)) return false;
    seen.add(act);
    const callers = callersInto(this.analysis, act);
    return callers.length > 0 && callers.every((caller) => this.isSetUp(caller.act, seen));
  }
}

const isOff = (obj: Obj): boolean => obj.kind === 'constant' && obj.value === false;

const isTrue = (expr: Expr): boolean => expr.kind === 'constant' && expr.value === true;

const asksForTruth = ({ answer }: Tested): boolean => answer === 'some' || isNothing(answer);

/** Whether a test found something where there was nothing, or nothing where there was something. */
const isOpposite = (tested: Tested, found: boolean | undefined): boolean =>
  asksForTruth(tested) && found === (tested.answer !== 'some');

/** Whether that is so of all that one of a test's looks may be about. */
const comesOut = ({ tests }: Check, isSo: (tested: Tested) => boolean): boolean =>
  tests.some((tested) => sameLook(tests, tested).every(isSo));

/** What one look at a variable may be about, where it may be that of several objects. */
const sameLook = (tests: readonly Tested[], { read }: Tested): readonly Tested[] =>
  tests.filter((other) => other.read.at.start === read.at.start && other.read.at.end === read.at.end);

/**
 * Attributes that say from the beginning how an object works, and what follows for its threads: one that is started
 * only `if not self.blocking` runs nothing that is done only `if self.blocking`.
 */

import { checksOver, isNothing } from '../evaluation/checks.js';
import { setsUp } from '../evaluation/classes.js';
import type { Activation, Check, StartEvent, Tested } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { Machine } from '../model/machine.js';
import { push } from '../model/maps.js';
import { isElementField, standsForMany, type Cell, type Obj } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

const tables = new WeakMap<Machine, Modes>();

/** The modes of a program's threads, looked up once all has been evaluated. */
export function modesOf(machine: Machine): Modes {
  let modes = tables.get(machine);
  if (modes === undefined) tables.set(machine, (modes = new Modes(machine)));
  return modes;
}

export class Modes {
  /** For each thread, what was found under all tests over its starts: whether the attribute was something. */
  private readonly byThread = new Map<Obj, ReadonlyMap<Cell, boolean>>();
  private readonly settled = new Map<Cell, boolean>();

  constructor(private readonly machine: Machine) {
    const starts = new Map<Obj, StartEvent[]>();
    for (const act of machine.activations) for (const start of act.starts) push(starts, start.thread, start);
    for (const [thread, events] of starts) {
      const [first, ...others] = events.map((event) => this.foundAt(event));
      const common = [...first!].filter(([cell, found]) => others.every((other) => other.get(cell) === found));
      if (common.length > 0) this.byThread.set(thread, new Map(common));
    }
  }

  /** Whether a branch can't be entered on the thread, as a test comes out as one did that the thread wasn't started under. */
  isShut(thread: Obj, check: Check | undefined): boolean {
    const found = check === undefined ? undefined : this.byThread.get(thread);
    if (found === undefined) return false;
    for (let one = check; one !== undefined; one = one.outer) {
      const { tests } = one;
      if (tests.some((tested) => sameLook(tests, tested).every((each) => isOpposite(each, found.get(each.read.cell)))))
        return true;
    }
    return false;
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
      const writes = writesTo(this.machine, cell);
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
    const callers = callersInto(this.machine, act);
    return callers.length > 0 && callers.every((caller) => this.isSetUp(caller.act, seen));
  }
}

const asksForTruth = ({ answer }: Tested): boolean => answer === 'some' || isNothing(answer);

/** Whether a test found something where there was nothing, or nothing where there was something. */
const isOpposite = (tested: Tested, found: boolean | undefined): boolean =>
  asksForTruth(tested) && found === (tested.answer !== 'some');

/** What one look at a variable may be about, where it may be that of several objects. */
const sameLook = (tests: readonly Tested[], { read }: Tested): readonly Tested[] =>
  tests.filter((other) => other.read.at.start === read.at.start && other.read.at.end === read.at.end);

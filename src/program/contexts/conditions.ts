/** In which ways each activation is entered, and which of them are still to be followed. */

import type { Activation } from '../model/activation.js';
import type { Machine } from '../model/machine.js';
import type { Condition, Way } from './condition.js';
import { guardsOf } from './guards.js';
import { Ways } from './ways.js';

/** An activation entered in more ways than this is described by what they have in common. */
const MAX_CONDITIONS = 28;
const NO_CONDITIONS: readonly Condition[] = [];

export interface Entry {
  readonly act: Activation;
  readonly condition: Condition;
}

export class Conditions {
  private readonly conditions = new Map<Activation, Condition[]>();
  private readonly ways = new Map<Activation, Ways>();
  private readonly work: Entry[] = [];
  private count = 0;

  constructor(private readonly machine: Machine) {}

  of(act: Activation): readonly Condition[] {
    return this.conditions.get(act) ?? NO_CONDITIONS;
  }

  /** An activation and a way into it whose calls were not followed yet. */
  next(): Entry | undefined {
    return this.work.pop();
  }

  enter(act: Activation, given: Way): void {
    const way = this.withRequired(act, given);
    let ways = this.ways.get(act);
    if (ways === undefined) this.ways.set(act, (ways = new Ways()));
    if (ways.has(way)) return;
    let list = this.conditions.get(act);
    if (list === undefined) this.conditions.set(act, (list = []));
    const condition: Condition = { id: this.count++, ...way };
    ways.add(condition);
    if (list.length >= MAX_CONDITIONS) {
      if (list.some((other) => other.ctx === way.ctx) && list.length >= 3 * MAX_CONDITIONS) return;
      if (list.some((other) => other.ctx === way.ctx && other.locks === way.locks)) return;
    }
    list.push(condition);
    this.work.push({ act, condition });
  }

  /** Inside a function that says which lock it is called with, that lock counts as held. */
  private withRequired(act: Activation, way: Way): Way {
    const required = guardsOf(this.machine).requiredBy(act);
    if (required.length === 0) return way;
    const missing = required.filter((lock) => !way.locks.items.some((hold) => hold.lock === lock));
    if (missing.length === 0) return way;
    const { holdSets } = this.machine;
    const holds = missing.map((lock) => this.machine.hold(lock, act, act.fn.nameSpan));
    return { ...way, locks: holdSets.union(way.locks, holdSets.from(holds)) };
  }
}

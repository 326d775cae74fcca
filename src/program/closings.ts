/**
 * Variables that close a door: set under a lock, never unset, and looked at under that lock by whoever goes through.
 * What is done after the door was closed meets nobody any more who only passes while it is open.
 */

import type { Access } from './activation.js';
import { givesFirstValues } from './classes.js';
import type { Frame } from './frame.js';
import type { Machine } from './machine.js';
import { push } from './maps.js';
import { makersOf, standsForMany, type Cell, type Obj } from './objects.js';
import type { Point } from './order.js';
import type { Value } from './values.js';

/** What stands for a door's being closed, with the variable. */
const doors = new WeakMap<Machine, Map<Obj, Cell>>();

/** A variable was given a value: if that is something under a lock, whoever waits for nothing but that may be shut out. */
export function noteClosing(frame: Frame, cell: Cell, value: Value): void {
  const { machine, act, flow } = frame;
  if (flow.locks.items.length === 0 || givesFirstValues(act.fn.name) || !isSomething(value)) return;
  const { owner, field } = cell;
  if (owner.kind !== 'instance' && owner.kind !== 'module' && owner.kind !== 'env') return;
  const site =
    owner.kind === 'instance'
      ? owner.site
      : { file: owner.kind === 'env' ? owner.act.file : owner.file, start: 0, end: 0 };
  const door = machine.known(`closed ${owner.id} ${field}`, 'closed', site, { maker: owner, spelled: field });
  let known = doors.get(machine);
  if (known === undefined) doors.set(machine, (known = new Map<Obj, Cell>()));
  known.set(door, cell);
  frame.change({ awaited: machine.sets.add(flow.awaited, door) });
}

/** Doors that are never opened again, with the locks under which each is closed. */
export class Closings {
  private readonly locks = new Map<Obj, ReadonlySet<Obj>>();
  private readonly cells: ReadonlyMap<Obj, Cell>;

  constructor(machine: Machine) {
    this.cells = doors.get(machine) ?? new Map<Obj, Cell>();
    const byCell = new Map([...this.cells].map(([door, cell]) => [cell, door]));
    const writes = new Map<Obj, Access[]>();
    for (const act of machine.activations)
      for (const access of byCell.size > 0 ? act.accesses : [])
        if (access.kind === 'write' && byCell.has(access.cell)) push(writes, byCell.get(access.cell)!, access);
    for (const [door, all] of writes) {
      const closing = all.filter(({ act }) => act.fn.kind !== 'module' && !givesFirstValues(act.fn.name));
      if (!closing.every(({ op, value }) => op === '=' && value !== undefined && isSomething(value))) continue;
      const [first, ...rest] = closing.map(({ flow }) => flow.locks.items.map(({ lock }) => lock));
      const common = first!.filter((lock) => rest.every((others) => others.includes(lock)));
      if (common.length > 0) this.locks.set(door, new Set(common));
    }
  }

  /** The doors that stay closed. */
  get all(): readonly Obj[] {
    return [...this.locks.keys()];
  }

  /** Whether the one comes after a door was closed through which the other has to go. */
  isShutOut(late: Point, passing: Point): boolean {
    return late.at.awaited.items.some((door) => {
      const locks = this.locks.get(door);
      return locks !== undefined && this.passes(passing, door, locks);
    });
  }

  /** Whether the place is only reached while the door is open, with a lock over the look and what follows. */
  private passes(point: Point, door: Obj, locks: ReadonlySet<Obj>): boolean {
    const cell = this.cells.get(door)!;
    if (!isOfOne(cell.owner, point.owner)) return false;
    return point.at.checks.some(
      ({ act, node, tests }) =>
        tests.some(({ read, answer }) => read.cell === cell && (answer === 'none' || answer === 'false')) &&
        point.at.locks.items.some(
          (hold) => locks.has(hold.lock) && (hold.act === act ? hold.at.start < node.start : act === point.act),
        ),
    );
  }
}

/** Neither None nor anything else that a test finds to be false. */
const isSomething = ({ objs, unknown }: Value): boolean =>
  !unknown &&
  objs.length > 0 &&
  objs.every((obj) => (obj.kind === 'constant' ? Boolean(obj.value) : obj.kind === 'instance'));

/** Whether a door and what is behind it belong to one object, or there is one such door only. */
function isOfOne(owner: Obj, touched: Obj | undefined): boolean {
  if (!standsForMany(owner)) return true;
  if (touched === undefined) return false;
  const makers = makersOf(touched);
  return makersOf(owner).some((maker) => makers.includes(maker));
}

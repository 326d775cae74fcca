/** What a store says of its variable: a flag tells others, a door closes, a claim is made or given up. */

import { sameSpan } from '../../facts/spans.js';
import type { Expr, Span } from '../../facts/ir.js';
import { CLAIM, isLock } from '../library/lock-objects.js';
import type { Access, Answer, Hold } from '../model/activation.js';
import { givesFirstValues, isThread, setsUp } from '../model/classes.js';
import type { Machine } from '../model/machine.js';
import { CLOSED, closedUnder, FLAG } from '../model/marks.js';
import type { Cell, LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { checksOver, isCertainlyTrue, isNothing } from './checks.js';
import type { Frame } from './frame.js';

// Flags (`contexts/told-flags.ts` says which of them are sure)

/** What stands for a variable's becoming True; undefined where it never does. */
function flagOf(machine: Machine, cell: Cell): LibraryObject | undefined {
  if (!cell.value.objs.includes(machine.constant('bool', true))) return undefined;
  return machine.markOf(cell, FLAG);
}

/** A variable was given a value: if that is True, whoever looks may go on from here. */
export function tellFlag(frame: Frame, cell: Cell, { objs, unknown }: Value, at: Span): void {
  if (unknown || objs.length !== 1 || objs[0] !== frame.machine.constant('bool', true)) return;
  // What is set again and again, or is so from the beginning, tells nobody anything.
  if (frame.inLoop || givesFirstValues(frame.act.fn.name)) return;
  const flag = flagOf(frame.machine, cell);
  if (flag === undefined) return;
  frame.machine.marks.record(flag, cell);
  frame.signalled(flag, at);
}

/** The flag that a variable or attribute, just read, is; undefined where nobody is told by it. */
export function flagAt(frame: Frame, expr: Expr): Obj | undefined {
  const reads = frame.readsWithin(expr).filter(({ at }) => sameSpan(at, expr));
  const flag = reads.length === 1 ? flagOf(frame.machine, reads[0]!.cell) : undefined;
  return flag !== undefined && frame.machine.marks.cellOf(flag, FLAG) !== undefined ? flag : undefined;
}

// Doors (`contexts/closings.ts`)

/** A variable was given a value: if that is something, whoever looks for nothing there is shut out from here on. */
export function noteClosing(frame: Frame, cell: Cell, value: Value): void {
  const { machine, act, flow } = frame;
  if (setsUp(act) || !isCertainlyTrue(value)) return;
  const door = machine.markOf(cell, CLOSED);
  if (door === undefined) return;
  machine.marks.record(door, cell);
  const under = flow.locks.items.map(({ lock }) => machine.markOf(cell, closedUnder(lock))!);
  frame.change({ awaited: [door, ...under].reduce((all, mark) => machine.sets.add(all, mark), flow.awaited) });
}

// Claims (`concurrency/claims.ts`)

/** Marks a variable that is claimed somewhere. */
const markOf = ({ machine }: Frame, { owner, field }: Cell): Cell => machine.cell(owner, `<claimed ${field}>`);

/** A variable is given a value by `write`: that claims it, or ends the claim. */
export function noteClaim(frame: Frame, write: Access, value: Value): void {
  const { machine, act } = frame;
  const { cell } = write;
  if (setsUp(act)) return;
  const held = claimedAt(frame, cell, value);
  const claim = held.length > 0 || isEmptied(frame, cell, value) ? machine.markOf(cell, CLAIM) : undefined;
  if (claim === undefined) return;
  if (held.length > 0) {
    machine.marks.record(claim, cell);
    machine.claims.set(write, new Set(held.map(({ lock }) => lock)));
    machine.write(markOf(frame, cell), machine.constantValue('bool', true));
    frame.acquired(claim, write.at, false);
  } else frame.released(claim);
}

/** Whether a variable that is claimed somewhere is given nothing, or what may be nothing. */
const isEmptied = (frame: Frame, cell: Cell, value: Value): boolean =>
  !isSomething(value, 'none') && frame.machine.read(markOf(frame, cell), frame.act) !== frame.machine.values.none;

/** The locks held here since before the variable was found empty, where the value says that it no longer is. */
function claimedAt({ act, flow }: Frame, cell: Cell, value: Value): readonly Hold[] {
  const locks = flow.locks.items.filter(({ lock }) => isLock(lock));
  if (locks.length === 0) return [];
  for (const { tests, node } of checksOver(flow)) {
    for (const { read, answer } of tests) {
      if (read.cell !== cell || !isNothing(answer) || !isSomething(value, answer)) continue;
      return locks.filter((hold) =>
        read.act === act ? read.flow.locks.items.includes(hold) : hold.act === act && hold.at.start < node.start,
      );
    }
  }
  return [];
}

/** Whether a look at the variable would come out otherwise than by this answer. */
const isSomething = ({ objs, unknown }: Value, answer: Answer): boolean =>
  objs.length > 0 &&
  objs.every((obj) => {
    if (obj.kind === 'constant' && obj.type === 'index' && obj.made === undefined) return true;
    if (unknown) return false;
    if (obj.kind === 'constant') return answer === 'none' ? obj.type !== 'none' : Boolean(obj.value);
    return obj.kind === 'instance' || (obj.kind === 'library' && (answer === 'none' || isThread(obj)));
  });

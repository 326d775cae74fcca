/** What a thread heeds that may tell it to end. */

import type { Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { isAlways, leaves } from '../../facts/way-to.js';
import { operationOf } from '../../knowledge/types.js';
import type { Access, Activation, LibraryCall } from '../model/activation.js';
import { ElementField, isElementField } from '../model/field.js';
import { memoized, push } from '../model/maps.js';
import type { Cell, Obj } from '../model/objects.js';
import { outcomeOf } from './ending-tests.js';

/** The reads of a variable; of an element of a container, those of any that may be the same. */
export function readsOf({ owner, field }: Cell, reads: Heeded['reads']): readonly Access[] {
  const isIt = (one: Cell): boolean =>
    one.owner === owner && (one.field === field || (isElementField(field) && one.field === ElementField.any));
  return [...reads].flatMap(([cell, found]) => (isIt(cell) ? found : []));
}

/** What a thread heeds that may tell it to end: what it awaits, events that its loops go on for, and what it reads. */
export interface Heeded {
  readonly awaited: ReadonlySet<Obj>;
  readonly lasting: ReadonlySet<Obj | undefined>;
  readonly reads: ReadonlyMap<Cell, readonly Access[]>;
}

export const heededBy = memoized((run: ReadonlySet<Activation>): Heeded => {
  const [awaited, lasting, reads] = [new Set<Obj>(), new Set<Obj | undefined>(), new Map<Cell, Access[]>()];
  for (const { awaits, libraryCalls, accesses } of run) {
    for (const obj of awaits) awaited.add(obj);
    for (const call of libraryCalls) if (isLoopedOn(call)) lasting.add(call.self);
    for (const access of accesses) if (access.kind === 'read') push(reads, access.cell, access);
  }
  return { awaited, lasting, reads };
});

/** `while self.running.is_set():` goes on until the event is cleared. */
const isLoopedOn = ({ name, stmt, node }: LibraryCall): boolean =>
  operationOf(name) === 'event is_set' && stmt?.kind === 'while' && outcomeOf(stmt.test, node, false) === false;

/** `while self.running:` */
export const isAskedByLoop = ({ kind, stmt }: Access): boolean => kind === 'read' && stmt?.kind === 'while';

/** `while True: while self.active: …`: what ends is a part of the round. */
export const goesOnBehind = ({ stmt, loops }: Access): boolean =>
  loops.some((loop) => loop !== stmt && loop.kind === 'while' && isAlways(loop.test));

/** `if not self.running: return` before all else, where no round comes by it again: by then the work is under way. */
export function isAskedOnceAtFirst({ act, at }: Access, run: ReadonlySet<Activation>): boolean {
  const { body } = act.fn;
  const first = body.findIndex((stmt) => within(at, stmt));
  const isGuard = (stmt: Stmt): boolean =>
    (stmt.kind === 'if' && leaves(stmt.body)) || (stmt.kind === 'expr' && stmt.value.kind === 'constant');
  return (
    first >= 0 &&
    body.slice(0, first + 1).every(isGuard) &&
    ![...run].some(({ calls }) => calls.some(({ callee, inLoop }) => callee === act && inLoop))
  );
}

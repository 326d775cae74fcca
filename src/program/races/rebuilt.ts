/**
 * `self.peers = [p for p in self.peers if p.is_alive()]`, `self.lines = self.lines[1:]` while another thread puts one into
 * the list that was there: what comes in between is not in the new one. Nor has anybody seen it where an empty one takes its
 * place behind a loop: `for line in self.lines: show(line)`, and then `self.lines = []`.
 */

import { within } from '../../facts/spans.js';
import { wayTo } from '../../facts/way-to.js';
import { takesOut, type Access } from '../model/activation.js';
import { isElementField } from '../model/field.js';
import { isIn, isMadeEmpty } from '../model/held-containers.js';
import { goesThrough } from '../model/updates.js';
import { isFirstValue } from './first-values.js';
import type { Program } from '../program.js';
import type { Obj } from '../model/objects.js';
import type { Race } from './race.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';

/** Stores of a container made of the entries of the one that was there, which another thread changes meanwhile. */
export function* changedWhileRebuilt(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind === 'contents') return;
  for (const write of variable.accesses) {
    const telling = new Telling<Race>(program, variable);
    for (const read of entriesKept(program, write)) {
      for (const other of changesOf(program, write, read)) {
        for (const [{ entryState }, theirs] of telling.pairs(read, other)) {
          const mine = { access: write, entryState };
          // Where a lock is held from read to write, the one to blame is the change that holds none.
          if (program.locksOver(mine, [read]).length === 0)
            telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs] });
        }
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a loop over a list makes the one that takes its place: of what comes in between, that is what is told. */
export const isOfRebuilding = (program: Program, { variable, access, at: [{ entryState }] }: Race): boolean =>
  variable.container === 'list' &&
  access.act.accesses.some(
    (write) =>
      entriesKept(program, write).includes(access) &&
      program.locksOver({ access: write, entryState }, [access]).length === 0,
  );

/** The reads of entries of which a container is made that takes the place of the one that held them. */
function entriesKept(program: Program, write: Access): readonly Access[] {
  const { kind, op, act, cell, value, deps } = write;
  if (kind !== 'write' || op !== '=' || isElementField(cell.field) || value === undefined || value.unknown) return [];
  const isMadeHere = (obj: Obj): boolean => obj.kind === 'library' && program.analysis.makers.get(obj) === act;
  if (!value.objs.every(isMadeHere) || isFirstValue(program, write)) return [];
  const isOfIts = (read: Access): boolean => read.act === act && isIn(read, cell.value.objs);
  if (isEmptied(write)) {
    const block = write.stmt && wayTo(act.fn.body, write.stmt).at(-1)?.block;
    const isLoop = ({ stmt, op: how, at }: Access): boolean =>
      how === 'iterate' && stmt?.kind === 'for' && within(at, stmt.iter) && at.end < write.at.start;
    return act.accesses.filter((read) => isLoop(read) && isOfIts(read) && block?.includes(read.stmt!) === true);
  }
  const kept = deps.filter((read) => (goesThrough(read) || read.op === 'slice') && isOfIts(read));
  // What is read afresh is what the new one is made of; what was read before says at most what to leave out.
  const fresh = kept.filter(({ stmt }) => stmt === write.stmt);
  return fresh.length > 0 ? fresh : kept;
}

/** Whether an empty container takes the place of the one that was there. */
export const isEmptied = ({ value }: Access): boolean => value !== undefined && value.objs.every(isMadeEmpty);

/** What puts something into the container that is read, or takes it out: of one that is emptied nobody is to miss anything. */
function changesOf({ variables }: Program, write: Access, read: Access): readonly Access[] {
  const contents = variables.find(({ kind, owner }) => kind === 'contents' && owner === read.cell.owner);
  // A loop over a dict or a set that changes raises, which is the worse.
  if (contents === undefined || (read.op === 'iterate' && contents.container !== 'list')) return [];
  return contents.accesses.filter(
    ({ kind, effect, op }) =>
      kind === 'write' && (effect === 'add' || (!isEmptied(write) && (op === '[]=' || takesOut(effect)))),
  );
}

/**
 * `self.peers = [p for p in self.peers if p.is_alive()]`, `self.lines = self.lines[1:]` while another thread puts one into
 * the list that was there: what comes in between is not in the new one. Nor has anybody seen it where an empty one takes its
 * place, or the list is cleared, once all that was in it was read: `send("".join(self.lines))`, and then `self.lines = []`.
 */

import { writesOut } from '../../knowledge/telling.js';
import type { CallExpr, Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExprOf } from '../../facts/walk.js';
import { expressionAt, wayTo } from '../../facts/way-to.js';
import { takesOut, type Access } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { callsAt } from '../model/calls-at.js';
import { isElementField } from '../model/field.js';
import { isIn, isMadeEmpty, isPartOf } from '../model/held-containers.js';
import { goesThrough } from '../model/updates.js';
import { isFirstValue } from './first-values.js';
import { haveKeysApart } from './own-keys.js';
import type { Program } from '../program.js';
import type { Obj } from '../model/objects.js';
import type { Race } from './race.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';

/** From the call that is handed a container to the function that goes through it. */
const MAX_CALLS = 2;

/** Stores of a container made of the entries of the one that was there, which another thread changes meanwhile. */
export function* changedWhileRebuilt(program: Program, variable: Variable): Generator<Race> {
  for (const write of variable.accesses) {
    const telling = new Telling<Race>(program, variable);
    for (const read of entriesKept(program, write)) {
      for (const other of changesOf(program, variable, write, read)) {
        for (const [{ entryState }, theirs] of telling.pairs(read, other)) {
          const mine = { access: write, entryState };
          // Where a lock is held from read to write, the one to blame is the change that holds none.
          if (program.locksOver(mine, [read]).length === 0 && !haveKeysApart(program, mine, theirs))
            telling.take(mine, theirs, { variable, access: write, other, at: [mine, theirs] });
        }
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a loop over a list makes the one that takes its place, or a caller then empties it: of what comes in between, that is what is told. */
export function isOfRebuilding(program: Program, { variable, access, other }: Race): boolean {
  const handsOn = (read: Access): boolean =>
    !isElementField(read.cell.field) &&
    read.cell.value.objs.includes(variable.owner) &&
    program.concurrency.meet(read, other);
  return (
    variable.container === 'list' &&
    [access.act, ...callersInto(program.analysis, access.act).map(({ act }) => act)].some(({ accesses }) =>
      accesses.some(
        (write) =>
          (!isEmptied(write) || other.effect === 'add') &&
          entriesKept(program, write).some(
            (read) =>
              (read === access || handsOn(read)) &&
              program.placed(write).some((one) => program.locksOver(one, [read]).length === 0),
          ),
      ),
    )
  );
}

/** The reads of entries of which a container is made that takes the place of the one that held them. */
function entriesKept(program: Program, write: Access): readonly Access[] {
  const { kind, effect, op, act, cell, value, deps } = write;
  if (effect === 'clear' && isElementField(cell.field)) {
    // What a function was handed is its own, most often, and its giver has another one by then.
    const isNamed = act.accesses.some((one) => isPartOf(one, write) && one.cell.value.objs.includes(cell.owner));
    return isNamed ? readWhole(write, [cell.owner]) : [];
  }
  if (kind !== 'write' || op !== '=' || isElementField(cell.field) || value === undefined || value.unknown) return [];
  const isMadeHere = (obj: Obj): boolean => obj.kind === 'library' && program.analysis.makers.get(obj) === act;
  if (!value.objs.every(isMadeHere) || isFirstValue(program, write)) return [];
  const isOfIts = (read: Access): boolean => read.act === act && isIn(read, cell.value.objs);
  if (isEmptied(write)) return readWhole(write, cell.value.objs);
  const kept = deps.filter((read) => (goesThrough(read) || read.op === 'slice') && isOfIts(read));
  // What is read afresh is what the new one is made of; what was read before says at most what to leave out.
  const fresh = kept.filter(({ stmt }) => stmt === write.stmt);
  return fresh.length > 0 ? fresh : kept;
}

/** The reads of all that is in a container, or that hand it to what goes through it, by statements above what empties it, in the same round. */
function readWhole({ act, stmt, at }: Access, containers: readonly Obj[]): readonly Access[] {
  const way = stmt === undefined ? [] : wayTo(act.fn.body, stmt);
  const round = way.slice(way.findLastIndex(({ inner }) => inner.kind === 'for' || inner.kind === 'while') + 1);
  const above = new Set(round.flatMap(({ block }) => block.filter((one) => one.end <= at.start)));
  return act.accesses.filter(
    (read) =>
      read.stmt !== undefined &&
      above.has(read.stmt) &&
      (isIn(read, containers) ? isOfWhole(read) : isHandedOn(read, containers)),
  );
}

function isOfWhole({ stmt, op, at }: Access): boolean {
  if (stmt?.kind === 'for' ? !within(at, stmt.iter) : stmt?.kind !== 'assign' && stmt?.kind !== 'expr') return false;
  return op === 'iterate' || op === 'snapshot' || (op === 'slice' && isSliceOfAll(expressionAt(stmt, at)));
}

const isSliceOfAll = (expr: Expr | undefined): boolean =>
  expr?.kind === 'subscript' && expr.index.kind === 'slice' && expr.index.parts.length === 0;

/** `show_all(self.lines)`, which goes through them and keeps the list nowhere; `link.sendall(self.lines)`. */
function isHandedOn({ kind, cell, at, stmt, act }: Access, containers: readonly Obj[]): boolean {
  if (kind !== 'read' || !cell.value.objs.some((obj) => containers.includes(obj))) return false;
  const isGiven = (expr: Expr): expr is CallExpr =>
    expr.kind === 'call' && expr.args.some(({ value }) => sameSpan(value, at));
  if (stmt?.kind !== 'assign' && stmt?.kind !== 'expr') return false;
  return someExprOf(stmt, (expr) => {
    if (!isGiven(expr)) return false;
    const called = callsAt(act.calls, expr).map(({ callee }) => callee);
    if (called.length === 0) return writesOut(exprPath(expr.callee) ?? '');
    const inside = [...calleesWithin(called, MAX_CALLS).keys()].flatMap(({ accesses }) => accesses);
    const keeps = ({ value }: Access): boolean => value?.objs.some((obj) => containers.includes(obj)) === true;
    return inside.some((one) => isIn(one, containers) && goesThrough(one)) && !inside.some(keeps);
  });
}

/** Whether a container is emptied, or an empty one takes the place of the one that was there. */
export const isEmptied = ({ effect, op, value }: Access): boolean =>
  effect === 'clear' || (op === '=' && value !== undefined && value.objs.length > 0 && value.objs.every(isMadeEmpty));

/** What puts something into the container that is read, or takes it out: of one that is emptied nobody is to miss anything. */
function changesOf({ variables }: Program, variable: Variable, write: Access, read: Access): readonly Access[] {
  const { op: how, cell } = read;
  const containers = isElementField(cell.field) ? [cell.owner] : cell.value.objs;
  const contents = variables.filter(({ kind, owner }) => kind === 'contents' && containers.includes(owner));
  // A loop over a dict or a set that changes raises, which is the worse.
  if (how === 'iterate' && contents.some(({ container }) => container !== 'list')) return [];
  // Where nothing that is seen reads what is in there, each look at the variable for what is put there counts.
  const all = contents.length > 0 ? contents.flatMap(({ accesses }) => accesses) : puts(variable, containers);
  return all.filter(
    ({ kind, effect, op }) =>
      kind === 'write' && (effect === 'add' || (!isEmptied(write) && (op === '[]=' || takesOut(effect)))),
  );
}

const puts = ({ accesses }: Variable, containers: readonly Obj[]): readonly Access[] =>
  accesses.flatMap((one) => one.act.accesses.filter((put) => isIn(put, containers) && isPartOf(one, put)));

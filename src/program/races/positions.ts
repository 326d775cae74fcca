/**
 * `i = clients.index(client)`, and `names[i]` further down, while another thread takes an entry out of that list: those
 * behind it move up, and the position is another one's, or none.
 */

import type { FunctionFacts, Stmt } from '../../facts/ir.js';
import { numberWritten } from '../../facts/numbers.js';
import { sameSpan } from '../../facts/spans.js';
import { walkExprs, walkStmts } from '../../facts/walk.js';
import { takesOut, type Access } from '../model/activation.js';
import { isElementField } from '../model/field.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';
import type { CheckRace } from './race.js';
import { questionAt } from './reliance.js';
import { keysTakenOut } from './taken-keys.js';
import { Telling } from './telling.js';

/** Positions that were looked up and are used for a list in which another thread moves the entries meanwhile. */
export function* movedMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  if (variable.kind !== 'contents' || variable.container !== 'list') return;
  const movers = variable.accesses.filter(movesOthers);
  if (movers.length === 0) return;
  for (const access of variable.accesses) {
    const read = access.handled ? undefined : lookedUpFor(access);
    if (read === undefined) continue;
    const question = questionAt(read, read.stmt!);
    const telling = new Telling<CheckRace>(program, variable);
    for (const other of movers) {
      for (const [mine, theirs] of telling.between(read, access, other))
        telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], ...question, need: access });
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether entries stand elsewhere after a change: those behind what is taken out or put in before them. */
export const movesOthers = ({ effect, op }: Access): boolean =>
  takesOut(effect) || effect === 'reorder' || /^(insert|appendleft|extendleft)$/.test(op);

/** Whether a change puts an entry behind all others of a list: each stays at its place, and so does what another stores there. */
export const growsAtEnd = ({ container }: Variable, change: Access): boolean =>
  container === 'list' && change.effect === 'add' && !movesOthers(change);

/** Whether an access is of the entry at a place that is counted from the beginning: `xs[i]`, and not `xs[-1]`. */
export const isAtPlace = (access: Access): boolean =>
  isElementField(access.cell.field) && /^\[\]$|=$/.test(access.op) && !isFromEnd(access);

/**
 * Whether a change leaves a list long enough for what is done after a look at its size: `while i < len(jobs): jobs[i] = …`
 * finds place i whatever is put behind the others; and what is stored at a place leaves a list as long as it is.
 */
export function keepsSize(variable: Variable, change: Access, act: Access): boolean {
  if (growsAtEnd(variable, change)) return isAtPlace(act);
  const { cell, effect, key, keyText, op } = change;
  if (variable.container !== 'list' || effect !== 'store' || !isElementField(cell.field) || !op.endsWith('='))
    return false;
  // A slice may be stored with more or fewer entries.
  return keyText !== undefined || (key?.unknown === false && key.objs.some(({ kind }) => kind === 'constant'));
}

/** `xs[-1]`. */
export function isFromEnd({ act, at }: Access): boolean {
  let found = false;
  walkExprs(act.fn.body, (expr) => {
    found ||= expr.kind === 'subscript' && sameSpan(expr, at) && (numberWritten(expr.index) ?? 0) < 0;
  });
  return found;
}

/** Whether a race is of a position, and not of a test. */
export const isOfPosition = ({ tested: { read } }: CheckRace): boolean =>
  read.op === 'index' && read.stmt?.kind === 'assign';

/** The question where something stands in a list, whose answer is the position that is used here. */
function lookedUpFor(access: Access): Access | undefined {
  const { act, at } = access;
  const name = positionIn(access);
  const stored = name === undefined ? undefined : lastAssignment(act.fn, name, at.start);
  return stored && act.accesses.find((read) => read.op === 'index' && read.kind === 'read' && read.stmt === stored);
}

/** The name of the position at which an entry is read, stored, or taken out. */
function positionIn({ op, keyText, stmt }: Access): string | undefined {
  if (/^\[\]=?$/.test(op)) return keyText;
  const [taken] = stmt !== undefined && /^(del|pop)$/.test(op) ? keysTakenOut(stmt) : [];
  return taken?.kind === 'name' ? taken.name : undefined;
}

/** What a name was last given, in the order of the text, where that was by an assignment. */
function lastAssignment(fn: FunctionFacts, name: string, before: number): Stmt | undefined {
  let last: Stmt | undefined;
  walkStmts(fn.body, (stmt) => {
    if (stmt.kind !== 'assign' || stmt.end > before) return;
    if (stmt.targets.some((target) => target.kind === 'name' && target.name === name)) last = stmt;
  });
  return last;
}

/**
 * `for i in range(len(jobs)): jobs[i]` while another thread takes an entry out: the size was asked once, and there are fewer
 * by the time the last of them is looked at.
 */

import type { Expr, Span, Stmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { calleeName } from '../../facts/paths.js';
import { isCaughtByCaller } from '../evaluation/handlers.js';
import type { Variable } from '../concurrency/variables.js';
import { takesOut, type Access } from '../model/activation.js';
import type { Program } from '../program.js';
import { haveKeysApart } from './own-keys.js';
import type { Race } from './race.js';
import { Telling } from './telling.js';

/** Loops that count through the places of a list, of which another thread takes some away; told at the question for the size. */
export function* loopsByPosition(program: Program, variable: Variable): Generator<Race> {
  if (variable.kind !== 'contents' || !POSITIONED.has(variable.container)) return;
  const takers = variable.accesses.filter(({ effect }) => takesOut(effect));
  if (takers.length === 0) return;
  for (const use of variable.accesses) {
    if (use.handled || !ASKS_PLACE.test(use.op) || isCaughtByCaller(program.analysis, use.act, 'IndexError')) continue;
    const size = sizeCountedTo(use);
    if (size === undefined) continue;
    const telling = new Telling<Race>(program, variable);
    for (const other of takers) {
      for (const [{ entryState }, theirs] of telling.between(size, use, other)) {
        const mine = { access: size, entryState };
        if (!haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access: size, other, at: [mine, theirs] });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** Whether a race is of a loop that counts, and not of one that goes from entry to entry. */
export const isByPosition = ({ access }: Race): boolean => access.op === 'len';

/** What has places that are counted from the start, and raises where there is none. */
const POSITIONED: ReadonlySet<unknown> = new Set(['list', 'deque']);

/** Reads, and stores, of one place. */
const ASKS_PLACE = /^\[\]=?$/;

/** The question for the size up to which the innermost loop counts that gives the place its number. */
function sizeCountedTo({ act, cell, keyText, loops }: Access): Access | undefined {
  if (keyText === undefined) return undefined;
  const counting = loops.map((loop) => upTo(loop, keyText)).findLast((head) => head !== undefined);
  return (
    counting &&
    act.accesses.find(({ op, cell: { owner }, at }) => op === 'len' && owner === cell.owner && within(at, counting))
  );
}

/** The part of a loop's head that says how far a number is counted. */
function upTo(loop: Stmt, number: string): Span | undefined {
  const isIt = (expr: Expr | undefined): boolean => expr?.kind === 'name' && expr.name === number;
  if (loop.kind === 'for')
    return isIt(loop.target) && loop.iter.kind === 'call' && calleeName(loop.iter) === 'range' ? loop.iter : undefined;
  if (loop.kind !== 'while' || loop.test.kind !== 'compare' || loop.test.rest.length !== 1) return undefined;
  const [{ op, right }] = loop.test.rest as [(typeof loop.test.rest)[0]];
  if (op === '<' && isIt(loop.test.left)) return right;
  return op === '>' && isIt(right) ? loop.test.left : undefined;
}

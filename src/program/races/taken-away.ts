/** `if key in table: use(table[key])` while another thread takes that entry out: the second look raises. */

import { isCaughtByCaller } from '../evaluation/handlers.js';
import { checksOver } from '../evaluation/checks.js';
import { sameElement } from '../concurrency/same-element.js';
import type { Variable } from '../concurrency/variables.js';
import { takesOut, type Access } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import type { Program } from '../program.js';
import { haveKeysApart } from './own-keys.js';
import type { CheckRace } from './race.js';
import { Telling } from './telling.js';

/** Tests that find a key in a dict, and look it up once more after another thread may have taken it out. */
export function* takenAwayMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  if (variable.kind !== 'contents' || variable.container !== 'dict') return;
  const takers = variable.accesses.filter(({ effect }) => takesOut(effect));
  if (takers.length === 0) return;
  for (const access of variable.accesses) {
    const found =
      isLookedUp(access) && !isCaughtByCaller(program.analysis, access.act, 'KeyError', 'LookupError')
        ? testBefore(access)
        : undefined;
    if (found === undefined) continue;
    const telling = new Telling<CheckRace>(program, variable);
    for (const other of takers) {
      if (!sameElement(access, other)) continue;
      for (const [mine, theirs] of telling.between(found.tested.read, access, other)) {
        if (!haveKeysApart(program, mine, theirs))
          telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], ...found, need: access });
      }
    }
    if (telling.best !== undefined) yield telling.best;
  }
}

/** `table[key]`, which raises where there is no such key; a defaultdict makes one. */
const isLookedUp = ({ kind, op, effect, handled }: Access): boolean =>
  kind === 'read' && op === '[]' && effect === 'none' && !handled;

/** The test in the same function that found the key there. */
function testBefore({ act, cell, keyText, at, flow }: Access): { check: Check; tested: Tested } | undefined {
  for (const check of checksOver(flow)) {
    const tested = check.tests.find(
      ({ read, answer }) =>
        answer === 'present' &&
        read.op === 'in' &&
        read.act === act &&
        read.cell.owner === cell.owner &&
        read.keyText === keyText &&
        read.at.start < at.start,
    );
    if (tested !== undefined && check.act === act && keyText !== undefined) return { check, tested };
  }
  return undefined;
}

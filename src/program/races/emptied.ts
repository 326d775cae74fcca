/**
 * `if self.jobs: self.jobs.pop()` while another thread stores an empty container in the variable: what is looked at and
 * what is taken from are two containers then, and the second has nothing to give.
 */

import { checksOver } from '../evaluation/checks.js';
import type { Access } from '../model/activation.js';
import type { Check, Tested } from '../model/flow.js';
import { isIn, isMadeEmpty, isPartOf } from '../model/held-containers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Program } from '../program.js';
import { isFirstValue } from './first-values.js';
import type { CheckRace } from './race.js';
import { isBefore } from './reliance.js';
import { Telling } from './telling.js';
import type { Variable } from '../concurrency/variables.js';

/** Tests that find something in a container, and take it out of one that another thread has put in its place. */
export function* emptiedMeanwhile(program: Program, variable: Variable): Generator<CheckRace> {
  if (variable.kind === 'contents') return;
  const stores = variable.accesses.filter(
    (access) => storesNothing(program.analysis, access) && !isFirstValue(program, access),
  );
  if (stores.length === 0) return;
  for (const access of variable.accesses) {
    if (access.kind !== 'read' || !isTakenFrom(access)) continue;
    const race = findRace(program, variable, access, stores);
    if (race !== undefined) yield race;
  }
}

function findRace(
  program: Program,
  variable: Variable,
  access: Access,
  stores: readonly Access[],
): CheckRace | undefined {
  const found = testBefore(access);
  if (found === undefined) return undefined;
  const { check, tested } = found;
  const telling = new Telling<CheckRace>(program, variable);
  for (const other of stores) {
    for (const [mine, theirs] of telling.between(tested.read, access, other))
      telling.take(mine, theirs, { variable, access, other, at: [mine, theirs], check, tested, need: access });
  }
  return telling.best;
}

/** The last test of what the variable held, in the same function, that found something there. */
function testBefore({ act, cell, at, flow }: Access): { check: Check; tested: Tested } | undefined {
  for (const check of checksOver(flow)) {
    const tested = check.tests.find(
      ({ read, answer }) =>
        (answer === 'filled' || answer === 'present') && isIn(read, cell.value.objs) && isBefore(check, read.at, at),
    );
    // The variable itself is asked there: what was taken out of it before is a container of its own.
    const asked =
      tested && act.accesses.find((one) => one.cell === cell && one.kind === 'read' && isPartOf(one, tested.read));
    if (asked !== undefined && check.act === act) return { check, tested: { ...tested!, read: asked } };
  }
  return undefined;
}

/** Whether something is taken out of what is read here, which raises an exception where there is nothing. */
const isTakenFrom = (read: Access): boolean =>
  read.act.accesses.some(
    (take) =>
      take.kind === 'write' &&
      take.effect === 'remove' &&
      !take.op.endsWith('?') &&
      take.op !== 'discard' &&
      !take.handled &&
      isIn(take, read.cell.value.objs) &&
      isPartOf(read, take),
  );

/** `= []`, `= {}`, `= deque()` or `= None`. */
const storesNothing = (analysis: AnalysisState, { op, value }: Access): boolean =>
  op === '=' && value !== undefined && value.objs.some((obj) => obj === analysis.none || isMadeEmpty(obj));

/** TW101: a global or closure variable is read, changed and written back while another thread writes it. */

import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import { isShared } from '../program/concurrency/shared-holds.js';
import { takesOut, type Access } from '../program/model/activation.js';
import { isElementField } from '../program/model/field.js';
import type { LockAcquisition } from '../program/model/flow.js';
import { readsFor } from '../program/model/updates.js';
import type { Program } from '../program/program.js';
import type { Race } from '../program/races/race.js';
import { unguardedUpdates } from '../program/races/races.js';
import { isEmptied } from '../program/races/rebuilt.js';
import { isSetBack } from '../program/races/set-back.js';
import { lockName, nameAt } from '../program/races/spelling.js';
import type { Finding, RuleMeta } from './finding.js';
import { inFunction, otherThread, otherThreadIn, placeNameOf, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { bestPerFunction, trustIn, isGlobalLike, lostUpdate, surroundings } from './shared-data.js';
import { LOST_UPDATES } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW101',
  name: 'unguarded-global',
  severity: 'warning',
  summary: 'A global or closure variable is updated by several threads without a common lock.',
  lesson: 'race-conditions',
  story: 'race',
  fix: 'Hold the lock that guards it elsewhere, or a new one.',
  yieldsTo: ['TW104', 'TW506'],
  systemThreads: true,
  verdict: LOST_UPDATES,
};

export const rule: Rule = {
  meta,
  *check(program) {
    yield* unguardedVariables(program, meta, true);
  },
};

/** Shared with TW102, which says the same of attributes. */
export function* unguardedVariables(program: Program, rule: RuleMeta, global: boolean): Generator<Finding> {
  for (const variable of program.variables) {
    if (isGlobalLike(variable) !== global) continue;
    for (const race of bestPerFunction(program, unguardedUpdates(program, variable))) {
      const { access } = race;
      const name = nameAt(variable, access);
      const [, theirs] = race.at;
      yield report(rule, {
        file: access.act.file,
        at: access.at,
        message: `${name} can lose updates: ${lostBy(program, race)}.`,
        ...trustIn(program, race),
        related: surroundings(program, race),
        data: {
          variable: name,
          function: inFunction(access.act),
          thread: program.threadOf(theirs),
        },
        subject: subjectOf(variable),
        evidence: lostUpdate(program, race, name),
      });
    }
  }
}

/** Whether what comes in between is put into the container that is being replaced. */
const isMadeAnew = ({ variable, access, other }: Race): boolean =>
  isEmptied(access) || (variable.kind !== 'contents' && isElementField(other.cell.field));

function lostBy(program: Program, race: Race): string {
  if (isMadeAnew(race)) return anew(program, race);
  return isSetBack(race.access) ? setBack(program, race) : inPlace(program, race);
}

function anew(program: Program, { access, other, at: [mine, theirs] }: Race): string {
  const who = otherThreadIn(program, mine, theirs, other.act);
  return (
    `it is ${isEmptied(access) ? 'emptied here after it was read' : 'made anew here from what it held'}. ${inFunction(other.act)} (${who}, ${placeNameOf(access, other)}) ` +
    (isEmptied(access)
      ? 'puts something in meanwhile, which nobody has seen'
      : takesOut(other.effect)
        ? 'takes something out in between, which the new one still has'
        : 'puts something in meanwhile, which the new one has not')
  );
}

function setBack(program: Program, { access, other, at: [mine, theirs] }: Race): string {
  const who = otherThreadIn(program, mine, theirs, other.act);
  return (
    `it is set back here after it was read. ${inFunction(other.act)} (${who}, ${placeNameOf(access, other)}) ` +
    'stores something meanwhile, which nobody has seen'
  );
}

function inPlace(program: Program, { access, at: [mine, theirs] }: Race): string {
  const who = otherThread(program, mine, theirs);
  const lost = `${inFunction(access.act)} reads it and writes it back, and ${who} may write it in between`;
  const hold = givenBackBetween(program, access, mine);
  if (hold !== undefined && isShared(hold))
    return `several threads may have the read side of ${lockName(program, hold, access.act)} at a time. ${lost}`;
  if (hold !== undefined) return `${lockName(program, hold, access.act)} is free in between. ${lost}`;
  const isLocked = program.lockset(mine).items.some(({ lock }) => !program.concurrency.isSignal(lock));
  return `${isLocked ? 'its changes have no lock in common' : 'several threads change it without a lock'}. ${lost}`;
}

/** A lock that is held where the variable is read, and once more where it is written, but not in between. */
function givenBackBetween(program: Program, access: Access, mine: AccessInContext): LockAcquisition | undefined {
  const reads = readsFor(access).map((read) => program.locks({ access: read, entryState: mine.entryState }));
  return program
    .locks(mine)
    .find(({ lock }) => reads.length > 0 && reads.every((holds) => holds.some((hold) => hold.lock === lock)));
}

/** What the rules on shared variables have in common: their words, their related places, their evidence. */

import type { Access } from '../program/model/activation.js';
import { basisOf, lazyBasisOf, type Effect } from '../program/evidence/basis.js';
import { isPossibleOnly } from '../program/evidence/support.js';
import { isSameCode, isUnder } from '../program/races/check-races.js';
import type { AccessInContext } from '../program/concurrency/access-in-context.js';
import type { Program } from '../program/program.js';
import { type CheckRace, type Race, isContested } from '../program/races/race.js';
import { isElementField } from '../program/model/field.js';
import { readsFor } from '../program/model/updates.js';
import { nameAt } from '../program/races/spelling.js';
import type { Variable } from '../program/concurrency/variables.js';
import type { Evidence, EvidenceStep, Related } from './finding.js';
import { trustOf, type Trust } from './severity.js';
import { firstPerFunction, inFunction, locate, relatedAccess, relatedStart, type Place } from './report.js';

/** Whether a variable counts as global (TW101) rather than as an attribute (TW102). */
export function isGlobalLike(variable: Variable): boolean {
  return variable.home === 'global' || variable.home === 'closure' || variable.home === 'local';
}

export interface Threads {
  readonly first: string;
  readonly second: string;
}

/** Names for the two threads of a story; two of one kind are numbered. */
function threadNames(program: Program, a: AccessInContext, b: AccessInContext): Threads {
  if (program.areClients(a, b)) return { first: 'thread #1', second: 'thread #2' };
  const first = program.threadOf(a);
  const second = program.threadOf(b);
  return first === second ? { first: `${first} #1`, second: `${second} #2` } : { first, second };
}

/** The other accesses of the variable and where the threads come from. */
export function surroundings(program: Program, race: Race): Related[] {
  const { variable, access, other } = race;
  const [mine, theirs] = race.at;
  const list: Related[] = [];
  if (other !== access) {
    list.push(
      relatedAccess(
        other,
        `${inFunction(other.act)} ${other.kind === 'write' ? 'changes' : 'reads'} ${nameAt(variable, other)} here at the same time`,
      ),
    );
  }
  for (const one of variable.accesses) {
    // The place itself, as other calls come to it, says nothing further.
    if (isSameCode(one, access) || isSameCode(one, other) || one.kind !== 'write') continue;
    if (list.length > 4) break;
    list.push(relatedAccess(one, `${nameAt(variable, one)} ${whatItDoes(program, variable, one)}`));
  }
  list.push(...relatedStart(program, theirs.entryState.ctx, theirs.access.act));
  if (mine.entryState.ctx !== theirs.entryState.ctx)
    list.push(...relatedStart(program, mine.entryState.ctx, mine.access.act));
  return unique(list);
}

/** What a further write does: putting an entry in or counting on makes nothing, even where no other thread is about. */
function whatItDoes(program: Program, variable: Variable, write: Access): string {
  if (isContested(program, variable, write)) return 'is also changed here';
  const makes = write.effect === 'store' && !isElementField(write.cell.field) && readsFor(write).length === 0;
  return makes ? 'is made here' : 'is changed here';
}

function unique(list: readonly Related[]): Related[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = `${one.path} ${one.start} ${one.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const step = (access: Access, lane: 0 | 1, thread: string, does: EvidenceStep['does'], what: string): EvidenceStep => ({
  ...locate(access.act.file, access.at),
  lane,
  thread,
  does,
  what,
});

/** Read, read, write, write: the second write undoes the first. */
export function lostUpdate(program: Program, race: Race, name: string): Evidence {
  const [mine, theirs] = race.at;
  const names = threadNames(program, mine, theirs);
  const read = readsFor(race.access)[0] ?? race.access;
  const otherRead = readsFor(race.other)[0];
  const steps: EvidenceStep[] = [step(read, 0, names.first, 'read', name)];
  if (otherRead !== undefined) steps.push(step(otherRead, 1, names.second, 'read', name));
  steps.push(
    step(race.other, 1, names.second, race.other.kind, name),
    step(race.access, 0, names.first, 'write', name),
  );
  return { kind: 'lost-update', variable: name, steps };
}

/** Check, change by the other, act on what is no longer true. */
export function checkThenAct(program: Program, race: CheckRace, name: string): Evidence {
  const [mine, theirs] = race.at;
  const names = threadNames(program, mine, theirs);
  return {
    kind: 'check-then-act',
    variable: name,
    steps: [
      step(race.tested.read, 0, names.first, 'check', name),
      ...(race.other === race.access && isUnder(theirs, race.check)
        ? [step(race.tested.read, 1, names.second, 'check', name)]
        : []),
      step(race.other, 1, names.second, 'change', name),
      step(race.access, 0, names.first, 'change', name),
    ],
  };
}

/** Iterate, change by the other, ask for the next entry. */
export function changedIteration(program: Program, race: Race, name: string): Evidence {
  const [mine, theirs] = race.at;
  const names = threadNames(program, mine, theirs);
  return {
    kind: 'iterate',
    variable: name,
    steps: [
      step(race.access, 0, names.first, 'iterate', name),
      step(race.other, 1, names.second, 'change', name),
      step(race.access, 0, names.first, 'next', name),
    ],
  };
}

/** How grave and how sure a race is, by what it rests on. */
export const trustIn = (program: Program, { variable, at }: Race, effect: Effect = 'update lost'): Trust =>
  trustOf(basisOf(program, variable, at, effect));

/**
 * One race per function, in the order of the text: the first of those that are well supported, and the first of all where
 * none is.
 */
export function bestPerFunction<T extends Race>(
  program: Program,
  races: Iterable<T>,
  placeOf: (race: T) => Place = ({ access }) => access,
  effectOf: (race: T) => Effect = () => 'update lost',
): T[] {
  const all = [...races];
  const isShown = (race: T): boolean => !isPossibleOnly(lazyBasisOf(program, race.variable, race.at, effectOf(race)));
  const shown = firstPerFunction(all.filter(isShown), placeOf);
  const told = new Set(shown.map((race) => placeOf(race).act.fn));
  return [
    ...shown,
    ...firstPerFunction(
      all.filter((race) => !told.has(placeOf(race).act.fn)),
      placeOf,
    ),
  ];
}

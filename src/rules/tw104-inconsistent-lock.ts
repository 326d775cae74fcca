/** TW104: most places that touch a variable hold one lock; this write does not. */

import type { Effect } from '../program/evidence/basis.js';
import { isShort } from '../program/evidence/support.js';
import type { GuardRace } from '../program/races/race.js';
import { readsFor } from '../program/model/updates.js';
import { clearedUnderLock } from '../program/races/cleared.js';
import { inconsistentlyLocked, isHeldAlways } from '../program/races/guard-races.js';
import { lockName, nameAt } from '../program/races/spelling.js';
import { addedWhileSwapped } from '../program/races/swapped.js';
import type { RuleMeta } from './finding.js';
import { inFunction, otherThread, placeNameOf, placesOf, related, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE, type Trust } from './severity.js';
import { bestPerFunction, trustIn, lostUpdate, surroundings } from './shared-data.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW104',
  name: 'inconsistent-lock',
  severity: 'warning',
  summary: 'A variable is guarded by a lock in some places and written without it in another.',
  lesson: 'locks',
  story: 'race',
  fix: 'Hold the lock here too.',
  yieldsTo: ['TW107'],
  silentBeside: ['TW601'],
  systemThreads: true,
  verdict: ANY_SWITCH,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      const races = [
        ...inconsistentlyLocked(program, variable),
        ...addedWhileSwapped(program, variable),
        ...clearedUnderLock(program, variable),
      ];
      for (const race of bestPerFunction(program, races, ({ access }) => access, effectOf)) {
        const { access, guard, guarded, other } = race;
        const name = nameAt(variable, access);
        const [mine, theirs] = race.at;
        const lock = lockName(program, guard);
        const who = otherThread(program, mine, theirs);
        const held = program.locks(mine).filter((hold) => isHeldAlways(program, access, hold));
        const holds = held[0] && lockName(program, held[0]);
        const instead =
          holds === undefined ? 'holds no lock' : holds === lock ? `holds another ${lock}` : `holds ${holds} instead`;
        const own = guarded.length === 0;
        const evidence = evidenceOf(race);
        const trust = trustIn(program, race, effectOf(race));
        const isProven = isPromised(trust) || (evidence !== undefined && trust.basis.blurs === 0);
        // One place that holds the lock may hold it for something else, as long as nothing is read here to be written back.
        const isGuessed = evidence === undefined && readsFor(access).length === 0 && !trust.basis.brief;
        // On a page or two a lock is plainly meant for what it guards, whether or not harm is done today.
        const isHarmless = race.isWhole === true && !trust.basis.tiny;
        // Few lines that hold the lock, another lock of the same name, and threads that the model does not tell apart: of nine such
        // warnings none was right (docs/precision.md).
        const isShown = own || (!isGuessed && !isHarmless && (isPlain(trust) || (holds !== lock && isProven)));
        yield report(meta, {
          file: access.act.file,
          at: access.at,
          message: own
            ? `${lock} does not guard ${name}: ${whoseOwn(lock)}. ` +
              `${inFunction(access.act)} and ${who} hold different locks and change it at the same time.`
            : `${name} is guarded by ${lock} ${evidence ?? 'elsewhere'}, not here. ` +
              `${inFunction(access.act)} ${instead} while ${who} uses it at ${placeNameOf(access, other)}.`,
          ...measured(isShown ? trust : { ...trust, ...POSSIBLE }),
          related: [related(guard.act.file, guard.at, `${lock} is taken here`), ...surroundings(program, race)],
          data: {
            variable: name,
            function: inFunction(access.act),
            lock,
            thread: program.threadOf(theirs),
          },
          subject: subjectOf(variable),
          evidence: {
            ...lostUpdate(program, race, name),
            kind: readsFor(access).length > 0 ? 'lost-update' : 'inconsistent-lock',
          },
        });
      }
    }
  },
};

/** What is only read here, and looked into, another thread sets to None. */
const effectOf = ({ access }: GuardRace): Effect => (access.kind === 'read' ? 'raises' : 'update lost');

/** Of those that looked certain fewer than 95 of 100 were right so far. */
const measured = (trust: Trust): Trust => (trust.confidence === 'high' ? { ...trust, confidence: 'medium' } : trust);

/** In a program of a few lines few hold the lock. */
const isPlain = ({ confidence, basis }: Trust): boolean => confidence === 'high' || isShort(basis);

/** Of what a library promises one line is enough: all of six such were right (docs/precision.md). */
const isPromised = ({ basis }: Trust): boolean => basis.promised && basis.library;

/** At how many of the lines that touch the variable the lock is held; undefined where they are too few to prove anything. */
function evidenceOf({ guarded, contested }: GuardRace): string | undefined {
  const bare = placesOf(contested.filter((access) => !guarded.includes(access)));
  const lines = [...placesOf(guarded)].filter((line) => !bare.has(line)).length;
  return lines < 2 || lines < bare.size ? undefined : `at ${lines} of ${lines + bare.size} places`;
}

/** Why two that hold it may hold different ones, by what the lock is called. */
const whoseOwn = (lock: string): string =>
  /[\])]$/.test(lock)
    ? 'each key has its own lock'
    : lock.includes('.')
      ? 'each instance has a lock of its own'
      : 'it is another lock each time';

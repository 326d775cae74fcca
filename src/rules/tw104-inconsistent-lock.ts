/** TW104: most places that touch a variable hold one lock; this write does not. */

import { inconsistentlyLocked, readsFor } from '../program/races.js';
import type { RuleMeta } from './finding.js';
import { firstPerFunction, inFunction, otherThread, related, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { confidenceOf, lostUpdate, placeName, surroundings } from './shared-data.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW104',
  name: 'inconsistent-lock',
  severity: 'warning',
  summary: 'A variable is guarded by a lock in some places and written without it in another.',
  lesson: 'locks',
  verdict: ANY_SWITCH,
};

export const inconsistentLock: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const race of firstPerFunction(inconsistentlyLocked(program, variable))) {
        const { access, guard, guarded, total, other } = race;
        const [mine, theirs] = race.at;
        const lock = program.objectName(guard.lock);
        const who = otherThread(program, mine.condition.ctx, theirs.condition.ctx);
        const held = program.locks(mine);
        const instead = held.length > 0 ? `holds ${program.objectName(held[0]!.lock)} instead` : 'holds no lock';
        const own = guarded.length === 0;
        yield report(meta, {
          file: access.act.file,
          at: access.at,
          message: own
            ? `${lock} does not guard ${variable.name}: each instance has a lock of its own. ` +
              `${inFunction(access.act)} and ${who} hold different locks and change it at the same time.`
            : `${variable.name} is guarded by ${lock} at ${guarded.length} of ${total} places, not here. ` +
              `${inFunction(access.act)} ${instead} while ${who} uses it at ${placeName(access, other)}.`,
          confidence: confidenceOf(race),
          related: [related(guard.act.file, guard.at, `${lock} is taken here`), ...surroundings(program, race)],
          data: {
            variable: variable.name,
            function: inFunction(access.act),
            lock,
            thread: program.contextName(theirs.condition.ctx),
          },
          subject: subjectOf(variable),
          evidence: {
            ...lostUpdate(program, race),
            kind: readsFor(access).length > 0 ? 'lost-update' : 'inconsistent-lock',
          },
        });
      }
    }
  },
};

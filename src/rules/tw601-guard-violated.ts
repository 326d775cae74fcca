/** TW601: a variable is declared to be guarded by a lock, and used here without it. */

import { guardViolations } from '../program/races/guard-violations.js';
import { nameAt } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { firstPerFunction, inFunction, otherThread, placeNameOf, related, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { lostUpdate, surroundings } from './shared-data.js';
import { trustOf } from './severity.js';
import { basisOf } from '../program/evidence/basis.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW601',
  name: 'guard-violated',
  severity: 'error',
  summary: 'A variable declared with "# guarded by:" is used without that lock where another thread may use it too.',
  lesson: 'locks',
  story: 'race',
  verdict: ANY_SWITCH,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const violation of firstPerFunction(guardViolations(program, variable))) {
        const { access, other, at, guarded } = violation;
        const { lock, directive } = guarded.declaration;
        const name = nameAt(variable, access);
        const [mine, theirs] = at;
        const who = otherThread(program, mine, theirs);
        const does = other.kind === 'write' ? 'may change' : 'may read';
        yield report(meta, {
          file: access.act.file,
          at: access.at,
          message:
            `${name} is used without ${lock}, its declared guard. ` +
            `${inFunction(access.act)} uses it while ${who} ${does} it` +
            (other === access ? ' in the same place.' : ` (${placeNameOf(access, other)}).`),
          confidence: trustOf(basisOf(program, variable, at, 'update lost')).confidence,
          related: [
            related(guarded.file, directive, `Declared here: guarded by ${lock}`),
            ...surroundings(program, { variable, access, other, at }),
          ],
          data: {
            variable: name,
            function: inFunction(access.act),
            lock,
            thread: program.threadOf(theirs),
          },
          subject: subjectOf(variable),
          evidence: { ...lostUpdate(program, { variable, access, other, at }, name), kind: 'inconsistent-lock' },
        });
      }
    }
  },
};

/** TW105: safe today, because one operation on a built-in container is atomic; nothing says so in the code. */

import { atomicMutations } from '../program/races/races.js';
import { nameAt } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { inFunction, otherThread, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { trustIn, surroundings } from './shared-data.js';
import { GIL_SAFE } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW105',
  name: 'atomic-shared-mutation',
  severity: 'hint',
  summary: 'A shared container is changed by single operations that are safe only because each is atomic.',
  lesson: 'race-conditions',
  fix: 'Hold a lock.',
  yieldsTo: ['TW108'],
  silentBeside: ['TW101', 'TW102', 'TW103', 'TW104', 'TW106', 'TW107', 'TW108', 'TW601'],
  systemThreads: true,
  verdict: GIL_SAFE,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const race of atomicMutations(program, variable)) {
        const { access } = race;
        const name = nameAt(variable, access);
        const [mine, theirs] = race.at;
        const who = otherThread(program, mine, theirs);
        yield report(meta, {
          file: access.act.file,
          at: access.at,
          message:
            `${name} is safe without a lock only while each change is one step. ` +
            `${inFunction(access.act)} changes it in one step, and ${who} does too: a second step added later would be a race.`,
          ...trustIn(program, race),
          related: surroundings(program, race),
          data: {
            variable: name,
            function: inFunction(access.act),
            thread: program.threadOf(theirs),
          },
          subject: subjectOf(variable),
          evidence: { kind: 'atomic', variable: name, steps: [] },
        });
      }
    }
  },
};

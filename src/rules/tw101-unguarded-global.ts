/** TW101: a global or closure variable is read, changed and written back while another thread writes it. */

import type { Program } from '../program/program.js';
import { unguardedUpdates } from '../program/races/races.js';
import { nameAt } from '../program/races/spelling.js';
import type { Finding, RuleMeta } from './finding.js';
import { inFunction, otherThread, report, subjectOf } from './report.js';
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
      const [mine, theirs] = race.at;
      const who = otherThread(program, mine.entryState.ctx, theirs.entryState.ctx);
      yield report(rule, {
        file: access.act.file,
        at: access.at,
        message:
          `${name} can lose updates: several threads change it without a lock. ` +
          `${inFunction(access.act)} reads it and writes it back, and ${who} may write it in between.`,
        ...trustIn(program, race),
        related: surroundings(program, race),
        data: {
          variable: name,
          function: inFunction(access.act),
          thread: program.contextName(theirs.entryState.ctx),
        },
        subject: subjectOf(variable),
        evidence: lostUpdate(program, race, name),
      });
    }
  }
}

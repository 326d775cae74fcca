/** TW107: a container is iterated while another thread adds to it or removes from it. */

import { iterationsWhileChanged } from '../program/races.js';
import type { RuleMeta } from './finding.js';
import { firstPerFunction, inFunction, otherThread, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { changedIteration, confidenceOf, placeName, surroundings } from './shared-data.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW107',
  name: 'iterate-while-mutated',
  severity: 'warning',
  summary: 'A shared container is iterated while another thread adds or removes entries.',
  lesson: 'check-then-act',
  verdict: ANY_SWITCH,
};

export const iterateWhileMutated: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const race of firstPerFunction(iterationsWhileChanged(program, variable))) {
        const { access, other } = race;
        const [mine, theirs] = race.at;
        const loop =
          access.stmt?.kind === 'for' &&
          access.stmt.iter.start <= access.at.start &&
          access.at.end <= access.stmt.iter.end;
        const at = loop ? { start: access.stmt.start, end: access.at.end } : access.at;
        const who = otherThread(program, mine.condition.ctx, theirs.condition.ctx);
        const breaks =
          variable.container === 'list' ? 'entries are skipped or seen twice' : 'the loop can stop with RuntimeError';
        yield report(meta, {
          file: access.act.file,
          at,
          message:
            `${variable.name} is iterated here while another thread changes it. ` +
            `${inFunction(other.act)} (${who}, ${placeName(access, other)}) adds or removes entries meanwhile: ${breaks}.`,
          confidence: confidenceOf(race),
          related: surroundings(program, race),
          data: {
            variable: variable.name,
            function: inFunction(access.act),
            thread: program.contextName(theirs.condition.ctx),
          },
          subject: subjectOf(variable),
          evidence: changedIteration(program, race),
        });
      }
    }
  },
};

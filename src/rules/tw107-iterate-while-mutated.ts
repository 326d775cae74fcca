/** TW107: a container is iterated while another thread adds to it or removes from it. */

import { isHandingOut, type Access } from '../program/model/activation.js';
import { isByPosition, loopsByPosition } from '../program/races/counted-loops.js';
import { isSorting, iterationsWhileChanged } from '../program/races/races.js';
import type { Race } from '../program/races/race.js';
import { nameAt } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { inFunction, otherThreadIn, placeNameOf, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { bestPerFunction, changedIteration, trustIn, surroundings } from './shared-data.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW107',
  name: 'iterate-while-mutated',
  severity: 'warning',
  summary: 'A shared container is iterated while another thread adds or removes entries.',
  lesson: 'check-then-act',
  story: 'iterate',
  fix: 'Loop over a snapshot, or hold the lock.',
  yieldsTo: ['TW103'],
  silentBeside: ['TW601'],
  systemThreads: true,
  verdict: ANY_SWITCH,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const race of bestPerFunction(
        program,
        [...iterationsWhileChanged(program, variable), ...loopsByPosition(program, variable)],
        undefined,
        () => 'loop disturbed',
      )) {
        const { access, other } = race;
        const name = isHandingOut(access) ? variable.name : nameAt(variable, access);
        const [mine, theirs] = race.at;
        const loop =
          access.stmt?.kind === 'for' &&
          access.stmt.iter.start <= access.at.start &&
          access.at.end <= access.stmt.iter.end;
        const at = loop ? { start: access.stmt.start, end: access.at.end } : access.at;
        const who = otherThreadIn(program, mine, theirs, other.act);
        yield report(meta, {
          file: access.act.file,
          at,
          message:
            (isHandingOut(access)
              ? `Callers loop over a live ${access.op} of ${name} without a lock. `
              : `${name} is ${isSorting(access) ? 'sorted' : 'iterated'} here while another thread changes it. `) +
            `${inFunction(other.act)} (${who}, ${placeNameOf(access, other)}) ${consequence(race)}.`,
          // What several threads iterate and change is seldom told wrong, however they come to it.
          ...trustIn(program, race, 'loop disturbed'),
          raises: variable.container !== 'list' || isSorting(access) || isByPosition(race),
          related: surroundings(program, race),
          data: {
            variable: name,
            function: inFunction(access.act),
            thread: program.threadOf(theirs),
          },
          subject: subjectOf(variable),
          ...(program.locks(mine).length > 0 && {
            blames: { path: other.act.file.facts.path, function: inFunction(other.act) },
          }),
          evidence: changedIteration(program, race, name),
        });
      }
    }
  },
};

/** What the other thread does meanwhile, and what that does to the loop. */
function consequence(race: Race): string {
  const { variable, access, other } = race;
  const does = other.effect === 'add' ? 'adds to it' : other.effect === 'clear' ? 'empties it' : 'removes from it';
  if (isSorting(access) && other.effect === 'add')
    return `${does}: sort() can raise ValueError, and drops what was added`;
  if (isByPosition(race)) return `${does} meanwhile: the last places are gone, and the loop stops with IndexError`;
  if (isSorting(access)) return `${does}, though it looks empty until it is sorted`;
  return `${does} meanwhile: ${variable.container === 'list' ? forList(other) : 'the loop can stop with RuntimeError'}`;
}

/** A list raises nothing: the loop counts places, and what stands at them may have moved. */
function forList({ op, effect }: Access): string {
  if (effect === 'clear') return 'the loop ends early';
  if (effect === 'remove') return 'the loop can skip an entry';
  return op === 'insert' ? 'the loop can see an entry twice' : 'the loop may see what is new or miss it';
}

/** TW103: what a test found out may no longer be true when it is acted on. */

import type { CheckRace } from '../program/races/race.js';
import { checksThenActs } from '../program/races/check-races.js';
import { clearedMeanwhile } from '../program/races/cleared.js';
import { effectOf, isAskedInTest, isOfWhatBelongs, raises } from '../program/races/effects.js';
import { lostWakeUps } from '../program/races/lost-wake-ups.js';
import { isOfPosition, movedMeanwhile } from '../program/races/positions.js';
import { isNothing } from '../program/evaluation/checks.js';
import { takenAwayMeanwhile } from '../program/races/taken-away.js';
import { isOfKeys, listedMeanwhile } from '../program/races/listed-keys.js';
import { outcomesAfter } from '../program/races/outcomes.js';
import { nameAt } from '../program/races/spelling.js';
import type { RuleMeta } from './finding.js';
import { capitalised, inFunction, locate, otherThread, type Place, placeName, report, subjectOf } from './report.js';
import type { Rule } from './rule.js';
import { bestPerFunction, checkThenAct, trustIn, surroundings } from './shared-data.js';
import { ANY_SWITCH } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW103',
  name: 'check-then-act',
  severity: 'warning',
  summary: 'Something is tested and then changed, and another thread may change it in between.',
  lesson: 'check-then-act',
  story: 'race',
  fix: 'Hold one lock over the check and the act, or do both in one atomic operation.',
  yieldsTo: ['TW106', 'TW404', 'TW407', 'TW601'],
  systemThreads: true,
  verdict: ANY_SWITCH,
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      const told = [
        ...checksThenActs(program, variable),
        ...takenAwayMeanwhile(program, variable),
        ...movedMeanwhile(program, variable),
        ...listedMeanwhile(program, variable),
      ];
      const races = [...told, ...clearedMeanwhile(program, variable, told)];
      const placeOf = ({ check }: CheckRace): Place => ({ act: check.act, at: check.node });
      for (const race of bestPerFunction(program, races, placeOf, effectOf)) {
        const [mine, theirs] = race.at;
        const { act } = race.check;
        const name = nameAt(variable, isOfPosition(race) ? race.access : race.tested.read);
        const isGuarded = variable.container === 'queue' && program.locksOver(mine, [race.tested.read]).length > 0;
        const who = otherThread(program, mine, theirs);
        yield report(meta, {
          file: act.file,
          at: {
            start: race.check.node.start,
            end: isAskedInTest(race) ? race.tested.read.at.end : race.check.node.end,
          },
          message:
            `${name} may change between this ${askedBy(race)} and ${placeName(act.file, race.need.act.file, race.need.at)}, which relies on it. ` +
            `${capitalised(who)} can come in between, ${isGuarded ? 'without the lock that is held here' : 'as no lock is held over both'}: then ${outcomeOf(race)}.`,
          ...trustIn(program, race, effectOf(race)),
          raises: raises(race),
          related: surroundings(program, race),
          data: {
            variable: name,
            function: inFunction(act),
            thread: program.threadOf(theirs),
          },
          subject: subjectOf(variable),
          deadline: locate(race.need.act.file, race.need.at),
          evidence: checkThenAct(program, race, name),
        });
      }
      for (const race of bestPerFunction(program, lostWakeUps(program, variable))) {
        const { access, clear, wait } = race;
        const { act } = access;
        const [place, waiting] = [clear, wait].map(({ node }) => placeName(act.file, act.file, node));
        yield report(meta, {
          file: act.file,
          at: access.at,
          message:
            `${nameAt(variable, access)} may be filled between this test and ${place}, which clears the event. ` +
            `${capitalised(otherThread(program, ...race.at))} can come in between, as no lock is held over both: ` +
            `then what it sets is cleared, and wait() at ${waiting} goes on waiting.`,
          ...trustIn(program, race),
          related: surroundings(program, race),
          data: { variable: nameAt(variable, access), function: inFunction(act), thread: program.threadOf(race.at[1]) },
          subject: subjectOf(variable),
        });
      }
    }
  },
};

/** What has found out what a line relies on. */
function askedBy(race: CheckRace): string {
  if (isOfPosition(race)) return 'index()';
  return isOfKeys(race) ? 'list' : 'test';
}

/** What comes of acting on the test when it is no longer true. */
const outcomeOf = (race: CheckRace): string => {
  const { variable, access, need, other, tested } = race;
  if (isOfWhatBelongs(race)) return `what is read there belongs to another ${nameAt(variable, access)}`;
  if (isOfPosition(race)) return 'another entry stands there, or none';
  if (variable.container === 'queue' && access.op === 'get') return 'get() may find the queue empty';
  if (isOfKeys(race)) return 'the key is no longer there';
  if (access.kind === 'read' && access.effect !== 'add' && access.op === '[]')
    return variable.container === 'dict' ? 'the key is no longer there' : 'there may be nothing left';
  const isCleared = need.kind === 'read' && outcomesAfter(other)?.has('none') === true;
  // What was made where nothing was found stays while a lock is held.
  const isMade = isNothing(tested.answer) && need.flow.locks.items.length > 0;
  if (isCleared && !isMade) return 'that line finds None';
  return 'what the test has found no longer holds';
};

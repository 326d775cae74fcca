/** A finding → the interleaving that breaks it, as ordered steps of threads on the user's lines, and the game with it. */

import type { Program } from '../program/program.js';
import { rules } from '../rules/catalogue.js';
import type { Finding, StoryKind } from '../rules/finding.js';
import { looseWait, unheldCall } from './conditions.js';
import { startedTooEarly } from './early-start.js';
import { heldCallback, heldWait } from './held-wait.js';
import { changedIteration } from './iterate.js';
import { pausedWithLock } from './kept-lock.js';
import { lateBinding } from './late-binding.js';
import { lockOrder } from './lock-order.js';
import { argumentsTakenApart, calledAtOnce, notWaited, runsInCaller, takingTurns } from './order.js';
import { foreignThread, forkedLock, onlyMain, replacedSetting, unwokenLoop } from './places.js';
import { askedInVain } from './polling.js';
import { poolWait } from './pool-wait.js';
import { tellRace } from './race.js';
import { Story, type Told } from './story.js';
import { sleptNotJoined, stoppedNotWaited } from './unfinished.js';
import { touchedWindow } from './window.js';

type Teller = (story: Story) => Told | undefined;

/** Who tells which kind of story; a rule's meta names its kind. Where none can be told truthfully, there is none. */
const TELLERS: Readonly<Record<StoryKind, Teller>> = {
  race: tellRace,
  iterate: changedIteration,
  'not-waited': notWaited,
  'started-too-early': startedTooEarly,
  'late-binding': lateBinding,
  'runs-in-caller': runsInCaller,
  'called-at-once': calledAtOnce,
  'taken-apart': argumentsTakenApart,
  'taking-turns': takingTurns,
  'lock-order': lockOrder,
  'kept-lock': pausedWithLock,
  'held-wait': heldWait,
  'pool-wait': poolWait,
  'loose-wait': looseWait,
  'unheld-call': unheldCall,
  'slept-not-joined': sleptNotJoined,
  'stopped-not-waited': stoppedNotWaited,
  'asked-in-vain': askedInVain,
  'touched-window': touchedWindow,
  'held-callback': heldCallback,
  'only-main': onlyMain,
  'forked-lock': forkedLock,
  'unwoken-loop': unwokenLoop,
  'foreign-thread': foreignThread,
  'replaced-setting': replacedSetting,
};

const kinds: ReadonlyMap<string, StoryKind | undefined> = new Map(rules.map(({ code, story }) => [code, story]));

/** The story of a finding; undefined where its kind has none of its own, or none that is true of it. */
function tellStory(program: Program, finding: Finding): Told | undefined {
  const kind = kinds.get(finding.code);
  return kind && TELLERS[kind](new Story(program, finding));
}

export interface Stories {
  readonly findings: readonly Finding[];
  /** Stories that could not be told through a fault of ours; their findings stand. */
  readonly failures: readonly string[];
}

/** The findings, each with its story. */
export function withWitness(program: Program, findings: readonly Finding[]): Stories {
  const failures: string[] = [];
  const told = findings.map((finding) => {
    try {
      const story = tellStory(program, finding);
      return story ? { ...finding, witness: story.steps, ...(story.play && { play: story.play }) } : finding;
    } catch (error) {
      failures.push(
        `${finding.code} witness: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return finding;
    }
  });
  return { findings: told, failures };
}

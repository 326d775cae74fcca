/** A thread goes on, or away, with a lock in its hands; whoever asks for that lock next waits for ever. */

import { takersOf, type Taken } from '../program/locks/takers.js';
import type { EvidenceStep } from '../rules/finding.js';
import { threadNames, toldBy } from './game.js';
import { placeOf } from './lane.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import { place, type Story, type Told } from './story.js';

/** The lock is never given back on the way that the evidence names. */
function keptLock(story: Story): Told | undefined {
  const [take, leave] = story.lane(0);
  if (take === undefined || leave === undefined) return undefined;
  const lock = take.what;
  for (const mine of takersOf(story.program).at(take.path, take)) {
    for (const other of takersOf(story.program).rivals(mine)) {
      const [name, rival] = threadNames(story.program, [mine.entryState.ctx, other.entryState.ctx]);
      const keeps = [
        instruction({ kind: 'acquire', lock }, `takes ${lock}`, place(take)),
        instruction({ kind: 'work' }, leave.what, place(leave)),
      ];
      const releases = instruction({ kind: 'release', lock }, `releases ${lock}`, place(leave), true);
      const model = (first: readonly Instruction[]): Model => ({
        threads: [
          { name: name!, instructions: first },
          { name: rival!, instructions: takesAndReleases(lock, other) },
        ],
        variables: {},
        reentrant: [],
        right: 'end',
      });
      const told = toldBy({
        kind: 'deadlock',
        goal: `Make ${rival!} wait for ${lock} for ever.`,
        suppose: story.supposed,
        model: model(keeps),
        fixed: model([...keeps, releases]),
        fixing: `${name!} gives ${lock} back on every way out.`,
      });
      if (told !== undefined) return told;
    }
  }
  return undefined;
}

const takesAndReleases = (lock: string, { act, at }: Taken): readonly Instruction[] => [
  instruction({ kind: 'acquire', lock }, `takes ${lock}`, placeOf(act, at)),
  instruction({ kind: 'release', lock }, `releases ${lock}`, placeOf(act, at)),
];

const LOOP = 'the event loop';

/** A coroutine awaits with a lock of threads: who asks for that lock on the same loop keeps the loop from going on. */
function awaitedWithLock(story: Story): Told | undefined {
  const [take, pause] = story.lane(0);
  if (take === undefined || pause === undefined) return undefined;
  const lock = take.what;
  const name = story.finding.data['function'] ?? 'the coroutine';
  const model = (lane: readonly Instruction[]): Model => ({
    threads: [1, 2].map((number) => ({ name: `${name} #${number}`, instructions: lane })),
    variables: {},
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'deadlock',
    goal: `Make ${LOOP} wait for ${lock} for ever.`,
    suppose: [`Say that ${LOOP} runs two tasks of ${name}.`],
    model: model(awaiting(lock, take, pause)),
    fixed: model(awaitingLock(lock, take, pause)),
    fixing: `With an asyncio.Lock, a task that has to wait for it lets ${LOOP} go on.`,
  });
}

/** One task at a time has the loop; it waits for the lock with the loop in its hands. */
const awaiting = (lock: string, take: EvidenceStep, pause: EvidenceStep): readonly Instruction[] => [
  instruction({ kind: 'acquire', lock: LOOP }, `is run by ${LOOP}`, place(take)),
  instruction({ kind: 'acquire', lock }, `takes ${lock}`, place(take)),
  instruction({ kind: 'release', lock: LOOP }, `awaits, and lets ${LOOP} go on`, place(pause)),
  instruction({ kind: 'acquire', lock: LOOP }, `is run by ${LOOP} again`, place(pause)),
  instruction({ kind: 'release', lock }, `releases ${lock}`, place(pause)),
  instruction({ kind: 'release', lock: LOOP }, 'comes to its end', place(pause)),
];

/** A lock of asyncio is waited for without the loop. */
function awaitingLock(lock: string, take: EvidenceStep, pause: EvidenceStep): readonly Instruction[] {
  const [run, takes, ...rest] = awaiting(lock, take, pause);
  return [takes!, run!, ...rest];
}

export const pausedWithLock = (story: Story): Told | undefined =>
  story.finding.data['pause'] === 'await' ? awaitedWithLock(story) : keptLock(story);

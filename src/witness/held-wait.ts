/** A thread waits, lock in hand, for another one that needs this lock to get there. */

import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import { toldBy } from './game.js';
import { place, type Story, type Told } from './story.js';

/** What is called with a lock in hand asks for that lock again. */
export function heldCallback(story: Story): Told | undefined {
  const [take, call] = story.lane(0);
  if (take === undefined || call === undefined) return undefined;
  const [callback, leads] = [`${story.finding.data['callback']}()`, call.what];
  const lock = take.what;
  const takes = instruction({ kind: 'acquire', lock }, `takes ${lock}`, place(take));
  const again = instruction(
    { kind: 'acquire', lock },
    `calls ${callback}, and by it ${leads}: takes ${lock}`,
    place(call),
  );
  const releases = instruction({ kind: 'release', lock }, `releases ${lock}`, place(call));
  const model = (instructions: readonly Instruction[]): Model => ({
    threads: [{ name: take.thread, instructions }],
    variables: {},
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'deadlock',
    goal: 'See a thread wait for itself.',
    suppose: [`Say that ${callback} leads to ${leads}.`],
    model: model([takes, again, releases, releases]),
    fixed: model([takes, releases, again, releases]),
    fixing: `${take.thread} gives ${lock} back, and calls ${callback} after that.`,
  });
}

export function heldWait(story: Story): Told | undefined {
  const steps = story.evidence?.steps ?? [];
  const [take, start, wait, wants] = ['acquire', 'start', 'join', 'change'].map((does) =>
    steps.find((one) => one.does === does),
  );
  if (take === undefined || wait === undefined || wants === undefined) return undefined;
  const lock = take.what;
  const starts =
    start === undefined ? [] : [instruction({ kind: 'start', thread: 1 }, `starts ${wants.thread}`, place(start))];
  const takes = instruction({ kind: 'acquire', lock }, `takes ${lock}`, place(take));
  const waits = instruction({ kind: 'join', thread: 1 }, `waits for ${wants.thread}`, place(wait));
  const releases = instruction({ kind: 'release', lock }, `releases ${lock}`, place(wait));
  const model = (first: readonly Instruction[]): Model => ({
    threads: [
      { name: take.thread, instructions: first },
      {
        name: wants.thread,
        instructions: [
          instruction({ kind: 'acquire', lock }, `takes ${lock}`, place(wants)),
          instruction({ kind: 'release', lock }, `releases ${lock}`, place(wants)),
        ],
      },
    ],
    variables: {},
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'deadlock',
    goal: `Make ${take.thread} and ${wants.thread} wait for each other for ever.`,
    suppose: [],
    model: model([takes, ...starts, waits, releases]),
    fixed: model([takes, ...starts, releases, waits]),
    fixing: `${take.thread} gives ${lock} back before it waits.`,
  });
}

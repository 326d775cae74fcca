/** A thread waits, lock in hand, for another one that needs this lock to get there. */

import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import { toldBy } from './game.js';
import { place, type Story, type Told } from './story.js';

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

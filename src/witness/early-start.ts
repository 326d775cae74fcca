/** A thread is started before something that it reads has its first value. */

import type { Model } from './machine/model.js';
import { instruction } from './machine/holding.js';
import { narrate } from './narrate.js';
import { keepsItsPromise } from './play.js';
import { breakingOrder } from './race.js';
import { place, type Story, type Told } from './story.js';

export function startedTooEarly(story: Story): Told | undefined {
  const { name, evidence } = story;
  const [start, read, write] = ['start', 'read', 'write'].map((does) =>
    evidence?.steps.find((one) => one.does === does),
  );
  if (start === undefined || read === undefined || write === undefined) return undefined;
  const attribute = name.startsWith('self.') ? name.slice('self.'.length) : undefined;
  const missing =
    attribute === undefined ? `NameError: ${name} has no value yet` : `AttributeError: no attribute ${attribute} yet`;
  const starts = instruction({ kind: 'start', thread: 1 }, `starts ${read.thread}`, place(start));
  const there = { is: 'symbol', name: 'set' } as const;
  const sets = instruction(
    { kind: 'write', variable: name, value: there },
    `gives ${name} its first value`,
    place(write),
  );
  const reads = instruction(
    { kind: 'use', value: { is: 'shared', name }, needs: { value: there, otherwise: missing } },
    `reads ${name}`,
    place(read),
  );
  const model = (main: Model['threads'][number]['instructions']): Model => ({
    threads: [
      { name: start.thread, instructions: main },
      { name: read.thread, instructions: [reads] },
    ],
    variables: { [name]: { is: 'symbol', name: 'missing' } },
    reentrant: [],
    right: 'end',
  });
  const broken = model([starts, sets]);
  const order = breakingOrder(broken);
  if (order === undefined) return undefined;
  const play = {
    kind: 'order' as const,
    goal: `Let ${read.thread} run before ${name} is there.`,
    suppose: [],
    model: broken,
    fixed: model([sets, starts]),
    fixing: `${start.thread} gives ${name} its first value before it starts ${read.thread}.`,
  };
  return { steps: narrate(broken, order), ...(keepsItsPromise(play) && { play }) };
}

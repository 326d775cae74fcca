/** A task waits, on a worker of its pool, for a task that needs a worker of that pool. */

import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import { toldBy } from './game.js';
import { place, type Story, type Told } from './story.js';

export function poolWait(story: Story): Told | undefined {
  const { finding } = story;
  const [submits, waits] = ['start', 'join'].map((does) => story.lane(0).find((one) => one.does === does));
  if (submits === undefined || waits === undefined) return undefined;
  const [name, inner] = [waits.thread, submits.what];
  const workers = Number(finding.data['workers']);
  const worker = workers === 1 ? "the pool's worker" : 'the last free worker';
  const task = (other: string): readonly Instruction[] => [
    instruction({ kind: 'acquire', lock: worker }, `runs on ${worker}`),
    instruction({ kind: 'start', thread: 1 }, `submits ${other}`, place(submits)),
    instruction({ kind: 'join', thread: 1 }, `waits for the result of ${other}`, place(waits)),
    instruction({ kind: 'release', lock: worker }, `lets ${worker} go`, place(waits)),
  ];
  const model = (of: string): Model => ({
    threads: [
      { name, instructions: task(inner) },
      {
        name: inner === name ? `${inner} once more` : inner,
        instructions: [
          instruction({ kind: 'acquire', lock: of }, `runs on ${of}`, place(submits)),
          instruction({ kind: 'release', lock: of }, `lets ${of} go`, place(submits)),
        ],
      },
    ],
    variables: {},
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'deadlock',
    goal: `Make ${name} wait for a task that nobody can run.`,
    suppose: workers === 1 ? [] : ['Say that all other workers of the pool are busy: each may wait in the same way.'],
    model: model(worker),
    fixed: model('a worker of another pool'),
    fixing: `${inner} runs in a pool of its own.`,
  });
}

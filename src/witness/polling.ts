/** A loop asks in vain, as often as it gets a turn, until another thread has changed the answer. */

import { toldBy } from './game.js';
import { initialValue } from './initial.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import type { Term } from './machine/terms.js';
import { pairsOf } from './race.js';
import { place, type Story, type Told } from './story.js';
import { constant } from './values.js';

export function askedInVain(story: Story): Told | undefined {
  const [asks, changes] = [story.lane(0)[0], story.lane(1)[0]];
  if (asks === undefined || changes === undefined || story.variable === undefined) return undefined;
  const { name, before, after } = valuesOf(story);
  const otherwise = `nothing has changed, and ${changes.thread} needs the turn`;
  const looks = instruction(
    { kind: 'use', value: { is: 'shared', name }, needs: { value: after, otherwise } },
    `asks for ${asks.what}`,
    place(asks),
  );
  const waits = instruction(
    { kind: 'wait', until: { is: 'apply', op: '==', args: [{ is: 'shared', name }, after] }, what: asks.what },
    `waits until it is told of ${asks.what}`,
    place(asks),
    true,
  );
  const model = (first: readonly Instruction[]): Model => ({
    threads: [
      { name: asks.thread, instructions: first },
      {
        name: changes.thread,
        instructions: [
          instruction({ kind: 'write', variable: name, value: after }, `changes ${asks.what}`, place(changes)),
        ],
      },
    ],
    variables: { [name]: before },
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'order',
    goal: `Let ${asks.thread} ask in vain.`,
    suppose: [],
    model: model([looks]),
    fixed: model([waits, looks]),
    fixing: `${asks.thread} waits until it is told, and takes no turn until then.`,
  });
}

interface Values {
  readonly name: string;
  readonly before: Term;
  readonly after: Term;
}

/** What the flag holds before and after, where the program says it; else no more than that it is so by then. */
function valuesOf(story: Story): Values {
  const variable = story.variable!;
  const [asks, changes] = [story.lane(0)[0]!, story.lane(1)[0]!];
  for (const pair of pairsOf(story, asks, changes)) {
    const { stmt, op } = pair[1].access;
    const before = variable.kind === 'contents' ? undefined : initialValue(story.program, variable, pair)?.value;
    const after =
      op === '=' && stmt?.kind === 'assign' && stmt.value.kind === 'constant' ? constant(stmt.value) : undefined;
    if (before !== undefined && after !== undefined) return { name: asks.what, before, after };
  }
  const symbol = (name: string): Term => ({ is: 'symbol', name });
  return { name: `state of ${asks.what}`, before: symbol('not yet'), after: symbol('so') };
}

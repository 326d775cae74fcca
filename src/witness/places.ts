/** A thread is where it should not be: it uses what another made, or changes what all of them have once. */

import type { Block, Stmt } from '../facts/ir.js';
import { within as isWithin } from '../facts/spans.js';
import { someExpr } from '../facts/walk.js';
import { wayTo } from '../facts/way-to.js';
import type { EvidenceStep } from '../rules/finding.js';
import { toldBy } from './game.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import type { Term } from './machine/terms.js';
import { place, within, type Story, type Told } from './story.js';

const symbol = (name: string): Term => ({ is: 'symbol', name });
const shared = (name: string): Term => ({ is: 'shared', name });
const equals = (value: Term, other: Term): Term => ({ is: 'apply', op: '==', args: [value, other] });

const modelOf = (
  variables: Readonly<Record<string, Term>>,
  ...lanes: readonly (readonly [name: string, instructions: readonly Instruction[]])[]
): Model => ({
  threads: lanes.map(([name, instructions]) => ({ name, instructions })),
  variables,
  reentrant: [],
  right: 'end',
});

/** What belongs to one thread, by the word of its library, is used on another: it looks which thread this is, and raises. */
export function foreignThread(story: Story): Told | undefined {
  const [made, starts] = story.lane(0);
  const [used] = story.lane(1);
  const otherwise = story.finding.data['raises'];
  if (made === undefined || used === undefined || otherwise === undefined || made.thread === used.thread)
    return undefined;
  const owner = `thread of ${used.what}`;
  const makes = (by: EvidenceStep, added = false): Instruction =>
    instruction(
      { kind: 'write', variable: added ? `${owner} for ${by.thread}` : owner, value: symbol(by.thread) },
      `makes ${used.what}${added ? ' of its own' : ''}`,
      place(by),
      added,
    );
  const gets = instruction(
    { kind: 'wait', until: equals(shared(owner), symbol(made.thread)), what: used.what },
    `gets ${used.what}`,
  );
  const start = starts ? [instruction({ kind: 'start', thread: 1 }, `starts ${used.thread}`, place(starts))] : [];
  const late = starts ? [] : [gets];
  const uses = (whose: string): Instruction =>
    instruction(
      { kind: 'use', value: shared(whose), needs: { value: symbol(used.thread), otherwise } },
      `uses ${used.what}`,
      place(used),
    );
  const variables = { [owner]: symbol('nobody'), [`${owner} for ${used.thread}`]: symbol('nobody') };
  return toldBy({
    kind: 'order',
    goal: `See ${used.thread} use what belongs to ${made.thread}.`,
    suppose: [],
    model: modelOf(variables, [made.thread, [makes(made), ...start]], [used.thread, [...late, uses(owner)]]),
    fixed: modelOf(
      variables,
      [made.thread, [makes(made), ...start]],
      [used.thread, [makes(used, true), uses(`${owner} for ${used.thread}`)]],
    ),
    fixing: `${used.thread} makes ${used.what} of its own, or leaves the work to ${made.thread}.`,
  });
}

/** A thread does what only the main thread may do. */
export function onlyMain(story: Story): Told | undefined {
  const [starts, does] = [story.lane(0)[0], story.lane(1)[0]];
  const otherwise = story.finding.data['raises'];
  if (does === undefined || otherwise === undefined) return undefined;
  const main = 'main';
  const at = starts && place(starts);
  const needs = { value: symbol(main), otherwise };
  const calls = instruction({ kind: 'use', value: symbol(does.thread), needs }, `calls ${does.what}`, place(does));
  const moved = instruction({ kind: 'use', value: symbol(main), needs }, `calls ${does.what}`, at, true);
  const start = instruction({ kind: 'start', thread: 1 }, `starts ${does.thread}`, at);
  const work = instruction({ kind: 'work' }, 'does the rest', place(does));
  return toldBy({
    kind: 'order',
    goal: `See what ${does.what} says to ${does.thread}.`,
    suppose: [],
    model: modelOf({}, [main, [start]], [does.thread, [calls]]),
    fixed: modelOf({}, [main, [moved, start]], [does.thread, [work]]),
    fixing: `${main} calls ${does.what} itself, before it starts ${does.thread}.`,
  });
}

/** A fork copies a lock that another thread holds, and not that thread: nobody gives the copy back. */
export function forkedLock(story: Story): Told | undefined {
  const [starts, forks] = story.lane(0);
  const [first, last] = [story.lane(1)[0], story.lane(1).at(-1)];
  if (starts === undefined || forks === undefined || first === undefined || last === undefined) return undefined;
  const [lock, copy, free] = ['lock', "child's copy of the lock", symbol('free')];
  const start = instruction({ kind: 'start', thread: 1 }, `starts ${first.thread}`, place(starts));
  const fork = [
    instruction({ kind: 'write', variable: copy, value: shared(lock) }, 'copies all there is, the lock included'),
    instruction({ kind: 'start', thread: 2 }, 'forks: the child has a copy of the lock as it is', place(forks)),
  ];
  const holds = [
    instruction({ kind: 'write', variable: lock, value: symbol('held') }, 'at its work takes the lock', place(first)),
    instruction({ kind: 'write', variable: lock, value: free }, 'gives the lock back', place(last)),
  ];
  const child = instruction(
    { kind: 'wait', until: equals(shared(copy), free), what: `its copy of the lock, which ${first.thread} held` },
    'takes its copy of the lock',
    place(forks),
  );
  const model = (main: readonly Instruction[]): Model =>
    modelOf({ [lock]: free, [copy]: free }, [forks.thread, main], [first.thread, holds], ['the child', [child]]);
  return toldBy({
    kind: 'deadlock',
    goal: `Fork while ${first.thread} holds the lock.`,
    suppose: [`Say that ${first.thread} and the child need one lock, such as that of a log or of the output.`],
    model: model([start, ...fork]),
    fixed: model([...fork, start]),
    fixing: `${forks.thread} forks before it starts ${first.thread}.`,
  });
}

/** A thread changes what a sleeping event loop waits for, and doesn't wake it. */
export function unwokenLoop(story: Story): Told | undefined {
  const [runs, calls] = [story.lane(0)[0], story.lane(1)[0]];
  if (runs === undefined || calls === undefined) return undefined;
  const [loop, woken] = ['state of the loop', symbol('awake')];
  const sleeps = instruction(
    { kind: 'wait', until: equals(shared(loop), woken), what: 'somebody to wake the loop' },
    'has nothing to do, and sleeps until the loop is woken',
    place(runs),
  );
  const touches = instruction({ kind: 'work' }, `calls ${calls.what}, which wakes nobody`, place(calls));
  const leaves = instruction(
    { kind: 'write', variable: loop, value: woken },
    'leaves it to the loop by call_soon_threadsafe, which wakes it',
    place(calls),
    true,
  );
  const model = (second: Instruction): Model =>
    modelOf({ [loop]: symbol('asleep') }, [runs.thread, [sleeps]], [calls.thread, [second]]);
  return toldBy({
    kind: 'deadlock',
    goal: 'Let the loop sleep for ever.',
    suppose: ['Say that nothing else wakes the loop meanwhile.'],
    model: model(touches),
    fixed: model(leaves),
    fixing: `${calls.thread} leaves the call to the loop, on its own thread.`,
  });
}

/** Two threads set what the process has only once; the first one goes on with what the second one set. */
export function replacedSetting(story: Story): Told | undefined {
  const [sets] = story.lane(0);
  const fn = sets && story.facts(sets.path)?.functions.findLast((one) => isWithin(sets, one));
  const next = fn && goesOnWith(fn.body, sets);
  if (sets === undefined || next === undefined) return undefined;
  const one = sets.what;
  const [first, second] = [1, 2].map((number) => `${sets.thread} #${number}`) as [string, string];
  const lane = (name: string, extra: readonly [Instruction, Instruction] | undefined): readonly Instruction[] => {
    const value = symbol(`what ${name} sets`);
    const body = [
      instruction({ kind: 'write', variable: one, value }, `sets ${one}`, place(sets)),
      instruction(
        { kind: 'use', value: shared(one), needs: { value, otherwise: `${one} is another thread's` } },
        'goes on',
        within(sets.path, next),
      ),
    ];
    return extra === undefined ? body : [extra[0], ...body, extra[1]];
  };
  const alone: readonly [Instruction, Instruction] = [
    instruction({ kind: 'acquire', lock: 'lock' }, 'takes a lock', place(sets), true),
    instruction({ kind: 'release', lock: 'lock' }, 'releases the lock', within(sets.path, next), true),
  ];
  const model = (extra?: readonly [Instruction, Instruction]): Model =>
    modelOf({ [one]: symbol('as it was') }, [first, lane(first, extra)], [second, lane(second, extra)]);
  return toldBy({
    kind: 'order',
    goal: `Let one thread go on with ${one} as the other one has set it.`,
    suppose: ['Say that the two threads set different values.'],
    model: model(),
    fixed: model(alone),
    fixing: `With a lock over both steps ${one} stays as it is set; better still, each call is told what it needs.`,
  });
}

/** What the thread does with what it has set; undefined where all threads set the same, or nothing follows. */
function goesOnWith(body: Block, at: EvidenceStep): Stmt | undefined {
  const { block, inner } = wayTo(body, at).at(-1) ?? {};
  if (block === undefined || inner === undefined || !saysItsOwn(inner)) return undefined;
  return inner.kind === 'with' ? inner.body[0] : block[block.indexOf(inner) + 1];
}

/** Whether what a statement sets is told by something of its function's own, and so may be another on each thread. */
function saysItsOwn(stmt: Stmt): boolean {
  const given =
    stmt.kind === 'with'
      ? stmt.items.map(({ context }) => context)
      : stmt.kind === 'expr' || stmt.kind === 'assign'
        ? [stmt.value]
        : [];
  return given.some((expr) => someExpr(expr, (one) => one.kind === 'name' && one.scope === 'local'));
}

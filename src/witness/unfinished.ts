/** A thread goes on as if another one were through, which it has not waited for. */

import type { Activation } from '../program/model/activation.js';
import type { Location } from '../rules/finding.js';
import { toldBy } from './game.js';
import { instruction } from './machine/holding.js';
import type { Instruction, Model } from './machine/model.js';
import { place, within, type Story, type Told } from './story.js';

/** The first and the last of what a thread does. */
export interface Work {
  readonly first: Location;
  readonly last: Location;
}

export function workOf(entry: Activation): Work | undefined {
  const { path } = entry.file.facts;
  const [first, last] = [entry.fn.body.find(({ kind }) => kind !== 'pass') ?? entry.fn.body[0], entry.fn.body.at(-1)];
  return first && last && { first: within(path, first), last: within(path, last) };
}

/** Who starts the work, who does it, and who relies on it. */
export interface Unfinished {
  readonly starts: { readonly name: string; readonly what: string; readonly at: Location };
  readonly work: Work & { readonly name: string };
  /** A sleep that is to be long enough. */
  readonly sleeps?: Location;
  readonly goesOn: { readonly at: Location; readonly label: string };
}

const DONE = { is: 'symbol', name: 'done' } as const;

export function unfinished({ starts, work, sleeps, goesOn }: Unfinished): Told | undefined {
  const variable = `work of ${work.name}`;
  const start = instruction({ kind: 'start', thread: 1 }, `starts ${starts.what}`, place(starts.at));
  const nap = sleeps === undefined ? [] : [instruction({ kind: 'work' }, 'sleeps, and hopes', place(sleeps))];
  const joins = instruction({ kind: 'join', thread: 1 }, `joins ${starts.what}`, place(sleeps ?? goesOn.at), true);
  const otherwise = `${work.name} is not done with its work`;
  const uses = instruction(
    { kind: 'use', value: { is: 'shared', name: variable }, needs: { value: DONE, otherwise } },
    goesOn.label,
    place(goesOn.at),
  );
  const isOneStep = work.first.start === work.last.start;
  const does: readonly Instruction[] = [
    ...(isOneStep ? [] : [instruction({ kind: 'work' }, 'is at its work', place(work.first))]),
    instruction(
      { kind: 'write', variable, value: DONE },
      isOneStep ? 'does its work' : 'finishes its work',
      place(work.last),
    ),
  ];
  const model = (first: readonly Instruction[]): Model => ({
    threads: [
      { name: starts.name, instructions: first },
      { name: work.name, instructions: does },
    ],
    variables: { [variable]: { is: 'symbol', name: 'not done' } },
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'order',
    goal: `Let ${starts.name} go on before ${work.name} is through.`,
    suppose: [],
    model: model([start, ...nap, uses]),
    fixed: model([start, joins, uses]),
    fixing: `${starts.name} joins ${starts.what} before it goes on.`,
  });
}

/** A sleep in place of a join. */
export function sleptNotJoined(story: Story): Told | undefined {
  const steps = story.evidence?.steps ?? [];
  const [start, nap, read] = ['start', 'other', 'read'].map((does) => steps.find((one) => one.does === does));
  const [first, last] = [steps.find(({ lane }) => lane === 1), steps.findLast(({ lane }) => lane === 1)];
  if (start === undefined || nap === undefined || read === undefined || first === undefined) return undefined;
  return unfinished({
    starts: { name: start.thread, what: start.what, at: start },
    work: { name: first.thread, first, last: last! },
    sleeps: nap,
    goesOn: { at: read, label: `uses ${read.what}` },
  });
}

/** A method tells its thread to end, and takes away what the thread may still use. */
export function stoppedNotWaited(story: Story): Told | undefined {
  const steps = story.evidence?.steps ?? [];
  const [tells, takes, uses] = ['other', 'write', 'read'].map((does) => steps.find((one) => one.does === does));
  if (tells === undefined || takes === undefined || uses === undefined) return undefined;
  const variable = `state of ${takes.what}`;
  const open = { is: 'symbol', name: 'in use' } as const;
  const tell = instruction({ kind: 'work' }, `tells ${uses.thread} to end`, place(tells));
  const joins = instruction({ kind: 'join', thread: 1 }, `joins ${uses.thread}`, place(takes), true);
  const closes = instruction(
    { kind: 'write', variable, value: { is: 'symbol', name: 'gone' } },
    `takes ${takes.what} away`,
    place(takes),
  );
  const otherwise = `${takes.what} is gone`;
  const use = instruction(
    { kind: 'use', value: { is: 'shared', name: variable }, needs: { value: open, otherwise } },
    `uses ${uses.what}`,
    place(uses),
  );
  const model = (first: readonly Instruction[]): Model => ({
    threads: [
      { name: tells.thread, instructions: first },
      { name: uses.thread, instructions: [use] },
    ],
    variables: { [variable]: open },
    reentrant: [],
    right: 'end',
  });
  return toldBy({
    kind: 'order',
    goal: `Let ${uses.thread} use ${takes.what} after it is gone.`,
    suppose: [],
    model: model([tell, closes]),
    fixed: model([tell, joins, closes]),
    fixing: `${tells.thread} joins the thread before it takes ${takes.what} away.`,
  });
}

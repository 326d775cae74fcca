/** Functions that wait for threads and futures, or ask which threads there are. */

import { elementsOf, iteratedOf, putElement } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Effect, Effects } from './library-call.js';
import { threadsOf } from './thread-table.js';
import { isTimed } from './timed-joins.js';

/** `wait(futures)`: two sets, of those that are done and those that are not. */
const waitForFutures: Effect = (frame, { args, at, expr }) => {
  const { analysis } = frame;
  const when = args.kw.get('return_when');
  const first = when?.objs.some((obj) => obj.kind === 'external' && !obj.name.endsWith('ALL_COMPLETED')) === true;
  if (!first && expr !== undefined)
    frame.joined(
      expr,
      threadsIn(frame, args.pos[0] ?? analysis.values.none),
      'wait',
      isTimed(frame, { ...args, pos: args.pos.slice(1) }),
    );
  const made = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'futures');
  for (const obj of args.pos[0]?.objs ?? []) putElement(frame, made, iteratedOf(frame, obj));
  const pair = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'done');
  putElement(frame, pair, analysis.values.one(made));
  return analysis.values.one(pair);
};

/** `as_completed(futures)`: all are done when the loop over it ends. */
const asCompleted: Effect = (frame, { args, at }) => {
  const { analysis } = frame;
  const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'futures');
  for (const obj of args.pos[0]?.objs ?? []) putElement(frame, made, iteratedOf(frame, obj));
  const futures = threadsIn(frame, args.pos[0] ?? analysis.values.none);
  analysis.write(analysis.cell(made, Slot.task), analysis.values.from(futures));
  return analysis.values.one(made);
};

export const threadFunctions: Effects = {
  'waits for futures': waitForFutures,
  'futures as they are done': asCompleted,
  'every thread'(frame, { at }) {
    const { analysis } = frame;
    // Joining its elements joins them all.
    const made = analysis.library(frame.act, at, 'list', frame.inLoop, 'enumerated');
    putElement(frame, made, analysis.values.one(analysis.everyThread));
    return analysis.values.one(made);
  },
  'main thread'(frame, { at }) {
    const { analysis } = frame;
    // A test whether this is the main thread is one of a variable that always holds it.
    frame.access(analysis.cell(analysis.mainThread, Slot.mainThread), 'read', 'none', 'main thread', at);
    return analysis.values.one(analysis.mainThread);
  },
  'number of threads'({ analysis, polled }) {
    // Whoever waits until there are no more threads waits for them all.
    polled?.push(analysis.everyThread);
    return analysis.constantValue('int');
  },
  'number of the current thread': ({ analysis }) =>
    analysis.values.one(analysis.constant('index', undefined, undefined)),
  'current thread': ({ analysis }) =>
    analysis.values.withUnknown(analysis.values.one(analysis.constant('index', undefined, undefined))),
};

/** Futures and threads in a value, looking into containers. */
export function threadsIn(frame: Frame, value: Value, depth = 0): Obj[] {
  const found: Obj[] = [];
  const { models } = threadsOf(frame.analysis);
  for (const obj of value.objs) {
    if (models.has(obj)) found.push(obj);
    if (depth < 3 && obj.kind === 'library') found.push(...threadsIn(frame, elementsOf(frame, obj), depth + 1));
  }
  return [...new Set(found)];
}

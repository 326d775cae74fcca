/** One looks, the other changes what was seen, the one leaps. */

import type { WitnessStep } from '../rules/finding.js';
import type { Operation } from './operation.js';
import { step, type Story } from './story.js';

export function checkThenAct(story: Story): readonly WitnessStep[] {
  const steps = story.evidence?.steps ?? [];
  const last = steps.at(-1);
  if (last === undefined) return [];
  const { name } = story;
  const act = story.operation(last);
  const acting = actionOf(act, name);
  const before = seen(story, acting);
  const told: WitnessStep[] = [];
  for (const one of steps) {
    if (one.does === 'check') told.push(step(one, one.thread, `checks ${name}`, { [name]: before }));
    else if (one !== last) {
      const change = actionOf(story.operation(one), name);
      told.push(step(one, one.thread, change.action, { [name]: afterwards(before, change) }));
    } else {
      told.push(
        step(
          one,
          one.thread,
          `${acting.action}: ${outcome(story, acting)}`,
          { [name]: finally_(before, acting) },
          true,
        ),
      );
    }
  }
  return told;
}

interface Acting {
  readonly kind: 'take' | 'delete' | 'add' | 'set' | 'change';
  readonly action: string;
  readonly operation: Operation | undefined;
}

function actionOf(operation: Operation | undefined, name: string): Acting {
  const { method } = operation ?? {};
  if (operation?.deletes === true) return { kind: 'delete', action: `deletes from ${name}`, operation };
  switch (method) {
    case 'pop':
    case 'popleft':
    case 'popitem':
      return { kind: 'take', action: `pops from ${name}`, operation };
    case 'get':
    case 'get_nowait':
      return { kind: 'take', action: `removes an item from ${name}`, operation };
    case 'remove':
      return { kind: 'delete', action: `removes from ${name}`, operation };
    case 'clear':
      return { kind: 'take', action: `clears ${name}`, operation };
    case 'append':
    case 'appendleft':
    case 'add':
    case 'insert':
    case 'put':
    case 'put_nowait':
    case 'extend':
    case 'update':
      return { kind: 'add', action: `adds to ${name}`, operation };
    default:
      break;
  }
  if (operation?.key !== undefined) return { kind: 'add', action: `adds an entry to ${name}`, operation };
  if (operation?.stmt.kind === 'augassign' || operation?.sum !== undefined)
    return { kind: 'change', action: `changes ${name}`, operation };
  return { kind: 'set', action: `sets ${name}`, operation };
}

const SHAPES: Readonly<Record<string, readonly [empty: string, one: string, two: string]>> = {
  list: ['[]', "['x']", "['x', 'x']"],
  deque: ['deque([])', "deque(['x'])", "deque(['x', 'x'])"],
  set: ['set()', "{'x'}", "{'x'}"],
  dict: ['{}', "{'x': …}", "{'x': …}"],
  queue: ['empty', 'one item', 'two items'],
};

const shapeOf = (story: Story): readonly [string, string, string] | undefined => {
  const container = story.variable?.container;
  return container === undefined ? undefined : SHAPES[container];
};

/** What both see when they look. */
function seen(story: Story, acting: Acting): string {
  const shape = shapeOf(story);
  if (shape !== undefined && acting.kind === 'add' && story.variable?.container === 'queue') return 'room for one';
  if (shape !== undefined) return acting.kind === 'take' || acting.kind === 'delete' ? shape[1] : shape[0];
  if (acting.kind === 'change') return story.initial ?? '100';
  return story.initial ?? 'None';
}

/** What the other leaves. */
function afterwards(before: string, change: Acting): string {
  if (before === 'room for one') return 'full';
  for (const [empty, one, two] of Object.values(SHAPES)) {
    if (before !== empty && before !== one) continue;
    if (change.kind === 'take' || change.kind === 'delete') return empty;
    if (change.kind === 'add') return before === empty ? one : two;
  }
  return changed(before, change);
}

function changed(before: string, { operation, kind }: Acting): string {
  if (operation?.sum !== undefined && /^-?\d+$/.test(before)) {
    return String(Number(before) + operation.sum.sign * (operation.sum.by ?? 60));
  }
  if (kind === 'set' && operation?.stores?.kind === 'constant') {
    const { value } = operation.stores;
    const text = value === null ? 'None' : value === true ? 'True' : value === false ? 'False' : String(value);
    if (text !== before) return text;
  }
  return before === 'changed' ? 'changed again' : before === 'None' ? 'made by the other' : 'changed';
}

function finally_(before: string, acting: Acting): string {
  const after = afterwards(before, acting);
  if (acting.kind === 'change' && /^-?\d+$/.test(after)) return changed(after, acting);
  if (acting.kind === 'set') return after === 'made by the other' ? 'made a second time' : after;
  return after;
}

/** What goes wrong at the last step. */
function outcome(story: Story, { kind, operation }: Acting): string {
  const container = story.variable?.container;
  switch (kind) {
    case 'take':
      if (container === 'queue') return 'nothing is left, so it waits for ever';
      if (container === 'dict') return 'KeyError, it is gone';
      return operation?.method === 'clear' ? 'what came meanwhile is gone too' : 'IndexError, nothing is left';
    case 'delete':
      return container === 'list' ? 'ValueError, it is gone' : 'KeyError, it is gone';
    case 'add':
      if (container === 'queue') return 'it is full, so it waits';
      if (container === 'list' || container === 'deque') return 'the check no longer holds';
      return 'done a second time, over what the other did';
    case 'change':
      return 'the check no longer holds';
    case 'set':
      return 'done a second time, over what the other did';
  }
}

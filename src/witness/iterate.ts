/** One walks over a collection, the other changes it, the one asks for the next entry. */

import type { WitnessStep } from '../rules/finding.js';
import { step, type Story } from './story.js';

const BEFORE: Readonly<Record<string, string>> = {
  dict: "{'a': 1, 'b': 2}",
  set: "{'a', 'b'}",
  list: "['a', 'b']",
  deque: "deque(['a', 'b'])",
};
const GROWN: Readonly<Record<string, string>> = {
  dict: "{'a': 1, 'b': 2, 'c': 3}",
  set: "{'a', 'b', 'c'}",
  list: "['a', 'b', 'c']",
  deque: "deque(['a', 'b', 'c'])",
};
const SHRUNK: Readonly<Record<string, string>> = {
  dict: "{'b': 2}",
  set: "{'b'}",
  list: "['b']",
  deque: "deque(['b'])",
};
const ERRORS: Readonly<Record<string, string>> = {
  dict: 'RuntimeError: dictionary changed size during iteration',
  set: 'RuntimeError: Set changed size during iteration',
  deque: 'RuntimeError: deque mutated during iteration',
};

export function changedIteration(story: Story): readonly WitnessStep[] {
  const steps = story.evidence?.steps ?? [];
  const [loop, change, next] = [
    steps.find(({ does }) => does === 'iterate'),
    steps.find(({ does }) => does === 'change'),
    steps.find(({ does }) => does === 'next'),
  ];
  if (loop === undefined || change === undefined || next === undefined) return [];
  const { name } = story;
  const container = story.variable?.container ?? 'list';
  const operation = story.operation(change);
  const removes =
    operation?.deletes === true ||
    /^(pop|popleft|popitem|remove|discard|clear|difference_update)$/.test(operation?.method ?? '');
  const before = BEFORE[container] ?? 'two entries';
  const after = (removes ? SHRUNK : GROWN)[container] ?? 'changed';
  const error = ERRORS[container] ?? (removes ? 'b is skipped' : 'c is seen too, or not, as luck has it');
  return [
    step(loop, loop.thread, `begins to loop over ${name}`, { [name]: before }),
    step(change, change.thread, `${removes ? 'removes from' : 'adds to'} ${name}`, { [name]: after }),
    step(next, next.thread, `goes on to the next entry: ${error}`, { [name]: after }, true),
  ];
}

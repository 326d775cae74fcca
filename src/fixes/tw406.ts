/** TW406 wait-not-in-loop: what is waited for is looked at again. */

import { callAt } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { holds } from './blocks.js';
import { replacement } from './edits.js';
import { keyOf } from './waiting.js';

function* waitNotInLoop(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const found = source && callAt(source.facts, finding, /^wait$/);
  const test = found?.run.owners.at(-1);
  if (source === undefined || found === undefined || test?.kind !== 'if' || test.elif || test.orelse.length > 0) return;
  if (test.body.length !== 1 || test.body[0] !== found.stmt || !/^if\b/.test(source.slice(test))) return;
  // A test that nobody makes come out otherwise would be asked for ever.
  const acts = program.analysis.activations;
  const asked = new Set<unknown>();
  for (const act of acts)
    if (act.fn === found.fn)
      for (const { kind, at, cell } of act.accesses)
        if (kind === 'read' && holds(test.test, at)) asked.add(keyOf(cell));
  const isChanged = acts.some(
    (act) =>
      act.fn !== found.fn &&
      act.fn.name !== '__init__' &&
      act.accesses.some(({ kind, cell }) => kind === 'write' && asked.has(keyOf(cell))),
  );
  if (!isChanged) return;
  const head = { start: test.start, end: test.start + 'if'.length };
  yield safe('Ask again after each wait: while', [replacement(source.path, head, 'while')]);
}

export const makers = [waitNotInLoop];

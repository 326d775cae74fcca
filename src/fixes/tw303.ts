/** TW303 sleep-as-join: the thread is waited for, and no longer than it takes. */

import { statementAt } from './blocks.js';
import { callAt } from './calls.js';
import type { FixContext, Proposal } from './context.js';
import { replacement } from './edits.js';
import { unusedImport } from './imports.js';
import { joinsFor } from './join.js';

function* sleepAsJoin(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const start = finding.related[0];
  if (source === undefined || start?.path !== finding.path) return;
  const run = statementAt(source.facts, finding);
  const sleep = run?.block[run.first];
  const found = callAt(source.facts, start, /^start$/);
  if (found === undefined || sleep?.kind !== 'expr' || sleep.value.kind !== 'call' || run?.block.length === 1) return;
  const line = { start: source.lineStart(sleep.start), end: source.nextLine(sleep.end) };
  if (source.slice(line).trim() !== source.slice(sleep)) return;
  // The import that only this sleep used.
  const unused = unusedImport(source, sleep.value.callee.kind === 'attribute' ? 'time' : 'sleep', 1);
  const gone = [replacement(source.path, line, ''), ...(unused === undefined ? [] : [unused])];
  // What comes after the sleep is done when the threads should have ended, whether or not it is seen to need their work.
  for (const proposal of joinsFor(cx, found, undefined, run?.block[run.first + 1])) {
    const title = `${proposal.title}, in place of the sleep`;
    yield { ...proposal, title, edits: [...proposal.edits, ...gone], group: 'join' };
  }
}

export const makers = [sleepAsJoin];

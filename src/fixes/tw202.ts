/** TW202 thread-run-called: `start()` is what makes the thread. */

import { someStmt } from '../facts/walk.js';
import { callAt, type FoundCall } from './calls.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import { joinsFor } from './join.js';
import type { Source } from './source.js';

const BESIDE = 'the work then runs beside the lines that follow';

function* threadRunCalled(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding, /^run$/);
  if (source === undefined || found?.call.callee.kind !== 'attribute') return;
  // A job has no `start()`.
  if (finding.data['startedBy'] === 'pool') return;
  const { callee } = found.call;
  if (isSetUpBelow(source, found)) return;
  const start = replacement(source.path, { start: callee.nameStart, end: callee.end }, 'start');
  yield { ...unsafe('Call start() instead of run()', [start], BESIDE), group: 'start' };
  // A thread that nothing waits for would be the next mistake.
  for (const joined of joinsFor(cx, found, start)) {
    yield { ...joined, title: 'Call start() instead of run(), and join() later', group: 'start' };
  }
}

/** `worker.daemon = True` below: once it is started that raises. */
function isSetUpBelow(source: Source, { call, run }: FoundCall): boolean {
  const thread = call.callee.kind === 'attribute' ? source.slice(call.callee.object) : '';
  return someStmt(
    run.block.slice(run.first + 1),
    (stmt) =>
      stmt.kind === 'assign' &&
      stmt.targets.some(
        (target) => target.kind === 'attribute' && target.name === 'daemon' && source.slice(target.object) === thread,
      ),
  );
}

export const makers = [threadRunCalled];

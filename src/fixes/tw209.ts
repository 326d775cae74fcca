/** TW209 executor-not-shut-down: `with` shuts it down, whatever happens. */

import { callAt, calleeName, someStatement } from './calls.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { indentLines } from './suite.js';

function* executorNotShutDown(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callAt(source.facts, finding);
  if (source === undefined || found?.stmt.kind !== 'assign') return;
  const { stmt, run } = found;
  const target = stmt.targets[0]!;
  const rest = run.block.slice(run.first + 1);
  if (stmt.value !== found.call || stmt.targets.length !== 1 || target.kind !== 'name' || rest.length === 0) return;
  if (![stmt, ...rest].every((one) => source.isFirstOnLine(one.start))) return;
  if (someStatement(rest, ({ kind }) => kind === 'def' || kind === 'class' || kind === 'import')) return;
  const unit = source.unitFor(source.indentAt(stmt.start));
  const edits = [
    replacement(source.path, { start: stmt.start, end: stmt.value.start }, 'with '),
    insertion(source.path, stmt.end, ` as ${target.name}:`),
    ...indentLines(source, source.nextLine(stmt.end), rest.at(-1)!.end, unit),
  ];
  const title = `Shut ${target.name} down with a with statement`;
  // A ThreadPool's `with` ends by terminate(), which drops what was not waited for.
  if (calleeName(found.call) === 'ThreadPool')
    yield unsafe(title, edits, 'at the end of the block, tasks that nobody waited for are dropped');
  else yield safe(title, edits);
}

export const makers = [executorNotShutDown];

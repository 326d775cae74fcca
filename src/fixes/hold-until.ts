/** Holding a lock over a test and what is done by it, but not over what its branch waits for at the end. */

import type { Program } from '../program/program.js';
import type { TextEdit } from '../rules/finding.js';
import { holds, spanOf, type Run } from './blocks.js';
import { insertion, replacement } from './edits.js';
import { mayBeMoved } from './hold.js';
import { negated } from './negate.js';
import type { Need } from './needs.js';
import { calledFrom, riskOf } from './risk.js';
import type { Source } from './source.js';
import { dedentLines } from './suite.js';

/**
 * `if left > 0: left -= 1; time.sleep(1)` at the end of a round becomes `if left <= 0: continue` and the change under the
 * lock, with the wait below; at the end of a function it is `return`. Undefined where nothing waits, or what does so
 * touches more. The run is that of what stays under the lock.
 */
export function holdUntilWait(
  program: Program,
  source: Source,
  { run, spans }: Need,
  lock: string,
): { readonly run: Run; readonly edits: readonly TextEdit[] } | undefined {
  const { fn, block, owners } = run;
  const stmt = block[run.first]!;
  const loop = owners.at(-1);
  const isRound = (loop?.kind === 'for' || loop?.kind === 'while') && loop.body === block;
  const leave = isRound ? 'continue' : loop === undefined ? 'return' : undefined;
  if (stmt.kind !== 'if' || stmt.elif || stmt.orelse.length > 0 || run.first !== block.length - 1) return undefined;
  if (leave === undefined || fn.kind !== 'function' || !mayBeMoved(run)) return undefined;
  const { test, body } = stmt;
  const last = body.findIndex(({ end }) => spans.every((span) => span.end <= end));
  const [next, done] = [body[last + 1], body[last]];
  if (next === undefined || done === undefined) return undefined;
  const rest: Run = { fn, block: body, first: last + 1, last: body.length - 1, owners: [...owners, stmt] };
  const isShared = program.variables.some(({ accesses }) =>
    accesses.some(({ act, at }) => act.fn === fn && holds(spanOf(rest), at)),
  );
  if (isShared || calledFrom(program, rest).size > 0 || riskOf(program, rest, undefined).waits !== true)
    return undefined;
  const indent = source.indentAt(stmt.start);
  const unit = source.unitFor(indent);
  const colon = /^[ \t)]*:/.exec(source.text.slice(test.end))?.[0].length;
  const isPlain = [stmt, body[0]!, next].every(({ start }) => source.isFirstOnLine(start));
  if (colon === undefined || !isPlain || source.lineOf(stmt.start) !== source.lineOf(test.end)) return undefined;
  const out = dedentLines(source, source.nextLine(done.end), stmt.end, unit);
  if (out === undefined || source.indentAt(body[0]!.start) !== indent + unit) return undefined;
  const { path, eol } = source;
  const head = `with ${lock}:${eol}${indent}${unit}if ${negated(source, test)}:`;
  const edits = [
    replacement(path, { start: stmt.start, end: test.end + colon }, head),
    insertion(path, source.nextLine(test.end), indent + unit + unit + leave + eol),
    ...out,
  ];
  const under = { ...stmt, body: body.slice(0, last + 1), end: done.end };
  return { run: { ...run, block: [under], first: 0, last: 0 }, edits };
}

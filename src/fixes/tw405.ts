/** TW405 blocking-while-locked: the wait comes below the block, where it is the last thing in it. */

import type { FunctionFacts, Span, Stmt, WithStmt } from '../facts/ir.js';
import type { Activation } from '../program/model/activation.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { cover, functionAt, holds } from './blocks.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { dedentLines } from './suite.js';

function* blockingWhileLocked(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  if (source === undefined) return;
  const fn = functionAt(source.facts, finding);
  const run = cover(fn, [finding]);
  const at = run?.owners.findLastIndex(({ kind }) => kind === 'with') ?? -1;
  const block = run?.owners[at] as WithStmt | undefined;
  if (run === undefined || block?.kind !== 'with' || block.isAsync || block.items.length !== 1) return;
  const lock = lockOf(cx, block);
  if (lock === undefined || source.slice(block.items[0]!.context) !== finding.data['lock']) return;
  // The statement of the block in which the wait stands: itself, or a loop of waits.
  const last = block.body.at(-1)!;
  if (block.body.length < 2 || !holds(last, finding) || !mayGo(last) || !source.isFirstOnLine(last.start)) return;
  if (needsLock(program, lock, fn, block, last)) return;
  const unit = source.unitFor(source.indentAt(block.start));
  const edits = dedentLines(source, source.lineStart(last.start), block.end, unit);
  if (edits === undefined || edits.length === 0) return;
  yield safe(`Wait after ${finding.data['lock']} is given back`, edits);
}

const lockOf = ({ program }: FixContext, block: WithStmt): Obj | undefined =>
  program.analysis.activations
    .flatMap(({ acquires }) => acquires)
    .find(({ node }) => holds(block.items[0]!.context, node))?.hold.lock;

/** Statements that don't lead out of the block. */
const mayGo = ({ kind }: Stmt): boolean => /^(expr|for)$/.test(kind);

/** Whether the statement touches what the lock guards elsewhere, one of the two changing it. */
function needsLock(program: Program, lock: Obj, fn: FunctionFacts, block: WithStmt, last: Stmt): boolean {
  const isIn = (act: Activation, stmt: Stmt, at: Span): boolean => act.fn === fn && holds(stmt, at);
  return program.variables.some(({ accesses }) => {
    const own = accesses.filter(({ act, at }) => isIn(act, last, at));
    if (own.length === 0) return false;
    const others = accesses.filter(
      ({ act, at, flow }) => !isIn(act, block, at) && flow.locks.items.some((hold) => hold.lock === lock),
    );
    return others.length > 0 && [...own, ...others].some(({ kind }) => kind === 'write');
  });
}

export const makers = [blockingWhileLocked];

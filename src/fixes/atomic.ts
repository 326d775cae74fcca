/** One atomic operation for a test and a change: `setdefault`, `pop(key, None)`, `discard`. */

import type { Expr, IfStmt, Stmt } from '../facts/ir.js';
import { cover, functionAt, holds } from './blocks.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';
import type { Source } from './source.js';

export function* atomicOperation(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  if (source === undefined) return;
  const run = cover(functionAt(source.facts, finding), [finding]);
  const stmt = run?.block[run.first];
  // What relies on the test further down is left to the other thread.
  if (
    finding.deadline !== undefined &&
    !(finding.deadline.path === finding.path && stmt && holds(stmt, finding.deadline))
  )
    return;
  if (stmt?.kind !== 'if' || stmt.elif || stmt.orelse.length > 0 || stmt.body.length !== 1) return;
  const operation = operationFor(cx, source, stmt, stmt.body[0]!);
  if (operation === undefined) return;
  // Comments between the two lines would be lost.
  if (source.text.slice(stmt.test.end, stmt.body[0]!.start).includes('#')) return;
  yield {
    ...safe(`Replace the test and the change by ${operation.replace(/\(.*$/s, '()')}`, [
      replacement(source.path, stmt, operation),
    ]),
    allows: ['TW105'],
  };
}

function operationFor(cx: FixContext, source: Source, { test }: IfStmt, act: Stmt): string | undefined {
  if (test.kind !== 'compare' || test.rest.length !== 1) return undefined;
  const { op, right } = test.rest[0]!;
  const [key, container] = [source.slice(test.left), source.slice(right)];
  const matches = (object: Expr, index: Expr | undefined): boolean =>
    index !== undefined && source.slice(object) === container && source.slice(index) === key;
  if (op === 'not in' && act.kind === 'assign' && act.targets.length === 1 && act.annotation === undefined) {
    const target = act.targets[0]!;
    if (target.kind !== 'subscript' || !matches(target.object, target.index) || !isCheap(act.value)) return undefined;
    return `${container}.setdefault(${key}, ${source.slice(act.value)})`;
  }
  if (op !== 'in') return undefined;
  if (act.kind === 'delete' && act.targets.length === 1) {
    const target = act.targets[0]!;
    return target.kind === 'subscript' && matches(target.object, target.index)
      ? `${container}.pop(${key}, None)`
      : undefined;
  }
  if (act.kind !== 'expr' || act.value.kind !== 'call' || act.value.callee.kind !== 'attribute') return undefined;
  const { callee, args } = act.value;
  if (args.length !== 1 || args[0]!.star !== undefined || !matches(callee.object, args[0]!.value)) return undefined;
  const role = cx.variable?.container;
  if (callee.name === 'pop' && role === 'dict') return `${container}.pop(${key}, None)`;
  return callee.name === 'remove' && role === 'set' ? `${container}.discard(${key})` : undefined;
}

/** Made in no time, and for nothing where the key is there. */
function isCheap(value: Expr): boolean {
  switch (value.kind) {
    case 'constant':
      return true;
    case 'sequence':
      return value.items.every(({ kind }) => kind === 'constant');
    case 'dict':
      return value.entries.length === 0;
    case 'call':
      return (
        value.args.length === 0 &&
        value.callee.kind === 'name' &&
        /^(list|dict|set|tuple|deque|Counter)$/.test(value.callee.name)
      );
    default:
      return false;
  }
}

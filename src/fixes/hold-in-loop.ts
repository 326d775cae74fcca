/** Holding a lock over the test of a `while` and what depends on it, but not over the rest of the loop. */

import type { WhileStmt } from '../facts/ir.js';
import { someExpr } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { holds, type Run } from './blocks.js';
import { insertion, replacement } from './edits.js';
import { mayBeMoved } from './hold.js';
import { negated } from './negate.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';
import { layoutOf, putUnder } from './suite.js';

/**
 * `while items:` becomes `while True:`, with the test and the change under one lock at the top of its body.
 * Undefined where the need is not about the test of a loop, or where the loop is laid out in another way.
 */
export function holdInLoop(source: Source, need: Need, lock: string): readonly TextEdit[] | undefined {
  const { run } = need;
  const loop = run.block[run.first]!;
  if (loop.kind !== 'while' || run.first !== run.last || loop.orelse.length > 0) return undefined;
  const inTest = need.spans.filter((span) => holds(loop.test, span));
  const inBody = need.spans.filter((span) => !holds(loop.test, span));
  if (inTest.length === 0 || inBody.length === 0 || bindsNames(loop)) return undefined;
  const end = Math.max(...inBody.map((span) => span.end));
  const last = loop.body.findIndex((stmt) => stmt.end >= end);
  if (last < 0) return undefined;
  const body: Run = { fn: run.fn, block: loop.body, first: 0, last, owners: [...run.owners, loop] };
  const layout = mayBeMoved(body) ? layoutOf(source, body) : undefined;
  if (layout === undefined || layout.packed !== undefined) return undefined;
  const { indent } = layout;
  const inner = indent + source.unitFor(indent);
  const [head, ...rest] = putUnder(source, layout, `with ${lock}:`);
  const test = `if ${negated(source, loop.test)}:${source.eol}${inner}${source.unitFor(indent)}break${source.eol}${inner}`;
  return [
    replacement(source.path, loop.test, 'True'),
    insertion(source.path, head!.start, head!.newText + test),
    ...rest,
  ];
}

/** A test with `:=` gives its body a value: it stays a test. */
const bindsNames = (loop: WhileStmt): boolean => someExpr(loop.test, (expr) => expr.kind === 'named');

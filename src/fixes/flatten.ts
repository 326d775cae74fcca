/** One holding of a lock for several: statements that hold it on and off are put under it as a whole. */

import type { Stmt, WithStmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { TextEdit } from '../rules/finding.js';
import { holds, spanOf, statementsOf } from './blocks.js';
import { replacement } from './edits.js';
import type { Need } from './needs.js';
import type { Source } from './source.js';
import { codeLines, layoutOf, putUnder } from './suite.js';

/**
 * Puts a run that contains `with lock:` blocks of the same lock under that lock as a whole, and takes the inner
 * heads away. Undefined where there are none such, or where they do more than hold the lock.
 */
export function flattened(
  program: Program,
  source: Source,
  need: Need,
  lock: Obj,
  name: string,
): readonly TextEdit[] | undefined {
  const inner = innerHolds(program, need, lock);
  const layout = layoutOf(source, need.run);
  if (inner.length === 0 || layout === undefined || layout.packed !== undefined) return undefined;
  const edits = [...putUnder(source, layout, `with ${name}:`)];
  const unit = source.unitFor(layout.indent);
  for (const stmt of inner) {
    const [first] = stmt.body;
    if (first === undefined) return undefined;
    const head = source.indentAt(stmt.start);
    if (!source.isFirstOnLine(first.start) || source.indentAt(first.start) !== head + unit) return undefined;
    // What moves in by one level as a whole and out by one again stays where it is.
    const lines = new Set(codeLines(source, source.nextLine(stmt.start), stmt.end));
    const opening = edits.findIndex((edit) => edit.start === stmt.start && edit.newText.includes('with '));
    for (let at = edits.length - 1; at >= 0; at--) if (lines.has(edits[at]!.start)) edits.splice(at, 1);
    const begin = source.lineStart(stmt.start);
    const removed = { start: begin, end: source.lineStart(first.start) };
    if (source.text.slice(stmt.start, first.start).includes('#')) return undefined;
    for (let at = edits.length - 1; at >= 0; at--) {
      if (at !== opening && edits[at]!.start >= removed.start && edits[at]!.start < removed.end) edits.splice(at, 1);
    }
    if (opening >= 0) {
      // The first of the blocks opens the whole: its head is the one that stays.
      const at = edits.findIndex((edit) => edit.start === stmt.start && edit.newText.includes('with '));
      edits.splice(at, 1);
    } else edits.push(replacement(source.path, removed, ''));
  }
  return edits;
}

/** The need with the statements directly above and below that hold the lock already: they become one block with it. */
export function withNeighbours(program: Program, need: Need, lock: Obj): Need | undefined {
  const { run } = need;
  const isHold = (at: number): boolean => {
    const stmt = run.block[at];
    if (stmt?.kind !== 'with') return false;
    return innerHolds(program, { ...need, run: { ...run, first: at, last: at } }, lock).includes(stmt);
  };
  let { first, last } = run;
  while (isHold(first - 1)) first--;
  while (isHold(last + 1)) last++;
  return first === run.first && last === run.last ? undefined : { ...need, run: { ...run, first, last } };
}

/** Statements of a run that hold the lock and do nothing else. */
function innerHolds(program: Program, need: Need, lock: Obj): WithStmt[] {
  const places = (program.analysis.byFunction.get(need.run.fn) ?? []).flatMap((act) =>
    act.acquires.filter(({ hold }) => hold.lock === lock).map(({ node }) => node),
  );
  const found: WithStmt[] = [];
  walkStmts(statementsOf(need.run), (stmt: Stmt) => {
    if (stmt.kind !== 'with' || stmt.isAsync || stmt.items.length !== 1) return true;
    const { context, target } = stmt.items[0]!;
    if (target !== undefined || !places.some((place) => holds(context, place) || holds(place, context))) return true;
    found.push(stmt);
    return false;
  });
  const covered = places.filter((place) => holds(spanOf(need.run), place));
  return covered.every((place) => found.some((stmt) => holds(stmt, place))) ? found : [];
}

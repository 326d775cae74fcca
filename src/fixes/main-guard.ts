/** `if __name__ == "__main__":` — child processes import the file again, and must not start what it starts. */

import type { FunctionFacts, Span, Stmt } from '../facts/ir.js';
import { isMainGuard } from '../facts/main-guard.js';
import { someExprIn } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import type { TextEdit } from '../rules/finding.js';
import { holds } from './blocks.js';
import type { FixContext } from './context.js';
import type { Source } from './source.js';
import { layoutOf, putUnder } from './suite.js';

/**
 * Edits that keep a function from being run on import: none where nothing runs it then, undefined where that
 * can't be mended in passing.
 */
export function guarded(cx: FixContext, fn: FunctionFacts): readonly TextEdit[] | undefined {
  if (fn.kind === 'module') return undefined;
  const edits: TextEdit[] = [];
  for (const module of cx.program.analysis.activations) {
    if (module.fn.kind !== 'module') continue;
    const running = module.fn.body.filter((stmt) => isRun(stmt) && leadsTo(module, stmt, fn));
    if (running.length === 0) continue;
    const source = cx.sourceOf(module.file.facts.path);
    // What a library module does on import is no program to be guarded.
    const guard = source === undefined ? undefined : guardFrom(source, running[0]!);
    if (guard === undefined) return undefined;
    edits.push(...guard);
  }
  return edits;
}

const isRun = (stmt: Stmt): boolean =>
  !isMainGuard(stmt) && stmt.kind !== 'def' && stmt.kind !== 'class' && stmt.kind !== 'import';

/** Puts the end of a module under the guard, from its first statement that runs the program. */
function guardFrom(source: Source, from: Stmt): readonly TextEdit[] | undefined {
  const fn = source.facts.functions[0]!;
  const first = fn.body.indexOf(from);
  const rest = fn.body.slice(first);
  if (!rest.every((stmt) => isRun(stmt) && source.isFirstOnLine(stmt.start))) return undefined;
  const layout = layoutOf(source, { fn, block: fn.body, first, last: fn.body.length - 1, owners: [] });
  if (layout === undefined) return undefined;
  // What is said above the first of them belongs to it.
  const start = source.text.slice(0, from.start).search(/(^#.*\r?\n)*(?![^])/m);
  return putUnder(source, layout, 'if __name__ == "__main__":', start);
}

/** Puts the end of a module under the guard, from where it begins to do something for calls that stand in it. */
export function guardedBody(source: Source, calls: readonly Span[]): readonly TextEdit[] | undefined {
  const { body } = source.facts.functions[0]!;
  const first = body.findIndex((stmt) => calls.some((call) => holds(stmt, call)));
  if (first < 0) return undefined;
  const isQuiet = (stmt: Stmt): boolean =>
    !isRun(stmt) || isMainGuard(stmt) || (stmt.kind === 'expr' && stmt.value.kind === 'constant') || isSetting(stmt);
  let from = first;
  while (from > 0 && !isQuiet(body[from - 1]!)) from--;
  // What is done above, before functions are defined, every process would do again.
  if (!body.slice(0, from).every(isQuiet)) return undefined;
  return guardFrom(source, body[from]!);
}

/** `LIMIT = 1000`: it costs nothing to do it again. */
const isSetting = (stmt: Stmt): boolean =>
  stmt.kind === 'assign' &&
  !someExprIn([stmt], ({ kind }) => kind === 'call' || kind === 'comprehension' || kind === 'await');

function leadsTo(module: Activation, stmt: Stmt, fn: unknown): boolean {
  const seen = new Set<unknown>();
  const open = module.calls.filter((call) => holds(stmt, call.node)).map((call) => call.callee);
  for (let act = open.pop(); act !== undefined; act = open.pop()) {
    if (act.fn === fn) return true;
    if (seen.has(act)) continue;
    seen.add(act);
    for (const call of act.calls) open.push(call.callee);
  }
  return false;
}

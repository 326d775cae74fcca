/** TW211 thread-init-not-called: the thread is set up before anything else is. */

import type { ClassFacts, Expr, FunctionFacts, Stmt } from '../facts/ir.js';
import { someExpr } from '../facts/walk.js';
import { isPython2 } from '../program/model/python2.js';
import type { TextEdit } from '../rules/finding.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import type { Source } from './source.js';

function* threadInitNotCalled(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const init = source?.facts.functions.find(
    ({ nameSpan, kind }) => kind === 'function' && nameSpan.start === finding.start,
  );
  const cls = init && source?.facts.classes[init.cls];
  const first = init?.body[0];
  const self = init?.params[0]?.name;
  if (source === undefined || init === undefined || cls === undefined || first === undefined || self === undefined)
    return;
  if (!source.isFirstOnLine(first.start)) return;
  const late = init.body.find((stmt) => isInitCall(source, stmt));
  const indent = source.indentAt(first.start);
  if (late !== undefined) {
    const removal = late === first ? undefined : lineOf(source, late);
    if (removal === undefined || !usesOnlyParameters(late, init)) return;
    const call = source.slice(late);
    yield safe(`Call ${call.replace(/__init__\(.*$/s, '__init__(…)')} first`, [
      insertion(source.path, first.start, call + source.eol + indent),
      removal,
    ]);
    return;
  }
  const call = initCall(cx, source, cls, self);
  if (call !== undefined)
    yield safe(`Call ${call} first`, [insertion(source.path, first.start, call + source.eol + indent)]);
}

/** `super().__init__(…)`, `threading.Thread.__init__(self, …)`. */
const isInitCall = (source: Source, stmt: Stmt): boolean =>
  stmt.kind === 'expr' &&
  stmt.value.kind === 'call' &&
  stmt.value.callee.kind === 'attribute' &&
  stmt.value.callee.name === '__init__' &&
  /^super\b|(Thread|Timer)$/.test(source.slice(stmt.value.callee.object));

/** Nothing that the function works out first. */
const usesOnlyParameters = (stmt: Stmt, init: FunctionFacts): boolean =>
  stmt.kind === 'expr' &&
  !someExpr(stmt.value, (expr: Expr) => {
    if (expr.kind === 'name') return expr.scope === 'local' && !init.params.some(({ name }) => name === expr.name);
    return expr.kind === 'attribute' && expr.object.kind === 'name' && expr.object.name === init.params[0]?.name;
  });

/** The edit that takes a statement's line away. */
function lineOf(source: Source, stmt: Stmt): TextEdit | undefined {
  const rest = source.text.slice(stmt.end, source.lineEnd(stmt.end));
  if (!source.isFirstOnLine(stmt.start) || rest.trim() !== '') return undefined;
  return replacement(source.path, { start: source.lineStart(stmt.start), end: source.nextLine(stmt.end) }, '');
}

/** How the base class is set up; undefined where it wants arguments nobody can guess. */
function initCall(cx: FixContext, source: Source, cls: ClassFacts, self: string): string | undefined {
  const bases = cls.bases.filter(({ name }) => name === undefined).map(({ value }) => source.slice(value));
  const thread = bases.find((base) => /(^|\.)Q?Thread$/.test(base));
  if (thread === undefined) return undefined;
  const unit = cx.unit(source.path);
  // Python 2 wants to be told whose base and for what.
  const isOld = unit !== undefined && isPython2(cx.program.analysis.files, unit);
  return bases.length === 1 && !isOld ? 'super().__init__()' : `${thread}.__init__(${self})`;
}

export const makers = [threadInitNotCalled];

/** Asking a queue and seeing whether it answers, for asking first whether it would. */

import type { CallExpr, Expr, IfStmt, Stmt, WhileStmt } from '../facts/ir.js';
import { walkExpr, forEachExpr } from '../facts/walk.js';
import type { TextEdit } from '../rules/finding.js';
import { cover, functionAt } from './blocks.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';
import { importMember } from './imports.js';
import type { Source } from './source.js';

export function* withoutWaiting(cx: FixContext): Generator<Proposal> {
  const { source, finding, variable } = cx;
  if (source === undefined || variable?.container !== 'queue') return;
  const run = cover(functionAt(source.facts, finding), [finding]);
  const stmt = run?.block[run.first];
  if (stmt === undefined || (stmt.kind !== 'if' && stmt.kind !== 'while')) return;
  const asked = askedIn(source, stmt.test);
  const act = stmt.body[0];
  if (asked === undefined || act === undefined || (stmt.kind === 'if' && stmt.elif)) return;
  const call = callIn(source, act, asked);
  if (call === undefined || !isOnLinesOfItsOwn(source, stmt, act)) return;
  const error = importMember(source, 'queue', asked.verb === 'get' ? 'Empty' : 'Full', Infinity, [run!.fn]);
  const edits =
    stmt.kind === 'while'
      ? tryInLoop(source, stmt, act, call, error.name)
      : tryInstead(source, stmt, act, call, error.name);
  if (edits === undefined) return;
  yield safe(`Use ${asked.verb}_nowait() and catch ${error.name}`, [...error.edits, ...edits]);
}

interface Asked {
  readonly queue: string;
  readonly verb: 'get' | 'put';
}

/** `not q.empty()`, `q.qsize() > 0`, `q.qsize()`, `not q.full()`. */
function askedIn(source: Source, test: Expr): Asked | undefined {
  if (test.kind === 'unary' && test.op === 'not') {
    const [queue, method] = methodOf(source, test.operand);
    if (queue === undefined) return undefined;
    return method === 'empty' ? { queue, verb: 'get' } : method === 'full' ? { queue, verb: 'put' } : undefined;
  }
  const size =
    test.kind === 'compare' &&
    test.rest.length === 1 &&
    /^(>|!=)$/.test(test.rest[0]!.op) &&
    isZero(test.rest[0]!.right)
      ? test.left
      : test;
  const [queue, method] = methodOf(source, size);
  return queue !== undefined && method === 'qsize' ? { queue, verb: 'get' } : undefined;
}

const isZero = (expr: Expr): boolean => expr.kind === 'constant' && expr.value === 0;

function methodOf(source: Source, expr: Expr): [string | undefined, string | undefined] {
  if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || expr.args.length > 0) return [undefined, undefined];
  return [source.slice(expr.callee.object), expr.callee.name];
}

/** The call that takes or puts, if it is all that can wait in its statement. */
function callIn(source: Source, act: Stmt, { queue, verb }: Asked): CallExpr | undefined {
  if (act.kind !== 'expr' && act.kind !== 'assign') return undefined;
  let found: CallExpr | undefined;
  forEachExpr(act, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind !== 'call' || inner.callee.kind !== 'attribute' || source.slice(inner.callee.object) !== queue)
        return;
      const given = inner.args.filter(({ name }) => name !== 'block');
      const plain =
        given.length === (verb === 'put' ? 1 : 0) &&
        given.every(({ name, star }) => name === undefined && star === undefined);
      if ((inner.callee.name === verb || inner.callee.name === `${verb}_nowait`) && plain) found ??= inner;
    }),
  );
  return found;
}

function isOnLinesOfItsOwn(source: Source, stmt: IfStmt | WhileStmt, act: Stmt): boolean {
  const all = [stmt, ...stmt.body, ...stmt.orelse];
  const tail = source.text.slice(act.end, source.lineEnd(act.end));
  return all.every((one) => source.isFirstOnLine(one.start)) && /^[ \t]*(#|$)/.test(tail);
}

/** `q.get()` as `q.get_nowait()`, without its `block` argument. */
function nowait(source: Source, call: CallExpr): TextEdit {
  const { callee } = call as { callee: Extract<Expr, { kind: 'attribute' }> };
  const verb = callee.name.replace('_nowait', '');
  const given = call.args.filter(({ name }) => name !== 'block').map(({ value }) => source.slice(value));
  return replacement(source.path, { start: callee.nameStart, end: call.end }, `${verb}_nowait(${given.join(', ')})`);
}

function tryInLoop(source: Source, loop: WhileStmt, act: Stmt, call: CallExpr, error: string): TextEdit[] | undefined {
  if (loop.orelse.length > 0) return undefined;
  const { eol, path } = source;
  const indent = source.indentAt(act.start);
  const unit = source.unitFor(indent);
  return [
    replacement(path, loop.test, 'True'),
    insertion(path, act.start, `try:${eol}${indent}${unit}`),
    nowait(source, call),
    insertion(path, source.lineEnd(act.end), `${eol}${indent}except ${error}:${eol}${indent}${unit}break`),
  ];
}

function tryInstead(source: Source, stmt: IfStmt, act: Stmt, call: CallExpr, error: string): TextEdit[] | undefined {
  const { eol, path } = source;
  const outer = source.indentAt(stmt.start);
  const unit = source.unitFor(outer);
  const head = source.text.slice(stmt.test.end, act.start);
  const colon = /^[ \t)]*:/.exec(head);
  if (colon === null || source.lineOf(stmt.start) !== source.lineOf(stmt.test.end) || head.trimStart().startsWith(')'))
    return undefined;
  const open = replacement(path, { start: stmt.start, end: stmt.test.end + colon[0].length }, 'try:');
  const rest = stmt.body.length > 1;
  if (stmt.orelse.length === 0) {
    const handler = `${eol}${outer}except ${error}:${eol}${outer}${unit}pass${rest ? `${eol}${outer}else:` : ''}`;
    return [open, nowait(source, call), insertion(path, source.lineEnd(act.end), handler)];
  }
  const last = stmt.body.at(-1)!;
  const other = stmt.orelse[0]!;
  const between = source.text.slice(last.end, other.start);
  const at = /(^|[\r\n])[ \t]*else[ \t]*:/.exec(between);
  if (rest || at === null || (other.kind === 'if' && other.elif)) return undefined;
  const start = last.end + at.index + at[0].indexOf('else');
  return [
    open,
    nowait(source, call),
    replacement(path, { start, end: last.end + at.index + at[0].length }, `except ${error}:`),
  ];
}

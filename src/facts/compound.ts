import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type {
  Block,
  ExceptHandler,
  Expr,
  ForStmt,
  IfStmt,
  NameExpr,
  Stmt,
  TryStmt,
  WhileStmt,
  WithItem,
  WithStmt,
} from './ir.js';
import type { Lowering } from './lowering.js';
import { lowerBlock } from './statements.js';
import { lowerTarget } from './targets.js';

/** So many `elif` nest in one another; the rest stand side by side, to keep recursions over the IR shallow. */
const MOST_NESTED_ELIFS = 200;

interface Branch {
  readonly start: number;
  readonly test: Expr;
  readonly body: Block;
}

/** An `elif` becomes an `if` alone in the `orelse` of the one before. */
export function lowerIf(cx: Lowering, node: number): IfStmt {
  const end = cx.end(node);
  const branches: Branch[] = [branch(cx, node)];
  let rest: Stmt[] = [];
  const limit = cx.limit(node);
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.Elif) branches.push(branch(cx, child));
    else if (kind === Kind.Else) rest = blockOf(cx, child);
  }
  for (let i = branches.length - 1; i > 0; i--) {
    const { start, test, body } = branches[i]!;
    if (i <= MOST_NESTED_ELIFS) rest = [{ kind: 'if', start, end, test, body, orelse: rest, elif: true }];
    else rest.unshift({ kind: 'if', start, end, test, body, orelse: [], elif: true });
  }
  const [{ start, test, body }] = branches as [Branch];
  return { kind: 'if', start, end, test, body, orelse: rest, elif: false };
}

function branch(cx: Lowering, node: number): Branch {
  return { start: cx.start(node), test: condition(cx, node), body: blockOf(cx, node) };
}

/** The first part of a statement, which must not be its block: in broken code the condition may be missing. */
function condition(cx: Lowering, node: number): Expr {
  const first = cx.first(node);
  return first === 0 || cx.kind(first) === Kind.Block ? cx.error(node) : lowerExpr(cx, first);
}

function blockOf(cx: Lowering, node: number): Stmt[] {
  return lowerBlock(cx, cx.child(node, Kind.Block));
}

function orelseOf(cx: Lowering, node: number): Stmt[] {
  const orelse = cx.child(node, Kind.Else);
  return orelse === 0 ? [] : blockOf(cx, orelse);
}

export function lowerWhile(cx: Lowering, node: number): WhileStmt {
  const test = condition(cx, node);
  const body = blockOf(cx, node);
  return { kind: 'while', start: cx.start(node), end: cx.end(node), test, body, orelse: orelseOf(cx, node) };
}

export function lowerFor(cx: Lowering, node: number): ForStmt {
  const left = cx.first(node);
  const right = left === 0 ? 0 : cx.next(left, cx.limit(node));
  const iter = right === 0 || cx.kind(right) === Kind.Block ? cx.error(node) : lowerExpr(cx, right);
  const target = left === 0 || cx.kind(left) === Kind.Block ? cx.error(node) : lowerTarget(cx, left);
  const body = blockOf(cx, node);
  const isAsync = cx.child(node, Kind.Async) !== 0;
  const orelse = orelseOf(cx, node);
  return { kind: 'for', start: cx.start(node), end: cx.end(node), target, iter, body, orelse, isAsync };
}

export function lowerWith(cx: Lowering, node: number): WithStmt {
  const items: WithItem[] = [];
  const clause = cx.child(node, Kind.WithClause);
  if (clause !== 0) {
    const limit = cx.limit(clause);
    for (let item = cx.first(clause); item !== 0; item = cx.next(item, limit)) addItem(cx, item, items);
  }
  const isAsync = cx.child(node, Kind.Async) !== 0;
  return {
    kind: 'with',
    start: cx.start(node),
    end: cx.end(node),
    items: exact(items),
    body: blockOf(cx, node),
    isAsync,
  };
}

/** One `context as target`; or, since Python 3.9, several of them in parentheses. */
function addItem(cx: Lowering, node: number, items: WithItem[]): void {
  const kind = cx.kind(node);
  const first = cx.first(node);
  if (kind === Kind.WithItem || (kind === Kind.Parenthesized && first !== 0 && cx.kind(first) === Kind.AsPattern)) {
    if (first !== 0) addItem(cx, first, items);
  } else if (kind === Kind.Tuple) {
    const limit = cx.limit(node);
    for (let item = first; item !== 0; item = cx.next(item, limit)) addItem(cx, item, items);
  } else if (kind === Kind.AsPattern) {
    const target = first === 0 ? 0 : cx.next(first, cx.limit(node));
    const context = first === 0 ? cx.error(node) : lowerExpr(cx, first);
    items.push(target === 0 ? { context } : { context, target: lowerTarget(cx, target) });
  } else {
    items.push({ context: lowerExpr(cx, node) });
  }
}

export function lowerTry(cx: Lowering, node: number): TryStmt {
  const body = blockOf(cx, node);
  const handlers: ExceptHandler[] = [];
  let finalbody: Block = [];
  const limit = cx.limit(node);
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.Except) handlers.push(lowerHandler(cx, child));
    else if (kind === Kind.Finally) finalbody = blockOf(cx, child);
  }
  const orelse = orelseOf(cx, node);
  return { kind: 'try', start: cx.start(node), end: cx.end(node), body, handlers: exact(handlers), orelse, finalbody };
}

/** `except E as name:`, and the forms with several exceptions with and without parentheses. */
function lowerHandler(cx: Lowering, node: number): ExceptHandler {
  const types: Expr[] = [];
  let name: NameExpr | undefined;
  const limit = cx.limit(node);
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.Block) break;
    types.push(lowerExpr(cx, child));
    if (kind === Kind.AsPattern) name = caughtName(cx, child);
  }
  const body = blockOf(cx, node);
  const start = cx.start(node);
  const end = cx.end(node);
  const [first] = types;
  const type: Expr | undefined =
    types.length < 2 || first === undefined
      ? first
      : {
          kind: 'sequence',
          start: first.start,
          end: types[types.length - 1]!.end,
          type: 'tuple',
          items: types,
          bracketed: false,
        };
  return { start, end, ...(type && { type }), ...(name && { name }), body };
}

function caughtName(cx: Lowering, pattern: number): NameExpr | undefined {
  const target = cx.child(pattern, Kind.AsPatternTarget);
  const name = target === 0 ? 0 : cx.first(target);
  return name !== 0 && cx.kind(name) === Kind.Identifier && !cx.isMissing(name) ? cx.bind(name) : undefined;
}

/** What the user's code does to a variable at some place, as far as a story needs to know. */

import type { CallExpr, Expr, FileFacts, Span, Stmt } from '../facts/ir.js';
import { forEachExpr, walkExpr } from '../facts/walk.js';
import { holds, statementAt } from '../fixes/blocks.js';

export interface Operation {
  readonly stmt: Stmt;
  /** `x += by`, `x = x + by`: the sign and, where it is written as a number, the amount. */
  readonly sum?: { readonly sign: 1 | -1; readonly by: number | undefined };
  /** The constant that is stored. */
  readonly stores?: Expr;
  /** The method called on the variable at the place. */
  readonly method?: string;
  readonly deletes: boolean;
  /** An index or key as written, where it is a constant or a name: `["ok"]`. */
  readonly key?: string;
}

export function operationAt(facts: FileFacts, at: Span): Operation | undefined {
  const run = statementAt(facts, at);
  const stmt = run?.block[run.first];
  if (stmt === undefined) return undefined;
  const method = methodAt(stmt, at);
  const key = keyAt(stmt, at);
  return {
    stmt,
    deletes: stmt.kind === 'delete',
    ...sumOf(stmt),
    ...(stmt.kind === 'assign' && isPlain(stmt.value) ? { stores: stmt.value } : {}),
    ...(method === undefined ? {} : { method }),
    ...(key === undefined ? {} : { key }),
  };
}

const isPlain = (expr: Expr): boolean =>
  expr.kind === 'constant' ||
  (expr.kind === 'sequence' && expr.items.length === 0) ||
  (expr.kind === 'dict' && expr.entries.length === 0) ||
  (expr.kind === 'unary' && isPlain(expr.operand));

function sumOf(stmt: Stmt): Pick<Operation, 'sum'> {
  if (stmt.kind === 'augassign' && (stmt.op === '+' || stmt.op === '-')) return sum(stmt.op, stmt.value);
  if (stmt.kind === 'assign' && stmt.value.kind === 'binary' && (stmt.value.op === '+' || stmt.value.op === '-')) {
    return sum(stmt.value.op, stmt.value.right);
  }
  return {};
}

const sum = (op: '+' | '-', value: Expr): Pick<Operation, 'sum'> => {
  // Texts and lists are put together, not added.
  if (
    value.kind === 'fstring' ||
    value.kind === 'sequence' ||
    (value.kind === 'constant' && typeof value.value === 'string')
  )
    return {};
  return { sum: { sign: op === '+' ? 1 : -1, by: wholeNumber(value) } };
};

/** The value of a whole number as written, `-3` included. */
export function wholeNumber(expr: Expr): number | undefined {
  if (expr.kind === 'unary' && expr.op === '-') {
    const inner = wholeNumber(expr.operand);
    return inner === undefined ? undefined : -inner;
  }
  return expr.kind === 'constant' && expr.type === 'int' && Number.isSafeInteger(expr.value)
    ? (expr.value as number)
    : undefined;
}

/** Python's own writing of a plain value. */
export function literal(expr: Expr): string | undefined {
  switch (expr.kind) {
    case 'constant':
      if (expr.type === 'none') return 'None';
      if (expr.type === 'bool') return expr.value === true ? 'True' : 'False';
      if (expr.type === 'str') return `'${String(expr.value).slice(0, 20)}'`;
      return expr.type === 'int' || expr.type === 'float' ? String(expr.value) : undefined;
    case 'unary': {
      const inner = expr.op === '-' ? literal(expr.operand) : undefined;
      return inner === undefined ? undefined : `-${inner}`;
    }
    case 'sequence':
      if (expr.items.length > 0) return undefined;
      return expr.type === 'list' ? '[]' : expr.type === 'tuple' ? '()' : undefined;
    case 'dict':
      return expr.entries.length === 0 ? '{}' : undefined;
    case 'call': {
      const empty: Readonly<Record<string, string>> = { set: 'set()', dict: '{}', list: '[]', deque: 'deque([])' };
      const name = expr.callee.kind === 'name' || expr.callee.kind === 'attribute' ? expr.callee.name : '';
      return expr.args.length === 0 && Object.hasOwn(empty, name) ? empty[name] : undefined;
    }
    default:
      return undefined;
  }
}

function methodAt(stmt: Stmt, at: Span): string | undefined {
  let found: CallExpr | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind === 'call' && inner.callee.kind === 'attribute' && holds(at, inner)) found ??= inner;
    }),
  );
  return found?.callee.kind === 'attribute' ? found.callee.name : undefined;
}

function keyAt(stmt: Stmt, at: Span): string | undefined {
  let key: string | undefined;
  forEachExpr(stmt, (expr) =>
    walkExpr(expr, (inner) => {
      if (inner.kind !== 'subscript' || !holds(at, inner) || key !== undefined) return;
      const { index } = inner;
      if (index.kind === 'name') key = `[${index.name}]`;
      else if (index.kind === 'constant' && typeof index.value === 'string') key = `["${index.value.slice(0, 20)}"]`;
      else if (index.kind === 'constant') key = `[${String(index.value)}]`;
    }),
  );
  return key;
}

import { exact } from './lists.js';
import { Kind } from '../syntax/kinds.js';
import { lowerAssignment, lowerAugmented } from './assignments.js';
import { lowerFor, lowerIf, lowerTry, lowerWhile, lowerWith } from './compound.js';
import { lowerDecorated, lowerDefinition } from './definitions.js';
import { hasComma } from './commas.js';
import { lowerExpr, lowerNth } from './expressions.js';
import { lowerImport } from './imports.js';
import type { Expr, RaiseStmt, Stmt } from './ir.js';
import type { Lowering } from './lowering.js';
import { lowerMatch } from './patterns.js';
import { lowerTarget } from './targets.js';
import { lowerTypeAlias } from './typeAliases.js';
import { STRIDE } from '../syntax/flat.js';

/** Lowers the statements of a block; 0 stands for a block that is not there. */
export function lowerBlock(cx: Lowering, block: number): Stmt[] {
  const out: Stmt[] = [];
  if (block !== 0) lowerStatements(cx, block, out);
  return exact(out);
}

/** Lowers the statements directly in a node: a block, a module, or an error that has some in it. */
export function lowerStatements(cx: Lowering, parent: number, out: Stmt[]): void {
  if (!cx.enter()) return;
  lowerSiblings(cx, parent + STRIDE, cx.limit(parent), out);
  cx.leave();
}

/** Lowers the statements from one node to just before another, or to where their block ends. */
export function lowerSiblings(cx: Lowering, first: number, limit: number, out: Stmt[]): void {
  for (let node = first; node < limit; node = cx.limit(node)) {
    const kind = cx.kind(node);
    // Whole statements inside an error are as good as others; loose pieces of one are not looked at.
    if (kind === Kind.Error || kind === Kind.Block) {
      lowerStatements(cx, node, out);
    } else if (kind === Kind.ExpressionStatement) {
      lowerExpressionStatement(cx, node, out);
    } else if (kind >= Kind.FirstNode) {
      const stmt = lowerStatement(cx, node, kind);
      if (stmt !== undefined) out.push(stmt);
    }
  }
}

/** Undefined for what is no statement, and for statements that do nothing, such as docstrings. */
function lowerStatement(cx: Lowering, node: number, kind: Kind): Stmt | undefined {
  const start = cx.start(node);
  const end = cx.end(node);
  switch (kind) {
    case Kind.If:
      return lowerIf(cx, node);
    case Kind.For:
      return lowerFor(cx, node);
    case Kind.While:
      return lowerWhile(cx, node);
    case Kind.With:
      return lowerWith(cx, node);
    case Kind.Try:
      return lowerTry(cx, node);
    case Kind.Match:
      return lowerMatch(cx, node);
    case Kind.FunctionDefinition:
    case Kind.ClassDefinition:
      return lowerDefinition(cx, node, [], start);
    case Kind.DecoratedDefinition:
      return lowerDecorated(cx, node);
    case Kind.Return: {
      const value = cx.first(node);
      return value === 0 ? { kind: 'return', start, end } : { kind: 'return', start, end, value: lowerExpr(cx, value) };
    }
    case Kind.Raise:
      return lowerRaise(cx, node);
    case Kind.Import:
    case Kind.ImportFrom:
    case Kind.FutureImport:
      return lowerImport(cx, node);
    case Kind.Delete:
      return { kind: 'delete', start, end, targets: deleted(cx, node) };
    case Kind.Assert: {
      const test = lowerNth(cx, node, 0);
      const first = cx.first(node);
      const message = first === 0 ? 0 : cx.next(first, cx.limit(node));
      if (message === 0) return { kind: 'assert', start, end, test };
      return { kind: 'assert', start, end, test, message: lowerExpr(cx, message) };
    }
    case Kind.Pass:
      return { kind: 'pass', start, end };
    case Kind.Break:
      return { kind: 'break', start, end };
    case Kind.Continue:
      return { kind: 'continue', start, end };
    case Kind.Global:
    case Kind.Nonlocal:
      declare(cx, node, kind);
      return { kind: 'pass', start, end };
    case Kind.TypeAlias:
      return lowerTypeAlias(cx, node);
    case Kind.Print:
      return lowerOldStatement(cx, node, 'print');
    case Kind.Exec:
      return lowerOldStatement(cx, node, 'exec');
    default:
      return undefined;
  }
}

function lowerExpressionStatement(cx: Lowering, node: number, out: Stmt[]): void {
  const first = cx.first(node);
  if (first === 0) return;
  const stmt = isAssignment(cx.kind(first)) ? lowerAssigning(cx, first, out) : lowerExpressions(cx, node, first);
  if (stmt !== undefined) out.push(stmt);
}

const isAssignment = (kind: Kind): boolean => kind === Kind.Assignment || kind === Kind.AugmentedAssignment;

/** The last of the statements that an assignment turns out to be; those above it go to `out`. */
function lowerAssigning(cx: Lowering, node: number, out: Stmt[]): Stmt | undefined {
  let at = node;
  while (isAssignment(cx.kind(at))) {
    const assigned = cx.kind(at) === Kind.Assignment ? lowerAssignment(cx, at) : lowerAugmented(cx, at);
    if (assigned?.below === undefined) return assigned?.stmt;
    out.push(assigned.stmt);
    at = assigned.below;
  }
  const value = lowerExpr(cx, at);
  return { kind: 'expr', start: value.start, end: value.end, value };
}

function lowerExpressions(cx: Lowering, node: number, first: number): Stmt | undefined {
  const start = cx.start(node);
  const end = cx.end(node);
  const kind = cx.kind(first);
  const value = lowerExpr(cx, first);
  const limit = cx.limit(node);
  let next = cx.next(first, limit);
  if (next === 0 && !hasComma(cx.text, cx.end(first), end)) {
    // A string on its own is a docstring, or else a comment in disguise.
    const isString = value.kind === 'constant' && (kind === Kind.String || kind === Kind.ConcatenatedString);
    return isString ? undefined : { kind: 'expr', start, end, value };
  }
  const items: Expr[] = [value];
  for (; next !== 0; next = cx.next(next, limit)) items.push(lowerExpr(cx, next));
  return { kind: 'expr', start, end, value: { kind: 'sequence', start, end, type: 'tuple', items, bracketed: false } };
}

function lowerRaise(cx: Lowering, node: number): RaiseStmt {
  const start = cx.start(node);
  const end = cx.end(node);
  const value = cx.first(node);
  if (value === 0) return { kind: 'raise', start, end };
  const cause = cx.next(value, cx.limit(node));
  if (cause === 0) return { kind: 'raise', start, end, value: lowerExpr(cx, value) };
  return { kind: 'raise', start, end, value: lowerExpr(cx, value), cause: lowerExpr(cx, cause) };
}

/** The targets of a `del`, without the tuple around them. */
function deleted(cx: Lowering, node: number): readonly Expr[] {
  const only = cx.first(node);
  if (only === 0) return [];
  const target = lowerTarget(cx, only);
  return target.kind === 'sequence' ? target.items : [target];
}

function declare(cx: Lowering, node: number, kind: Kind): void {
  const limit = cx.limit(node);
  const scope = cx.scope.binding;
  for (let name = cx.first(node); name !== 0; name = cx.next(name, limit)) {
    if (kind === Kind.Global) scope.declareGlobal(cx.nameText(name));
    else scope.declareNonlocal(cx.nameText(name));
  }
}

/** `print x` and `exec code` of Python 2, as calls of functions of that name. */
function lowerOldStatement(cx: Lowering, node: number, name: string): Stmt {
  const start = cx.start(node);
  const end = cx.end(node);
  const callee = cx.useNamed(name, start, start + name.length);
  const args: { value: Expr }[] = [];
  const limit = cx.limit(node);
  // `print (a), b` is an expression in Python 3.
  if (cx.text[cx.start(cx.first(node))] !== '(') cx.isPython2 = true;
  for (let arg = cx.first(node); arg !== 0; arg = cx.next(arg, limit)) args.push({ value: lowerExpr(cx, arg) });
  return { kind: 'expr', start, end, value: { kind: 'call', start, end, callee, args, argsStart: callee.end } };
}

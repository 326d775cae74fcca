import { Kind } from '../syntax/kinds.js';
import { lowerArguments } from './chains.js';
import { lowerExpr, lowerNth } from './expressions.js';
import { lowerFunction, type FunctionShape } from './functions.js';
import { isNamedSafe, promisesSafety } from '../knowledge/promises.js';
import type { Argument, ClassFacts, ClassStmt, DefStmt, Expr, Span } from './ir.js';
import type { Lowering } from './lowering.js';
import { calleeName } from './paths.js';
import { bindParameters, readParameters } from './parameters.js';
import { lowerBlock } from './statements.js';
import { bindTypeParameters } from './types.js';

/** A `def` or a `class` with its decorators. Nothing where the definition itself is broken. */
export function lowerDecorated(cx: Lowering, node: number): DefStmt | ClassStmt | undefined {
  const decorators: Expr[] = [];
  const limit = cx.limit(node);
  for (let child = cx.first(node); child !== 0; child = cx.next(child, limit)) {
    const kind = cx.kind(child);
    if (kind === Kind.Decorator) decorators.push(lowerNth(cx, child, 0));
    else return lowerDefinition(cx, child, decorators, cx.start(node));
  }
  return undefined;
}

/** @param start where the statement begins: at its first decorator, if it has one */
export function lowerDefinition(
  cx: Lowering,
  node: number,
  decorators: readonly Expr[],
  start: number,
): DefStmt | ClassStmt | undefined {
  const name = cx.child(node, Kind.Identifier);
  if (name === 0 || cx.isMissing(name)) return undefined;
  const target = cx.bind(name);
  const nameSpan: Span = { start: cx.start(name), end: cx.end(name) };
  const types = cx.child(node, Kind.TypeParameter);
  if (types !== 0) {
    cx.openScope('types');
    bindTypeParameters(cx, types);
  }
  const end = cx.end(node);
  const stmt: DefStmt | ClassStmt =
    cx.kind(node) === Kind.ClassDefinition
      ? { kind: 'class', start, end, cls: lowerClass(cx, node, target.name, nameSpan, decorators), target }
      : { kind: 'def', start, end, fn: lowerDef(cx, node, target.name, nameSpan, decorators), target };
  if (types !== 0) cx.closeScope();
  return stmt;
}

function lowerDef(cx: Lowering, node: number, name: string, nameSpan: Span, decorators: readonly Expr[]): number {
  const list = cx.child(node, Kind.Parameters);
  const open = list === 0 ? [] : readParameters(cx, list);
  const returns = cx.child(node, Kind.Type);
  const shape: FunctionShape = {
    start: cx.start(node),
    end: cx.end(node),
    name,
    kind: 'function',
    cls: cx.cls,
    nameSpan,
    decorators,
    ...(returns !== 0 && { returns: lowerExpr(cx, returns) }),
    isAsync: cx.child(node, Kind.Async) !== 0,
  };
  return lowerFunction(cx, shape, () => {
    const params = bindParameters(cx, open);
    return { params, body: lowerBlock(cx, cx.child(node, Kind.Block)) };
  });
}

function lowerClass(cx: Lowering, node: number, name: string, nameSpan: Span, decorators: readonly Expr[]): number {
  const id = cx.classes.length;
  cx.classes.push(undefined as unknown as ClassFacts);
  const superclasses = cx.child(node, Kind.ArgumentList);
  const bases = superclasses === 0 ? [] : lowerArguments(cx, superclasses).flatMap(asInPython3);
  const start = cx.start(node);
  const end = cx.end(node);
  const shape: FunctionShape = { start, end, name, kind: 'class', cls: id, nameSpan, decorators, isAsync: false };
  const block = cx.child(node, Kind.Block);
  const body = lowerFunction(cx, shape, () => ({ params: [], body: lowerBlock(cx, block) }));
  const qualname = cx.prefix + name;
  const parent = cx.scope.frame.id;
  const saysSafe = isNamedSafe(name) || promisesSafety(docstring(cx, block), name);
  cx.classes[id] = {
    start,
    end,
    id,
    name,
    qualname,
    bases,
    decorators,
    body,
    parent,
    nameSpan,
    ...(saysSafe && { saysSafe: true as const }),
  };
  return id;
}

/** What `class C(six.with_metaclass(Meta, Base))` says in both Pythons is `class C(Base, metaclass=Meta)` in Python 3. */
function asInPython3(base: Argument): readonly Argument[] {
  const { value } = base;
  if (value.kind !== 'call' || calleeName(value) !== 'with_metaclass') return [base];
  const [meta, ...others] = value.args;
  return meta === undefined ? [] : [...others, { name: 'metaclass', value: meta.value }];
}

/** The text of the string that a block begins with; empty where there is none. */
function docstring(cx: Lowering, block: number): string {
  if (block === 0) return '';
  const text = cx.text.slice(cx.start(block), cx.end(block));
  return /^[rRuU]?(?:"""([^]*?)"""|'''([^]*?)'''|"([^"\n]*)"|'([^'\n]*)')/.exec(text)?.[0] ?? '';
}

import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type { Block, Expr, FunctionFacts, LambdaExpr, Parameter, Span, Stmt } from './ir.js';
import { frame, type Lowering } from './lowering.js';
import { bindParameters, readParameters } from './parameters.js';

/** What differs between the kinds of functions. */
export interface FunctionShape extends Span {
  readonly name: string;
  readonly kind: FunctionFacts['kind'];
  readonly cls: number;
  readonly nameSpan: Span;
  readonly decorators: readonly Expr[];
  readonly returns?: Expr;
  readonly isAsync: boolean;
}

/** What the inside of a function yields once its scope is open. */
export interface FunctionInside {
  readonly params: readonly Parameter[];
  readonly body: Block;
}

/**
 * Takes the next function id, lowers the inside in a scope of its own, and records the function.
 *
 * @returns the function's id
 */
export function lowerFunction(cx: Lowering, shape: FunctionShape, inside: () => FunctionInside): number {
  const id = cx.functions.length;
  const own = frame(id);
  // Holds the place, so that functions are numbered in the order in which they begin.
  cx.functions.push(undefined as unknown as FunctionFacts);
  const { yields, cls, className, prefix, scope: outer } = cx;
  cx.yields = 0;
  cx.cls = shape.kind === 'class' ? shape.cls : -1;
  if (shape.kind === 'class') cx.className = shape.name;
  cx.prefix = `${prefix}${shape.name}.`;
  cx.openScope(shape.kind === 'class' ? 'class' : 'function', own);
  const { params, body } = inside();
  cx.functions[id] = {
    start: shape.start,
    end: shape.end,
    id,
    name: shape.name,
    qualname: prefix + shape.name,
    kind: shape.kind,
    parent: outer.frame.id,
    cls: shape.cls,
    params,
    ...(shape.returns && { returns: shape.returns }),
    decorators: shape.decorators,
    isAsync: shape.isAsync,
    isGenerator: cx.yields > 0 && shape.kind !== 'class',
    locals: own.locals,
    captured: own.captured,
    body,
    nameSpan: shape.nameSpan,
    isStub: shape.kind === 'function' && body.every(isStubStatement),
  };
  cx.scope = outer;
  cx.yields = yields;
  cx.cls = cls;
  cx.className = className;
  cx.prefix = prefix;
  return id;
}

export function lowerLambda(cx: Lowering, node: number): LambdaExpr {
  const start = cx.start(node);
  const end = cx.end(node);
  const list = cx.child(node, Kind.LambdaParameters);
  const open = list === 0 ? [] : readParameters(cx, list);
  const shape: FunctionShape = {
    start,
    end,
    name: '<lambda>',
    kind: 'lambda',
    cls: -1,
    nameSpan: { start, end: start + 'lambda'.length },
    decorators: [],
    isAsync: false,
  };
  const fn = lowerFunction(cx, shape, () => {
    const params = bindParameters(cx, open);
    const first = cx.first(node);
    const body = first === list ? (list === 0 ? 0 : cx.next(list, cx.limit(node))) : first;
    const value = body === 0 ? cx.error(node) : lowerExpr(cx, body);
    const returned: Stmt = { kind: 'return', start: value.start, end: value.end, value };
    return { params, body: [returned] };
  });
  return { kind: 'lambda', start, end, fn };
}

function isStubStatement(stmt: Stmt): boolean {
  switch (stmt.kind) {
    case 'pass':
      return true;
    case 'expr':
      return stmt.value.kind === 'constant';
    case 'raise': {
      const raised = stmt.value?.kind === 'call' ? stmt.value.callee : stmt.value;
      return raised?.kind === 'name' && raised.name === 'NotImplementedError';
    }
    default:
      return false;
  }
}

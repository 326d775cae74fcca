import { Kind } from '../syntax/kinds.js';
import { lowerExpr } from './expressions.js';
import type { Expr, Parameter, ParameterKind } from './ir.js';
import type { Lowering } from './lowering.js';
import { lowerTarget } from './targets.js';

/** A parameter before its name has a slot: defaults and annotations belong to the scope around the function. */
interface OpenParameter {
  readonly node: number;
  readonly name: number;
  readonly kind: ParameterKind;
  readonly default?: Expr;
  readonly annotation?: Expr;
}

/** Reads a parameter list, lowering defaults and annotations in the current scope. */
export function readParameters(cx: Lowering, list: number): readonly OpenParameter[] {
  const params: OpenParameter[] = [];
  let positional: ParameterKind = 'positional';
  const limit = cx.limit(list);
  for (let node = cx.first(list); node !== 0; node = cx.next(node, limit)) {
    const kind = cx.kind(node);
    if (kind === Kind.KeywordSeparator) {
      positional = 'keyword-only';
    } else if (kind === Kind.PositionalSeparator) {
      params.forEach((param, i) => {
        if (param.kind === 'positional') params[i] = { ...param, kind: 'positional-only' };
      });
    } else {
      const param = readParameter(cx, node, positional);
      if (param === undefined) continue;
      if (param.kind === 'varargs') positional = 'keyword-only';
      params.push(param);
    }
  }
  return params;
}

/** Binds the parameters in the current scope, which is the function's own. */
export function bindParameters(cx: Lowering, params: readonly OpenParameter[]): Parameter[] {
  const bound = params.map((param): Parameter => {
    const start = cx.start(param.node);
    const end = cx.end(param.node);
    const name = cx.nameText(param.name);
    cx.scope.bind(name);
    const slot = cx.scope.slots.get(name) ?? -1;
    return {
      start,
      end,
      name,
      slot,
      kind: param.kind,
      ...(param.default && { default: param.default }),
      ...(param.annotation && { annotation: param.annotation }),
    };
  });
  // Python 2 took parameters apart: `def f((a, b)):`. Their names come after the parameters, as other locals do.
  for (const param of params) if (cx.kind(param.name) === Kind.TuplePattern) lowerTarget(cx, param.name);
  return bound;
}

function readParameter(cx: Lowering, node: number, positional: ParameterKind): OpenParameter | undefined {
  const limit = cx.limit(node);
  const kind = cx.kind(node);
  switch (kind) {
    case Kind.Identifier:
    case Kind.TuplePattern:
      return cx.isMissing(node) ? undefined : { node, name: node, kind: positional };
    case Kind.ListSplatPattern:
    case Kind.DictionarySplatPattern: {
      const name = cx.first(node);
      return name === 0 ? undefined : { node, name, kind: kind === Kind.ListSplatPattern ? 'varargs' : 'kwargs' };
    }
    case Kind.DefaultParameter:
    case Kind.TypedParameter:
    case Kind.TypedDefaultParameter: {
      const first = cx.first(node);
      const inner = first === 0 ? undefined : readParameter(cx, first, positional);
      if (inner === undefined) return undefined;
      const second = cx.next(first, limit);
      if (second === 0) return { ...inner, node };
      const value = lowerExpr(cx, second);
      if (kind === Kind.DefaultParameter) return { ...inner, node, default: value };
      const third = kind === Kind.TypedParameter ? 0 : cx.next(second, limit);
      return { ...inner, node, annotation: value, ...(third !== 0 && { default: lowerExpr(cx, third) }) };
    }
    default:
      return undefined;
  }
}

/** A call that is to be made later and elsewhere, with the values that it has now. */

import type { CallExpr, Expr, FunctionFacts } from '../facts/ir.js';
import { someStmt, walkExpr } from '../facts/walk.js';
import type { Source } from './source.js';

/** What is to be done later: a call, or a store, with the values that it has now. */
export interface Work {
  /** The function to call, where all arguments are given by place. */
  readonly callee: string | undefined;
  readonly args: readonly string[];
  /** What follows `lambda …:`; in the place of `dt` nothing is used. */
  readonly body: string;
  /** Names of the function that change later on, bound by defaults: `i=i`. */
  readonly bound: readonly string[];
  /** The widget as it is written, where it is a path. */
  readonly widget: string | undefined;
  readonly keywords: readonly string[];
}

/** A call of a method as work for later; undefined where its arguments can't be told one by one. */
export function callOf(source: Source, fn: FunctionFacts, call: CallExpr): Work | undefined {
  if (call.callee.kind !== 'attribute' || call.args.some(({ star }) => star !== undefined)) return undefined;
  const texts = call.args.map(({ name, value }) => (name === undefined ? '' : `${name}=`) + source.slice(value));
  const isPlain = call.args.every(({ name }) => name === undefined);
  return {
    callee: isPlain ? source.slice(call.callee) : undefined,
    args: isPlain ? texts : [],
    keywords: texts,
    body: source.slice(call),
    bound: changing(fn, call),
    widget: source.slice(call.callee.object),
  };
}

/** Local names in an expression that get another value in the function: a loop gives them one each round. */
export function changing(fn: FunctionFacts, expr: Expr): readonly string[] {
  const names = new Set<string>();
  walkExpr(expr, (one) => {
    if (one.kind === 'name' && one.scope === 'local' && one.slot >= fn.params.length) names.add(one.name);
  });
  const loops = someStmt(fn.body, ({ kind }) => kind === 'for' || kind === 'while');
  return loops ? [...names].map((name) => `${name}=${name}`) : [];
}

/** The work as a lambda: `lambda text=text: label.config(text=text)`. */
export const lambda = ({ bound, body }: Work, first: readonly string[] = []): string => {
  const params = [...first, ...bound].join(', ');
  return `lambda${params === '' ? '' : ` ${params}`}: ${body}`;
};

export const joined = (...parts: readonly (string | readonly string[])[]): string => parts.flat().join(', ');

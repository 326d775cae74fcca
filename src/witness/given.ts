/** What a function was given by those who call it, or by who made the thread that runs it. */

import type { Argument, CallExpr, Expr, Span, Stmt } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { forEachExpr, walkExpr, walkStmts } from '../facts/walk.js';
import type { Context } from '../program/contexts/entry-state.js';
import { callersInto } from '../program/model/callers.js';
import type { Activation } from '../program/model/activation.js';
import type { Program } from '../program/program.js';

/** An argument and the function in which it is written. */
export interface Given {
  readonly act: Activation;
  readonly expr: Expr;
  /** Written where the thread is made, and not in a call that the thread makes. */
  readonly atCreation: boolean;
}

/**
 * What a parameter may be in a thread: one entry for each place that gives it something. Undefined where some place
 * can't be seen.
 */
export function given(program: Program, act: Activation, ctx: Context, name: string): readonly Given[] | undefined {
  const index = act.fn.params.findIndex((param) => param.name === name);
  const param = act.fn.params[index];
  if (param === undefined || param.kind === 'varargs' || param.kind === 'kwargs') return undefined;
  // A method's calls leave out what it is bound to.
  const position = act.self !== undefined && act.fn.cls >= 0 ? index - 1 : index;
  const isEntry = ctx.model?.entries.has(act) === true;
  const found: Given[] = [];
  if (isEntry) {
    for (const maker of program.analysis.activations) {
      for (const event of maker.creates) {
        if (event.obj !== ctx.thread) continue;
        for (const expr of atCreation(event.node, position, name)) {
          const value = expr ?? param.default;
          if (value === undefined) return undefined;
          found.push({ act: expr === undefined ? act : maker, expr: value, atCreation: true });
        }
      }
    }
    return found.length > 0 && callersInto(program.analysis, act).length === 0 ? found : undefined;
  }
  for (const { act: caller, call } of callersInto(program.analysis, act)) {
    if (!program.contexts.of(caller).some((entryState) => entryState.ctx === ctx)) continue;
    const node = callAt(caller, call.node);
    if (node === undefined) return undefined;
    const expr = argument(node.args, position, name);
    if (expr === 'unseen') return undefined;
    const value = expr ?? param.default;
    if (value === undefined) return undefined;
    found.push({ act: expr === undefined ? act : caller, expr: value, atCreation: false });
  }
  return found.length > 0 ? found : undefined;
}

/** The argument of a thread's function, as it is given where the thread is made; one for each thread of a `map`. */
function atCreation({ callee, args }: CallExpr, position: number, name: string): readonly (Expr | undefined)[] {
  const method = callee.kind === 'attribute' ? callee.name : '';
  if (args.some(({ star }) => star !== undefined)) return [];
  if (method === 'submit') return [known(argument(args.slice(1), position, name))].flat();
  if (method === 'map') {
    const items = position === 0 ? args.filter((arg) => arg.name === undefined)[1]?.value : undefined;
    return items?.kind === 'sequence' && items.type !== 'set' ? items.items : [];
  }
  const keywords = args.find((arg) => arg.name === 'kwargs')?.value;
  const named =
    keywords?.kind === 'dict'
      ? keywords.entries.find(({ key }) => key?.kind === 'constant' && key.value === name)
      : undefined;
  if (named !== undefined) return [named.value];
  const tuple = args.find((arg) => arg.name === 'args')?.value;
  if (keywords !== undefined && keywords.kind !== 'dict') return [];
  if (tuple === undefined) return [undefined];
  if (tuple.kind !== 'sequence' || tuple.items.some(({ kind }) => kind === 'starred')) return [];
  return [tuple.items[position]];
}

const known = (expr: Expr | 'unseen' | undefined): readonly (Expr | undefined)[] => (expr === 'unseen' ? [] : [expr]);

/** The argument for a parameter; undefined where it is left to the default. */
function argument(args: readonly Argument[], position: number, name: string): Expr | 'unseen' | undefined {
  const byName = args.find((arg) => arg.name === name);
  if (byName !== undefined) return byName.value;
  if (args.some(({ star }) => star !== undefined)) return 'unseen';
  return args.filter((arg) => arg.name === undefined)[position]?.value;
}

/** The call at a place of a function. */
function callAt(act: Activation, at: Span): CallExpr | undefined {
  let found: CallExpr | undefined;
  const look = (stmt: Stmt): void =>
    forEachExpr(stmt, (expr) =>
      walkExpr(expr, (inner) => {
        if (inner.kind === 'call' && sameSpan(inner, at)) found = inner;
      }),
    );
  walkStmts(act.fn.body, (stmt) => {
    if (stmt.start > at.start || stmt.end < at.end) return false;
    look(stmt);
    return true;
  });
  return found;
}

/**
 * What a parameter stands for on one thread: of `clean(self)`, which two threads call with an object each, either comes to its
 * own. What is found out about a function is shared by all who call it, so the arguments are asked again for each thread.
 */

import type { Expr, Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { someExprOf } from '../../facts/walk.js';
import { wayTo } from '../../facts/way-to.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Root } from '../contexts/roots.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isRebound } from '../model/bindings.js';
import { callersInto } from '../model/callers.js';
import { mapOf, remembered } from '../model/maps.js';
import type { Obj } from '../model/objects.js';

export class OwnArguments {
  private readonly roots: ReadonlySet<Activation>;
  private readonly known = new Map<Context, Map<string, boolean>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    roots: readonly Root[],
  ) {
    this.roots = new Set(roots.map(({ act }) => act));
  }

  /** Whether threads of the context may come to the object of an access where that stands for a parameter. */
  mayComeTo(ctx: Context, { act, at, cell: { owner } }: Access): boolean {
    if (owner === act.self || ctx.model?.entries.has(act) === true || this.roots.has(act)) return true;
    const slots = act.params.flatMap(({ objs }, slot) => (objs.length > 1 && objs.includes(owner) ? [slot] : []));
    const [slot, ...others] = slots;
    if (slot === undefined || others.length > 0 || !isOfParameter(act, at, slot)) return true;
    return remembered(mapOf(this.known, ctx), `${act.id} ${owner.id}`, () => this.isPassed(ctx, act, owner, slot));
  }

  /** Whether threads of the context may name an element by an object: where that is a parameter, others may have passed it. */
  mayName(ctx: Context, { act, keyText }: Access, obj: Obj): boolean {
    const slot = act.fn.params.findIndex(({ name }) => name === keyText);
    if (slot < 0 || isRebound(act.fn, slot) || this.roots.has(act)) return true;
    if (ctx.model?.entries.has(act) === true && ctx.starts.some(({ given }) => given.includes(obj))) return true;
    return this.isPassed(ctx, act, obj, slot);
  }

  private isPassed(ctx: Context, act: Activation, obj: Obj, slot: number): boolean {
    const own = callersInto(this.analysis, act).filter((caller) => this.contexts.runs(ctx, caller.act));
    const mayPass = (value: Activation['params'][number] | undefined): boolean =>
      value === undefined || value.unknown || value.objs.length === 0 || value.objs.includes(obj);
    return own.length === 0 || own.some(({ call }) => mayPass(call.params[slot]));
  }
}

/** Whether what is accessed is an attribute or an element of the parameter itself: `self.stream`, `table[key]`. */
function isOfParameter({ fn }: Activation, at: Span, slot: number): boolean {
  const stmt = wayTo(fn.body, at).at(-1)?.inner;
  const isParameter = (expr: Expr): boolean =>
    expr.kind === 'name' && expr.scope === 'local' && expr.slot === slot && within(expr, at);
  return stmt !== undefined && someExprOf(stmt, isParameter);
}

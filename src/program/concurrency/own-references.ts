/**
 * References to objects that no other thread of a kind has: the variable that holds what a call has just made, and what is
 * handed on from there. `player = Player(name); room.join(player); player.move(1)`: others find the player in the room, and each
 * moves its own.
 */

import type { CallExpr, Expr, NameExpr } from '../../facts/ir.js';
import { expressionAt } from '../../facts/way-to.js';
import type { Contexts } from '../contexts/contexts.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto, type Caller } from '../model/callers.js';
import { mapOf, remembered } from '../model/maps.js';
import { makersOf, type Obj } from '../model/objects.js';
import type { AccessInContext } from './access-in-context.js';
import type { WithinContext } from './within-context.js';

/** From the call that makes an object to where it is accessed. */
const MAX_CALLS = 3;

export class OwnReferences {
  private readonly known = new Map<Context, Map<Access, boolean>>();

  constructor(
    private readonly analysis: AnalysisState,
    private readonly contexts: Contexts,
    private readonly withinContext: WithinContext,
  ) {}

  /** Whether two threads of one kind come to an object each, as either has made its own in the call that leads there. */
  keepApart(a: AccessInContext, b: AccessInContext): boolean {
    const { ctx } = a.entryState;
    // Of what several clients call, the program shows one call only.
    return (
      ctx.thread !== undefined && ctx === b.entryState.ctx && [a, b].every(({ access }) => this.isOfItsOwn(ctx, access))
    );
  }

  private isOfItsOwn(ctx: Context, access: Access): boolean {
    return remembered(mapOf(this.known, ctx), access, () => {
      const path = pathOf(access);
      if (path === undefined) return false;
      const objs = makersOf(access.cell.owner);
      return this.isMade(ctx, access.act, path.root, objs, MAX_CALLS) || this.isKept(ctx, access.act, path, objs);
    });
  }

  /** Whether a local variable is one of some objects, made by the call itself or by all that call it in the context. */
  private isMade(ctx: Context, act: Activation, { slot }: NameExpr, objs: readonly Obj[], calls: number): boolean {
    if (slot >= act.fn.params.length) return madeInCall(act, slot).some((obj) => objs.includes(obj));
    if (isRebound(act.fn, slot) || ctx.model?.entries.has(act) === true) return false;
    const callers = callersInto(this.analysis, act).filter((caller) => this.contexts.runs(ctx, caller.act));
    return (
      callers.length > 0 &&
      callers.every((caller) => {
        const passed = calls > 0 ? passedAs(caller, slot) : undefined;
        return passed !== undefined && this.isMade(ctx, caller.act, passed, objs, calls - 1);
      })
    );
  }

  /** Whether it is in an attribute of the object that each of the threads has for itself, which keeps there what it makes. */
  private isKept(ctx: Context, { self }: Activation, { root, field }: Path, objs: readonly Obj[]): boolean {
    if (root.slot !== 0 || field === undefined || self?.kind !== 'instance') return false;
    const kept = self.fields?.get(field)?.value;
    const isOfIts = (obj: Obj): boolean => obj.kind === 'constant' || this.analysis.makers.get(obj)?.self === self;
    return (
      kept !== undefined &&
      !kept.unknown &&
      kept.objs.every(isOfIts) &&
      kept.objs.some((obj) => objs.includes(obj)) &&
      this.withinContext.isEachItsOwn(ctx, self)
    );
  }
}

interface Path {
  readonly root: NameExpr;
  /** The attribute of the root that comes first. */
  readonly field: string | undefined;
}

/** By which variable an access comes to its object, `player` of `player.bag.append(…)`, and by which attribute of that. */
function pathOf({ act, at, stmt }: Access): Path | undefined {
  let field: string | undefined;
  let expr = expressionAt(stmt, at);
  while (expr !== undefined && expr.kind !== 'name') {
    const inner: Expr | undefined =
      expr.kind === 'attribute' || expr.kind === 'subscript'
        ? expr.object
        : expr.kind === 'call' && expr.callee.kind === 'attribute'
          ? expr.callee.object
          : undefined;
    field = expr.kind === 'attribute' ? expr.name : undefined;
    expr = inner;
  }
  return expr?.scope === 'local' && !act.fn.captured.includes(expr.slot) ? { root: expr, field } : undefined;
}

/** What a variable of a function holds that is only ever given what the call itself has made: `player = Player()`. */
function madeInCall({ fn, allocations }: Activation, slot: number): readonly Obj[] {
  const [only, ...others] = bindingsOf(fn, slot);
  if (only?.kind !== 'assign' || only.value.kind !== 'call' || others.length > 0) return [];
  const { start, end } = only.value;
  return (allocations.get(start) ?? []).flatMap((made) => (made.end === end ? made.obj : []));
}

/** The variable of the caller that it passes as a parameter; undefined where it passes something else. */
export function passedAs({ call: { node, callee } }: Caller, slot: number): NameExpr | undefined {
  const { callee: called, args } = node as Partial<CallExpr>;
  if (called === undefined || args === undefined) return undefined;
  const isMethod = callee.self !== undefined && called.kind === 'attribute';
  const passed =
    isMethod && slot === 0
      ? called.object
      : (args.find(({ name }) => name === callee.fn.params[slot]?.name) ?? args[isMethod ? slot - 1 : slot])?.value;
  return passed?.kind === 'name' && passed.scope === 'local' ? passed : undefined;
}

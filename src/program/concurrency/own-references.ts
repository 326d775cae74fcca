/**
 * References to objects that no other thread of a kind has: the variable that holds what a call has just made, and what is
 * handed on from there. `player = Player(name); room.join(player); player.move(1)`: others find the player in the room, and each
 * moves its own.
 */

import type { Expr, NameExpr } from '../../facts/ir.js';
import { expressionAt } from '../../facts/way-to.js';
import type { Contexts } from '../contexts/contexts.js';
import { passedBy } from '../contexts/entry-sites.js';
import type { Context } from '../contexts/entry-state.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { bindingsOf, isRebound } from '../model/bindings.js';
import { callersInto, type Caller } from '../model/callers.js';
import { isElementField } from '../model/field.js';
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
      const { act, cell } = access;
      const path = pathOf(access);
      if (path === undefined) return false;
      const { root, field } = path;
      const isIt = (obj: Obj): boolean => obj === cell.owner;
      if (field === undefined) return this.isMade(ctx, act, root, isIt, MAX_CALLS);
      const isWhole = (obj: Obj): boolean => keepsOwn(obj, field, isIt, (part) => makersOf(part).includes(obj, 1));
      return this.isMade(ctx, act, root, isWhole, MAX_CALLS) || this.isKept(ctx, act, path, isIt);
    });
  }

  /** Whether a local variable is such an object, made by the call itself or by all that call it in the context. */
  private isMade(
    ctx: Context,
    act: Activation,
    { slot }: NameExpr,
    isIt: (obj: Obj) => boolean,
    calls: number,
  ): boolean {
    if (slot >= act.fn.params.length) return madeInCall(act, slot).some(isIt);
    if (isRebound(act.fn, slot) || ctx.model?.entries.has(act) === true) return false;
    const callers = callersInto(this.analysis, act).filter((caller) => this.contexts.runs(ctx, caller.act));
    return (
      callers.length > 0 &&
      callers.every((caller) => {
        const passed = calls > 0 ? pathNamed(caller.act, passedBy(caller, slot)) : undefined;
        if (passed === undefined) return false;
        return passed.field === undefined
          ? this.isMade(ctx, caller.act, passed.root, isIt, calls - 1)
          : this.isKept(ctx, caller.act, passed, isIt);
      })
    );
  }

  /** Whether it is in an attribute of the object whose method each of the threads runs, which keeps there what it makes. */
  private isKept(ctx: Context, act: Activation, { root, field }: Path, isIt: (obj: Obj) => boolean): boolean {
    const { self } = act;
    const isOfIts = (one: Obj): boolean => this.analysis.makers.get(one)?.self === self;
    return (
      root.slot === 0 &&
      self?.kind === 'instance' &&
      keepsOwn(self, field!, isIt, isOfIts) &&
      this.withinContext.isEachItsOwn(ctx, self) &&
      this.isOnItself(ctx, act, MAX_CALLS)
    );
  }

  /** Whether a method is what the threads run, or called by that on its own object. */
  private isOnItself(ctx: Context, act: Activation, calls: number): boolean {
    if (ctx.model?.entries.has(act) === true) return true;
    const callers = callersInto(this.analysis, act).filter((caller) => this.contexts.runs(ctx, caller.act));
    return (
      calls > 0 &&
      callers.length > 0 &&
      callers.every(
        (caller) =>
          caller.act.self === act.self &&
          passedAs(caller, 0)?.slot === 0 &&
          this.isOnItself(ctx, caller.act, calls - 1),
      )
    );
  }
}

/** Whether an object holds such a one in an attribute, and there nothing but what is its own. */
function keepsOwn(
  { fields }: Obj,
  field: string,
  isIt: (part: Obj) => boolean,
  isOwn: (part: Obj) => boolean,
): boolean {
  const kept = fields?.get(field)?.value;
  if (kept === undefined || kept.unknown || !kept.objs.some(isIt)) return false;
  return kept.objs.every((part) => part.kind === 'constant' || isOwn(part));
}

/** By what an access comes to its object: a variable, `player` of `player.age += 1`, or an attribute of one, `player.bag` of `player.bag.append(…)`. */
interface Path {
  readonly root: NameExpr;
  readonly field: string | undefined;
}

/** The path of an access; undefined where it is written otherwise. */
export const pathOf = (access: Access): Path | undefined => pathNamed(access.act, ownerNamed(access));

function pathNamed({ fn }: Activation, whose: Expr | undefined): Path | undefined {
  const [root, field] = whose?.kind === 'attribute' ? [whose.object, whose.name] : [whose, undefined];
  if (root?.kind !== 'name' || root.scope !== 'local' || fn.captured.includes(root.slot)) return undefined;
  return { root, field };
}

/** The object of an access as it is written; of what is done to the elements of a container, the container. */
function ownerNamed({ cell, stmt, at }: Access): Expr | undefined {
  const expr = expressionAt(stmt, at);
  if (expr?.kind === 'subscript') return expr.object;
  if (expr?.kind === 'call') return expr.callee.kind === 'attribute' ? expr.callee.object : undefined;
  if (isElementField(cell.field)) return expr;
  return expr?.kind === 'attribute' ? expr.object : undefined;
}

/** What a variable of a function holds that is only ever given what the call itself has made: `player = Player()`. */
function madeInCall({ fn, allocations }: Activation, slot: number): readonly Obj[] {
  const [only, ...others] = bindingsOf(fn, slot);
  if (only?.kind !== 'assign' || only.value.kind !== 'call' || others.length > 0) return [];
  const { start, end } = only.value;
  return (allocations.get(start) ?? []).flatMap((made) => (made.end === end ? made.obj : []));
}

/** The variable of the caller that it passes as a parameter; undefined where it passes something else. */
export function passedAs(caller: Caller, slot: number): NameExpr | undefined {
  const passed = passedBy(caller, slot);
  return passed?.kind === 'name' && passed.scope === 'local' ? passed : undefined;
}

/** Which library a value comes from, where the value itself can't be seen: `digest = hashlib.sha256()`. */

import type { Block, Expr, FunctionFacts } from '../../facts/ir.js';
import { walkStmts } from '../../facts/walk.js';
import { isArrayLibrary, isArrayType } from '../../knowledge/effects.js';
import type { Activation } from '../model/activation.js';
import { memoized } from '../model/maps.js';

/** The origins in an activation, found once. */
export const originsOf = memoized((act: Activation): Origins => new Origins(act));

/** The dotted name behind each expression of one activation, as far as calls and assignments tell. */
export class Origins {
  private readonly bySlot = new Map<number, string>();
  /** Module variables, where this is a module's body. */
  private readonly byName = new Map<string, string>();
  private readonly byCall = new Map<string, string>();

  constructor(private readonly act: Activation) {
    for (const call of act.libraryCalls) this.byCall.set(`${call.node.start} ${call.node.end}`, call.name);
    this.readParameters(act.fn);
    // Twice, for names that are used above the line that binds them.
    for (let round = 0; round < 2; round++) this.readBlock(act.fn.body);
  }

  /** The dotted name of the library function or type that an expression comes from. */
  of(expr: Expr): string | undefined {
    switch (expr.kind) {
      case 'name':
        if (expr.scope === 'local') return this.bySlot.get(expr.slot);
        if (expr.scope === 'enclosing') return this.ofEnclosing(expr.home, expr.slot);
        return (
          externalName(this.act.file.module!.fields?.get(expr.name)?.value.objs[0]) ?? this.ofModule().get(expr.name)
        );
      case 'attribute': {
        const base = this.of(expr.object);
        return base === undefined ? undefined : `${base}.${expr.name}`;
      }
      case 'call':
        return this.byCall.get(`${expr.start} ${expr.end}`) ?? this.of(expr.callee);
      case 'subscript':
        return this.array(this.of(expr.object));
      case 'binary':
        return this.array(this.of(expr.left)) ?? this.array(this.of(expr.right));
      case 'unary':
        return this.array(this.of(expr.operand));
      case 'compare':
        return this.array(this.of(expr.left));
      case 'conditional':
        return this.of(expr.body) ?? this.of(expr.orelse);
      case 'named':
        return this.of(expr.value);
      case 'await':
        return this.of(expr.value);
      default:
        return undefined;
    }
  }

  private ofModule(): ReadonlyMap<string, string> {
    let act = this.act;
    while (act.env !== undefined) act = act.env;
    return (act === this.act ? this : originsOf(act)).byName;
  }

  private ofEnclosing(owner: number, slot: number): string | undefined {
    for (let act = this.act.env; act !== undefined; act = act.env) {
      if (act.fn.id === owner) return originsOf(act).bySlot.get(slot);
    }
    return undefined;
  }

  private array(origin: string | undefined): string | undefined {
    return origin !== undefined && isArrayLibrary(origin) ? origin : undefined;
  }

  private readParameters(fn: FunctionFacts): void {
    for (const param of fn.params) {
      const hint = param.annotation;
      const name =
        hint?.kind === 'attribute' || hint?.kind === 'name'
          ? hint.name
          : hint?.kind === 'subscript' && 'name' in hint.object
            ? hint.object.name
            : '';
      if (isArrayType(name)) this.bySlot.set(param.slot, 'numpy.ndarray');
      const value = this.act.params[param.slot];
      const only = value?.objs.length === 1 ? value.objs[0] : undefined;
      if (only?.kind === 'library') this.bySlot.set(param.slot, only.type);
    }
  }

  private readBlock(block: Block): void {
    walkStmts(block, (stmt) => {
      if (stmt.kind === 'assign') for (const target of stmt.targets) this.bind(target, this.of(stmt.value));
      else if (stmt.kind === 'with')
        for (const { context, target } of stmt.items) if (target !== undefined) this.bind(target, this.of(context));
      if (stmt.kind === 'for') this.bind(stmt.target, this.array(this.of(stmt.iter)));
    });
  }

  private bind(target: Expr, origin: string | undefined): void {
    if (origin === undefined) return;
    if (target.kind === 'name' && target.scope === 'local') this.bySlot.set(target.slot, origin);
    else if (target.kind === 'name' && target.scope === 'global') this.byName.set(target.name, origin);
    else if (target.kind === 'sequence' && isArrayLibrary(origin))
      for (const item of target.items) this.bind(item, origin);
  }
}

const externalName = (obj: { readonly kind: string } | undefined): string | undefined =>
  obj?.kind === 'external'
    ? (obj as { readonly kind: 'external'; readonly name: string } & typeof obj).name
    : undefined;

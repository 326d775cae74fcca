/** Whose attribute is used: one of a family of classes, certainly another's, or nobody can tell. */

import { keptName } from '../facts/private-names.js';
import type { ClassFacts, Expr, FileFacts, FunctionFacts, NameExpr } from '../facts/ir.js';
import type { ClassObject, Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { Value } from '../program/model/values.js';
import { bindingsOfLocal } from './uses.js';

export type Whose = 'family' | 'other' | 'unknown';

export class Receivers {
  /** Classes that the analysis has come to. */
  private readonly known: ReadonlySet<ClassFacts>;

  constructor(
    private readonly program: Program,
    private readonly family: readonly ClassObject[],
  ) {
    this.known = new Set(program.analysis.classObjects.map(({ cls }) => cls));
  }

  /** What is known of the object that an expression gives, in code of a function. */
  whose(facts: FileFacts, fn: FunctionFacts, object: Expr): Whose {
    if (object.kind === 'name') {
      const method = this.selfOf(facts, fn, object);
      if (method !== undefined) return this.whoseClass(facts, method);
      if (object.scope === 'global') return this.whoseGlobal(facts, object);
      return this.whoseLocal(facts, facts.functions[object.scope === 'local' ? fn.id : object.home]!, object);
    }
    if (object.kind !== 'attribute' || object.object.kind !== 'name') return 'unknown';
    const method = this.selfOf(facts, fn, object.object);
    return method === undefined ? 'unknown' : this.whoseField(facts, method, keptName(object));
  }

  /** The method whose first parameter a name is. */
  private selfOf(facts: FileFacts, fn: FunctionFacts, name: NameExpr): FunctionFacts | undefined {
    if (name.scope === 'global' || name.slot !== 0) return undefined;
    const owner = facts.functions[name.scope === 'local' ? fn.id : name.home]!;
    const isMethod = owner.kind === 'function' && owner.cls >= 0 && owner.params[0]?.kind.startsWith('positional');
    if (isMethod !== true || bindingsOfLocal(facts, owner, 0).length > 0) return undefined;
    const isBound = owner.decorators.some((one) => one.kind === 'name' && /^(static|class)method$/.test(one.name));
    return isBound ? undefined : owner;
  }

  private whoseClass(facts: FileFacts, method: FunctionFacts): Whose {
    const cls = facts.classes[method.cls]!;
    if (this.family.some((one) => one.cls === cls)) return 'family';
    return this.known.has(cls) || cls.bases.length === 0 ? 'other' : 'unknown';
  }

  private whoseGlobal(facts: FileFacts, { name }: NameExpr): Whose {
    const unit = this.program.analysis.files.get(facts.path);
    return this.judge(unit?.module?.fields?.get(name)?.value);
  }

  /** A variable that is bound once, to an object made on the spot. */
  private whoseLocal(facts: FileFacts, owner: FunctionFacts, { slot }: NameExpr): Whose {
    if (slot < owner.params.length) return this.whoseParameter(facts, owner, slot);
    const made = bindingsOfLocal(facts, owner, slot);
    const only = made[0]?.stmt;
    if (only?.kind !== 'assign' || made.length > 1 || only.value.kind !== 'call' || only.targets.length > 1)
      return 'unknown';
    const { value } = only;
    const objs: Obj[] = [];
    for (const act of this.program.analysis.byFunction.get(owner) ?? []) {
      if (act.file.facts !== facts) continue;
      for (const one of act.allocations.get(value.start) ?? []) if (one.end === value.end) objs.push(one.obj);
    }
    const named = objs.every(
      (obj) => obj.kind === 'instance' && value.callee.kind === 'name' && value.callee.name === obj.cls.cls.name,
    );
    return named ? this.judgeAll(objs) : 'unknown';
  }

  /** A parameter that keeps what it is given, by all that call the function or start it on a thread. */
  private whoseParameter(facts: FileFacts, owner: FunctionFacts, slot: number): Whose {
    if (
      !/^(positional(-only)?|keyword-only)$/.test(owner.params[slot]!.kind) ||
      bindingsOfLocal(facts, owner, slot).length > 0
    )
      return 'unknown';
    const found = new Set(
      (this.program.analysis.byFunction.get(owner) ?? []).map((act) => this.judge(act.params[slot])),
    );
    const [only] = found;
    return only === undefined || found.size > 1 ? 'unknown' : only;
  }

  /** What the instances of a class keep in an attribute. */
  private whoseField(facts: FileFacts, method: FunctionFacts, field: string): Whose {
    const found = new Set<Whose>();
    for (const obj of this.program.analysis.instances) {
      if (obj.cls.file.facts !== facts || obj.cls.cls.id !== method.cls) continue;
      found.add(this.judge(obj.fields?.get(field)?.value));
    }
    const [only] = found;
    return only === undefined || found.size > 1 ? 'unknown' : only;
  }

  private judge(value: Value | undefined): Whose {
    if (value === undefined || value.unknown) return 'unknown';
    // None has no attributes: where it is meant, it isn't None.
    return this.judgeAll(value.objs.filter((obj) => obj.kind !== 'constant' || obj.type !== 'none'));
  }

  private judgeAll(objs: readonly Obj[]): Whose {
    if (objs.length === 0) return 'unknown';
    const inside = objs.filter((obj) => obj.kind === 'instance' && this.isOfFamily(obj.cls)).length;
    return inside === objs.length ? 'family' : inside === 0 ? 'other' : 'unknown';
  }

  private isOfFamily({ cls }: ClassObject): boolean {
    return this.family.some((one) => one.cls === cls);
  }
}

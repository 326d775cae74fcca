/** What a type hint says of a value that cannot be seen. */

import type { Expr, Parameter } from '../../facts/ir.js';
import { canonical, isLockRole, roleOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { ClassObject, FunctionObject, InstanceObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** The value a parameter's annotation promises; undefined where it says nothing that matters. */
export function annotated(analysis: AnalysisState, callee: FunctionObject, param: Parameter): Value | undefined {
  if (param.annotation === undefined) return undefined;
  return promised(analysis, callee.file, param.annotation, `p ${callee.file.id} ${callee.fn.id} ${param.slot}`, param);
}

/** What a function returns, by its own word where that can't be seen: an object of a class of the program. */
export function asAnnotated(analysis: AnalysisState, { file, fn }: Activation, returned: Value): Value {
  if (fn.returns === undefined || returned.objs.length > 0) return returned;
  const hint = promised(analysis, file, fn.returns, `r ${file.id} ${fn.id}`, fn.nameSpan);
  return hint?.objs.every(({ kind }) => kind === 'instance') === true ? hint : returned;
}

/** The value an annotation promises; `key` names the variable, so that its lock is one lock. */
export function promised(
  analysis: AnalysisState,
  file: FileUnit,
  annotation: Expr,
  key: string,
  at: { start: number; end: number },
): Value | undefined {
  const { values } = analysis;
  const ofClass = annotation.kind === 'subscript' && /(^|\.)[Tt]ype$/.test(dotted(annotation.object) ?? '');
  const type = typeOf(analysis, file, ofClass ? annotation.index : annotation);
  // `Type[Foo]` is the class itself, or one that is built on it.
  if (ofClass) return type?.kind === 'class' ? values.withUnknown(values.one(type)) : undefined;
  if (type === undefined) return undefined;
  if (type.kind === 'class') return values.withUnknown(values.one(externalInstance(analysis, type)));
  const role = roleOf(type.name);
  if (role === undefined) return undefined;
  const obj = analysis.known(`hint ${key}`, type.name, { file, start: at.start, end: at.end });
  return isLockRole(role) ? values.one(obj) : values.withUnknown(values.one(obj));
}

/** The instance of a class that code outside the program makes and shares. */
export function externalInstance(analysis: AnalysisState, cls: ClassObject): InstanceObject {
  const key = `external ${cls.id}`;
  const obj = analysis.objects.intern<InstanceObject>(key, () => ({
    kind: 'instance',
    cls,
    site: { file: cls.file, start: cls.cls.nameSpan.start, end: cls.cls.nameSpan.end },
    external: true,
    inLoop: false,
    depth: 0,
    maker: undefined,
  }));
  analysis.instances.add(obj);
  return obj;
}

type Type = ClassObject | Extract<Obj, { kind: 'external' }>;

/** The class or library type an annotation names: `Foo`, `"Foo"`, `Optional[Foo]`, `Foo | None`, `mod.Foo`. */
function typeOf(analysis: AnalysisState, file: FileUnit, expr: Expr): Type | undefined {
  switch (expr.kind) {
    case 'name': {
      if (expr.scope !== 'global') return undefined;
      const { objs } = analysis.cell(file.module!, expr.name).value;
      if (objs.length === 0 && roleOf(expr.name) !== undefined) return analysis.external(expr.name);
      return objs.find(isType);
    }
    case 'attribute':
      return named(analysis, file, expr).find(isType);
    case 'constant':
      if (typeof expr.value === 'string' && /^[\w.]+$/.test(expr.value)) {
        return analysis.cell(file.module!, expr.value).value.objs.find(isType);
      }
      return undefined;
    case 'subscript': {
      const outer = dotted(expr.object);
      if (outer !== undefined && /(^|\.)(Optional|Annotated|Final|ClassVar|Union)$/.test(outer)) {
        const first = expr.index.kind === 'sequence' ? expr.index.items[0] : expr.index;
        return first === undefined ? undefined : typeOf(analysis, file, first);
      }
      return typeOf(analysis, file, expr.object);
    }
    case 'binary':
      return expr.op === '|' ? (typeOf(analysis, file, expr.left) ?? typeOf(analysis, file, expr.right)) : undefined;
    default:
      return undefined;
  }
}

const isType = (obj: Obj): obj is Type => obj.kind === 'class' || obj.kind === 'external';

/** What a dotted name stands for: a module, a class, or what is known of a library by its name. */
export function named(analysis: AnalysisState, file: FileUnit, expr: Expr): readonly Obj[] {
  if (expr.kind === 'name') return analysis.cell(file.module!, expr.name).value.objs;
  if (expr.kind !== 'attribute') return [];
  return named(analysis, file, expr.object).flatMap((obj): readonly Obj[] => {
    if (obj.kind === 'external') return [analysis.external(canonical(`${obj.name}.${expr.name}`))];
    return obj.kind === 'module' ? analysis.cell(obj, expr.name).value.objs : [];
  });
}

const dotted = (expr: Expr): string | undefined => {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind !== 'attribute') return undefined;
  const base = dotted(expr.object);
  return base === undefined ? undefined : `${base}.${expr.name}`;
};

/** Parameter values for a call from code that cannot be seen. */
export function unseenParameters(analysis: AnalysisState, callee: FunctionObject, self: Obj | undefined): Value[] {
  return callee.fn.params.map((param, index) => {
    if (index === 0 && self !== undefined) return analysis.values.one(self);
    return annotated(analysis, callee, param) ?? analysis.values.unknown;
  });
}

/** The same for a function that partials are made of: what they keep for it is what it is handed. */
export function keptParameters(analysis: AnalysisState, callee: FunctionObject): Value[] {
  const { values, partials } = analysis;
  const kept = partials.get(callee) ?? [];
  return unseenParameters(analysis, callee, undefined).map((unseen, at) => {
    const name = callee.fn.params[at]!.name;
    const given = kept.map(({ args, keywords }) => args[at] ?? keywords.find(([keyword]) => keyword === name)?.[1]);
    return given.length > 0 ? given.reduce<Value>((all, one) => values.union(all, one ?? unseen), values.none) : unseen;
  });
}

export type { Activation };

/** Dataclasses: the `__init__` that they write themselves. */

import { isFunction } from '../../knowledge/functions.js';
import type { Span, Stmt } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { Activation, WRITTEN_BY_PYTHON } from '../model/activation.js';
import { lastName } from '../../facts/paths.js';
import { NO_ARGS, type Args } from './args.js';
import { applySummary, callFunction, callValue } from './calls.js';
import { findClassCell } from '../model/classes.js';
import { mro } from '../model/lineage.js';
import { Frame } from './frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import { FIELD, isField, type ClassObject, type FunctionObject, type InstanceObject } from '../model/objects.js';
import { remembered } from '../model/maps.js';
import type { Value } from '../model/values.js';

/** A field as the class body declares it. */
export interface DataField {
  readonly name: string;
  /** The class in whose body it stands. */
  readonly cls: ClassObject;
  readonly stmt: Stmt;
  /** Whether an argument gives it its value. */
  readonly given: 'by position' | 'by name' | 'never';
}

export const isDataclass = (analysis: AnalysisState, cls: ClassObject): boolean =>
  mro(cls).some((base) =>
    base.kind === 'class'
      ? analysis.cell(base, Slot.dataclass).value.objs.length > 0
      : isFunction(base.name, 'base of dataclasses'),
  );

/** The fields of a dataclass in the order of its parameters, those of its bases first. */
export function fieldsOf(cls: ClassObject): readonly DataField[] {
  const fields = new Map<string, DataField>();
  for (const base of mro(cls).toReversed()) {
    if (base.kind !== 'class') continue;
    let given: DataField['given'] = 'by position';
    for (const stmt of base.file.facts.functions[base.cls.body]!.body) {
      const annotation = stmt.kind === 'declare' || stmt.kind === 'assign' ? stmt.annotation : undefined;
      const target = stmt.kind === 'declare' ? stmt.target : stmt.kind === 'assign' ? stmt.targets[0] : undefined;
      if (target?.kind !== 'name' || (annotation === undefined && !isDeclaredField(stmt))) continue;
      const type = annotation === undefined ? undefined : lastName(annotation);
      if (type === 'KW_ONLY') given = 'by name';
      if (type === 'KW_ONLY' || type === 'ClassVar') continue;
      const name = keptName(target);
      fields.set(name, { name, cls: base, stmt, given: optionsOf(stmt) ?? given });
    }
  }
  return [...fields.values()];
}

/** `size = attr.ib()`: a field of attrs, which needs no type. */
const isDeclaredField = (stmt: Stmt): boolean =>
  stmt.kind === 'assign' && stmt.value.kind === 'call' && /^(ib|attrib|field)$/.test(lastName(stmt.value.callee));

/** What `field(init=False)` and `field(kw_only=True)` say. */
function optionsOf(stmt: Stmt): DataField['given'] | undefined {
  if (stmt.kind !== 'assign' || stmt.value.kind !== 'call') return undefined;
  const says = (name: string, wanted: boolean): boolean =>
    stmt.value.kind === 'call' &&
    stmt.value.args.some((arg) => arg.name === name && arg.value.kind === 'constant' && arg.value.value === wanted);
  if (says('init', false)) return 'never';
  return says('kw_only', true) ? 'by name' : undefined;
}

/** Gives an instance the arguments in order, and defaults made anew for it; then its `__post_init__` runs. */
export function constructDataclass(frame: Frame, obj: InstanceObject, args: Args, at: Span): void {
  const { analysis } = frame;
  // Each instance gets its own defaults, as if its `__init__` had made them.
  const own = new Frame(analysis, initActivation(analysis, obj));
  own.act.calls = [];
  // Python would not come to an end with such a factory: what is taken for one is none, or has a case of its own.
  const isWithinItself = isBeingMade(analysis, obj.cls, frame.act);
  let position = 0;
  for (const { name, cls, stmt, given } of fieldsOf(obj.cls)) {
    const cell = analysis.cell(obj, name);
    const positional = given === 'by position' ? args.pos[position++] : undefined;
    // The argument for `_size` is called `size` by attrs.
    const value =
      given === 'never' ? undefined : (args.kw.get(name) ?? args.kw.get(name.replace(/^_+/, '')) ?? positional);
    if (value !== undefined) {
      analysis.write(cell, value);
      continue;
    }
    const standing = analysis.read(analysis.cell(cls, name), frame.act);
    const field = standing.objs.find(isField);
    const factory = field === undefined ? undefined : analysis.read(analysis.cell(field, Slot.factory), frame.act);
    if (factory === undefined) analysis.write(cell, standing);
    else if (isWithinItself) analysis.write(cell, analysis.values.unknown);
    else analysis.write(cell, callValue(own, factory, NO_ARGS, stmt, undefined));
  }
  // Whoever makes the instance calls the factories, as nobody calls that `__init__`.
  for (const { callee, params } of own.act.calls) {
    frame.called(at, callee, true, params);
    applySummary(frame, callee, false, params);
  }
  frame.change({
    owned: analysis.sets.union(frame.flow.owned, own.flow.owned),
    mine: analysis.sets.union(frame.flow.mine, own.flow.mine),
  });
  const unseen: Args = { pos: [], kw: new Map(), rest: analysis.values.unknown };
  for (const fn of postInits(frame, obj.cls)) callFunction(frame, fn, obj, unseen, at);
}

/** What runs behind the written `__init__`. */
export const postInits = (
  { analysis, act }: Pick<Frame, 'analysis' | 'act'>,
  cls: ClassObject,
): readonly FunctionObject[] =>
  POST_INITS.flatMap((name) => findClassCell(analysis, cls, name, act)?.value.objs ?? []).filter(
    (fn) => fn.kind === 'function',
  );

/** Of a dataclass, of a class of attrs. */
const POST_INITS = ['__post_init__', '__attrs_post_init__'];

/** `field(default_factory=list)`, `Factory(list)`. */
export function madeAnew({ analysis, act, inLoop }: Frame, factory: Value, at: Span): Value {
  const made = analysis.library(act, at, FIELD, inLoop);
  analysis.write(analysis.cell(made, Slot.factory), factory);
  return analysis.values.one(made);
}

/** Stands for the `__init__` that a dataclass writes itself. */
const initActivation = (analysis: AnalysisState, obj: InstanceObject): Activation =>
  remembered(analysis.writtenInits, obj, () => {
    const { file, cls } = obj.cls;
    const body = file.facts.functions[cls.body]!;
    return new Activation(WRITTEN_BY_PYTHON, body, file, undefined, undefined, obj, obj.depth, analysis.values.none);
  });

/** Whether an `__init__` that a dataclass writes itself makes an instance for an instance of the same class, by however many others. */
function isBeingMade(analysis: AnalysisState, cls: ClassObject, act: Activation): boolean {
  const seen = new Set<InstanceObject>();
  for (let maker: Activation | undefined = act; maker?.self?.kind === 'instance';) {
    const { self } = maker;
    if (seen.has(self) || maker !== analysis.writtenInits.get(self)) return false;
    if (self.cls === cls) return true;
    seen.add(self);
    maker = analysis.makers.get(self);
  }
  return false;
}

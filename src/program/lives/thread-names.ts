/** Threads and pools by the attributes that keep them, for calls whose receiver can't be told apart from its likes. */

import type { CallExpr, Expr, FileFacts, FunctionFacts, Span } from '../../facts/ir.js';
import { walkExprs, walkStmts } from '../../facts/walk.js';
import { spelledField } from '../evaluation/private-fields.js';
import { push } from '../model/maps.js';
import type { Activation } from '../model/activation.js';
import { mro } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { Slot } from '../model/field.js';
import type { ClassObject, Obj } from '../model/objects.js';
import { functionMentions } from '../model/mentions.js';
import { filesOfTests, isTest } from '../model/tests.js';

/** An attribute, and the class whose code speaks of it; undefined where the receiver can't be seen at all. */
interface Mention {
  readonly name: string;
  readonly cls: ClassObject | undefined;
}

/** What ends a thread, and what ends a pool. */
export const JOINING: ReadonlySet<string> = new Set(['join']);
export const CLOSING: ReadonlySet<string> = new Set(['shutdown', 'close', 'terminate']);
/** What takes back a timer. */
export const CANCELLING: ReadonlySet<string> = new Set(['cancel']);
/** All names that count in code which is not looked into. */
export const ENDING: ReadonlySet<string> = new Set([...JOINING, ...CLOSING]);

/** Attributes on which, or on whose elements, one of `methods` is called, in tests as well or by the program alone. */
export function attributesCalled(
  analysis: AnalysisState,
  methods: ReadonlySet<string>,
  by: 'all' | 'program' = 'all',
): readonly Mention[] {
  const mentions = new Map<string, Mention>();
  const tests = by === 'all' ? new Set<FileUnit>() : filesOfTests(analysis.files);
  const note = (act: Activation, node: Span, seen: boolean): void => {
    const cls = seen ? classOf(act) : undefined;
    if (seen && cls === undefined) return;
    for (const name of namesOf(act.fn, node, methods)) mentions.set(`${name} ${cls?.id ?? ''}`, { name, cls });
  };
  for (const act of analysis.activations) {
    if (by === 'program' && (tests.has(act.file) || isTest(act))) continue;
    for (const call of act.unknownCalls) if (call.expr !== undefined) note(act, call.expr, false);
    for (const call of act.libraryCalls) if (call.self !== undefined) note(act, call.node, true);
  }
  // Code that was not looked into may do so as well: what it calls by that name is all that is known of it.
  for (const { facts } of analysis.files.units.filter((file) => !tests.has(file))) {
    for (const fn of facts.functions) {
      if (analysis.activationsOf(fn).length > 0 || !mentionsAny(facts, fn, methods)) continue;
      for (const name of namesIn(fn, methods)) mentions.set(`${name} `, { name, cls: undefined });
    }
  }
  return [...mentions.values()];
}

/**
 * Attributes on which a method's text calls one of `methods`, whatever the attribute held where it was looked at: on a few
 * objects of the class it is still None.
 */
export function attributesCalledInText(analysis: AnalysisState, methods: ReadonlySet<string>): readonly Mention[] {
  const mentions = new Map<string, Mention>();
  for (const act of analysis.activations) {
    if (!mentionsAny(act.file.facts, act.fn, methods)) continue;
    const names = namesIn(act.fn, methods);
    for (const cls of classesOf(act)) for (const name of names) mentions.set(`${name} ${cls.id}`, { name, cls });
  }
  return [...mentions.values()];
}

/** Few functions mention the names, and the names of each are known already. */
function mentionsAny(file: FileFacts, fn: FunctionFacts, names: ReadonlySet<string>): boolean {
  const mentioned = functionMentions(file, fn);
  for (const name of names) if (mentioned.has(name)) return true;
  return false;
}

function namesIn(fn: FunctionFacts, methods: ReadonlySet<string>): string[] {
  const names: string[] = [];
  walkExprs(fn.body, (inner) => {
    if (inner.kind === 'call') names.push(...namesOf(fn, inner, methods));
  });
  return names;
}

/** The class in whose method an activation runs. */
function classOf(act: Activation): ClassObject | undefined {
  for (let at: Activation | undefined = act; at !== undefined; at = at.env) {
    if (at.self?.kind === 'instance') return definerIn(at.self.cls, at.fn);
    if (at.self?.kind === 'class') return definerIn(at.self, at.fn);
  }
  return undefined;
}

/** The class of the line that defines a method: what its text says holds for all that inherit it, not for one heir alone. */
const definerIn = (cls: ClassObject, fn: FunctionFacts): ClassObject =>
  mro(cls).find((base): base is ClassObject => base.kind === 'class' && defines(base, fn)) ?? cls;

const defines = ({ fields }: ClassObject, fn: FunctionFacts): boolean =>
  fields?.get(fn.name)?.value.objs.some((obj) => obj.kind === 'function' && obj.fn === fn) === true;

/** The same, and where `Base.close(self)` names the object: those it is called on. */
function classesOf(act: Activation): readonly ClassObject[] {
  const own = classOf(act);
  if (own !== undefined || act.fn.cls < 0) return own === undefined ? [] : [own];
  return (act.params[0]?.objs ?? []).flatMap((obj) => (obj.kind === 'instance' ? [obj.cls] : []));
}

function* namesOf(fn: FunctionFacts, node: Span, methods: ReadonlySet<string>): Generator<string> {
  const { callee, args } = node as CallExpr;
  if (callee.kind !== 'attribute' || !methods.has(callee.name) || args.length > 2) return;
  const { object } = callee;
  const own = attributeName(object);
  if (own !== undefined) yield own;
  if (object.kind !== 'name') return;
  // `for t in self.threads: t.join()`, `t = self.thread`.
  const sources: Expr[] = [];
  walkStmts(fn.body, (stmt) => {
    const target = stmt.kind === 'for' ? stmt.target : stmt.kind === 'assign' ? stmt.targets[0] : undefined;
    if (target?.kind !== 'name' || target.name !== object.name) return;
    if (stmt.kind === 'for') sources.push(stmt.iter);
    else if (stmt.kind === 'assign') sources.push(stmt.value);
  });
  for (const source of sources) {
    const name = attributeName(source);
    if (name !== undefined) yield name;
  }
}

function attributeName(expr: Expr): string | undefined {
  if (expr.kind === 'attribute') return expr.name;
  if (expr.kind === 'subscript') return attributeName(expr.object);
  // `self.threads.values()`, `list(self.threads)`.
  if (expr.kind !== 'call') return undefined;
  if (expr.callee.kind === 'attribute') return attributeName(expr.callee.object);
  return expr.args[0] === undefined ? undefined : attributeName(expr.args[0].value);
}

/** An attribute that keeps an object, and the class of what has it. */
export interface Kept {
  readonly name: string;
  readonly cls: ClassObject;
}

/** The attributes in which objects of interest are kept, themselves or in a collection. */
export function attributesKeeping(
  analysis: AnalysisState,
  wanted: (obj: Obj) => boolean,
): ReadonlyMap<Obj, readonly Kept[]> {
  const kept = new Map<Obj, Kept[]>();
  const note = (obj: Obj, by: Kept, depth: number): void => {
    if (wanted(obj)) {
      push(kept, obj, by);
    } else if (obj.kind === 'library' && depth > 0) {
      for (const inner of obj.fields?.get(Slot.contents)?.value.objs ?? []) note(inner, by, depth - 1);
    }
  };
  for (const owner of analysis.objects.all) {
    if (owner.kind !== 'instance' && owner.kind !== 'class') continue;
    for (const [name, cell] of owner.fields ?? []) {
      if (typeof name !== 'string') continue;
      const by = { name: spelledField(owner, name), cls: owner.kind === 'class' ? owner : owner.cls };
      for (const obj of cell.value.objs) note(obj, by, 2);
    }
  }
  return kept;
}

/** Whether a mention may be of an attribute that keeps the object: the same name, in classes of one family. */
export const speaksOf = (mention: Mention, { name, cls }: Kept): boolean =>
  mention.name === name &&
  (mention.cls === undefined || mro(cls).includes(mention.cls) || mro(mention.cls).includes(cls));

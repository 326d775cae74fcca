/** Classes that share their instances, and how their objects begin. */

import type { FileFacts, Stmt } from '../facts/ir.js';
import { mro } from '../program/model/lineage.js';
import type { ClassObject } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { bindingsOf, forEachUse } from './uses.js';

/** The class and all that share an instance with it: what they derive from, and what derives from those. */
export function relativesOf(program: Program, cls: ClassObject): readonly ClassObject[] {
  const found = new Set<ClassObject>([cls]);
  for (const obj of program.analysis.objects.all) {
    if (obj.kind !== 'class') continue;
    // One class statement may have been evaluated several times.
    const order = mro(obj);
    if (order.some((base) => base.kind === 'class' && base.cls === cls.cls))
      for (const base of order) if (base.kind === 'class') found.add(base);
  }
  return [...found];
}

/** Whether a file is the given one or names one of its classes. */
export function mentions(facts: FileFacts, names: ReadonlySet<string>, path: string): boolean {
  if (facts.path === path) return true;
  let found = bindingsOf(facts).some(({ member }) => member !== undefined && names.has(member));
  forEachUse(facts, ({ expr }) => {
    found ||= (expr.kind === 'name' || expr.kind === 'attribute') && names.has(expr.name);
  });
  return found;
}

/** `super().__init__(…)` or `Base.__init__(self, …)`, as a statement. */
export function callsInit(stmt: Stmt, base: string): boolean {
  if (stmt.kind !== 'expr' || stmt.value.kind !== 'call') return false;
  const { callee } = stmt.value;
  if (callee.kind !== 'attribute' || callee.name !== '__init__') return false;
  const { object } = callee;
  return object.kind === 'call'
    ? object.callee.kind === 'name' && object.callee.name === 'super'
    : object.kind === 'name' && object.name === base;
}

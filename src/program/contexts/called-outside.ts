/**
 * Methods that other code calls on what it keeps of a class, and holds no lock there, as the text says; so it is known of
 * functions too that nothing runs. What is called so is more than a step of what its own class does under its lock.
 */

import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { someExprIn, walkStmts } from '../../facts/walk.js';
import { looksLikeLock } from '../../knowledge/types.js';
import { named } from '../evaluation/annotations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileUnit } from '../model/files.js';
import { mro } from '../model/lineage.js';
import { functionMentions, mentionsOf } from '../model/mentions.js';
import type { ClassObject } from '../model/objects.js';
import { filesOfUsers } from '../model/users.js';
import { isOfLifecycle } from './lock-promises.js';

export function isCalledOutside(analysis: AnalysisState, { name }: FunctionFacts, owner: ClassObject): boolean {
  const users = filesOfUsers(analysis.files);
  return analysis.files.units.some((file) => {
    const { facts } = file;
    if (users.has(file) || !mentionsOf(facts).names.has(name)) return false;
    const isIts = (expr: Expr, kind: 'class' | 'instance'): boolean =>
      named(analysis, file, expr).some((obj) => {
        const cls = obj.kind === 'instance' ? obj.cls : obj;
        return obj.kind === kind && cls.kind === 'class' && mro(cls).includes(owner);
      });
    const isKept = keptUnder(file, (callee) => isIts(callee, 'class'));
    const calls = (expr: Expr): boolean => {
      if (expr.kind !== 'call' || expr.callee.kind !== 'attribute' || expr.callee.name !== name) return false;
      const { object } = expr.callee;
      return object.kind === 'attribute'
        ? isKept(object.name)
        : object.kind === 'name' && object.scope === 'global' && isIts(object, 'instance');
    };
    return facts.functions.some(
      (by) =>
        by.kind === 'function' &&
        !(file === owner.file && by.cls === owner.cls.id) &&
        !isOfLifecycle(by) &&
        someExprIn(by.body, calls) &&
        ![...functionMentions(facts, by)].some(looksLikeLock),
    );
  });
}

/** Whether a file gives an attribute of a name what a class makes, and nothing else but None. */
function keptUnder({ facts }: FileUnit, isClass: (callee: Expr) => boolean): (name: string) => boolean {
  const [made, others] = [new Set<string>(), new Set<string>()];
  for (const { body } of facts.functions)
    walkStmts(body, (stmt) => {
      if (stmt.kind !== 'assign' || (stmt.value.kind === 'constant' && stmt.value.type === 'none')) return;
      const given = stmt.value.kind === 'call' && isClass(stmt.value.callee) ? made : others;
      for (const target of stmt.targets) if (target.kind === 'attribute') given.add(target.name);
    });
  return (name) => made.has(name) && !others.has(name);
}

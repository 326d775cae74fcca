/** Globals that never change: their one value, where it is a plain one. */

import type { Expr, FileFacts, Stmt } from '../facts/ir.js';
import { walkStmts } from '../facts/walk.js';
import type { Activation } from '../program/model/activation.js';
import type { Term } from './machine/terms.js';
import { constant } from './values.js';

/** The plain value that a module gives a name once and for all; undefined where it may be another. */
export function constantOfGlobal({ file }: Activation, name: string): Term | undefined {
  const value = valueOfGlobal(file.facts, name);
  return value?.kind === 'constant' ? constant(value) : undefined;
}

/** The expression that a module gives a name once and for all; undefined where there are others. */
export function valueOfGlobal(facts: FileFacts, name: string): Expr | undefined {
  let value: Expr | undefined;
  let times = 0;
  for (const fn of facts.functions) {
    if (fn.kind === 'lambda') continue;
    walkStmts(fn.body, (stmt) => {
      if (!bindsGlobal(stmt, name)) return true;
      times += 1;
      const isPlain = stmt.kind === 'assign' && fn.kind === 'module' && facts.functions[0]!.body.includes(stmt);
      if (isPlain) value = stmt.value;
      return true;
    });
  }
  return times === 1 ? value : undefined;
}

function bindsGlobal(stmt: Stmt, name: string): boolean {
  const targets =
    stmt.kind === 'assign'
      ? stmt.targets
      : stmt.kind === 'augassign' || stmt.kind === 'for'
        ? [stmt.target]
        : stmt.kind === 'with'
          ? stmt.items.flatMap(({ target }) => target ?? [])
          : stmt.kind === 'import'
            ? stmt.bindings.flatMap(({ target }) => target ?? [])
            : stmt.kind === 'def' || stmt.kind === 'class'
              ? [stmt.target]
              : [];
  return targets.some(function binds(target): boolean {
    if (target.kind === 'sequence') return target.items.some(binds);
    return target.kind === 'name' && target.scope === 'global' && target.name === name;
  });
}

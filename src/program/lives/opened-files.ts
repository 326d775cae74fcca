/** Reads of files that a program opens itself: they come to their end by themselves. */

import type { CallExpr, Expr, Stmt } from '../../facts/ir.js';
import { calleeName, exprPath } from '../../facts/paths.js';
import { walkStmts } from '../../facts/walk.js';
import type { Activation } from '../model/activation.js';
import { bindingsOf } from '../model/bindings.js';
import type { FileUnit } from '../model/files.js';
import { memoized, push } from '../model/maps.js';

/** Whether a call is one of a method of a file that was opened by `open(…)`: in the call, a variable or an attribute. */
export const isOfOpenedFile = ({ fn, file }: Activation, { callee }: CallExpr): boolean => {
  if (callee.kind !== 'attribute') return false;
  const { object } = callee;
  if (object.kind === 'call') return opens(object);
  if (object.kind === 'attribute') return isKeptOpen(file, object.name);
  return object.kind === 'name' && object.scope === 'local' && areOpened(bindingsOf(fn, object.slot), object.name);
};

/** Whether all that binds a name opens a file; None is no file yet. */
function areOpened(bindings: readonly Stmt[], name: string): boolean {
  const values = bindings.flatMap((stmt): readonly (Expr | undefined)[] => {
    if (stmt.kind === 'with')
      return stmt.items.flatMap(({ target, context }) => (target && exprPath(target) === name ? [context] : []));
    return [stmt.kind === 'assign' ? stmt.value : undefined];
  });
  return values.some((value) => value !== undefined && opens(value)) && values.every(isFileOrNone);
}

/** `self.log = open(path)`, wherever in the file that is, and nothing else under the name. */
function isKeptOpen(file: FileUnit, name: string): boolean {
  const values = keptIn(file).get(name) ?? [];
  return values.some(opens) && values.every(isFileOrNone);
}

/** What a file puts into attributes, by their names. */
const keptIn = memoized(({ facts }: FileUnit): ReadonlyMap<string, readonly Expr[]> => {
  const found = new Map<string, Expr[]>();
  for (const { body } of facts.functions)
    walkStmts(body, (stmt) => {
      if (stmt.kind !== 'assign') return;
      for (const target of stmt.targets) if (target.kind === 'attribute') push(found, target.name, stmt.value);
    });
  return found;
});

const isFileOrNone = (value: Expr | undefined): boolean =>
  value !== undefined && (opens(value) || (value.kind === 'constant' && value.type === 'none'));

/** `open(path)`, but no device: nobody knows when that has something to say. */
const opens = (expr: Expr): boolean => {
  if (expr.kind !== 'call' || calleeName(expr) !== 'open') return false;
  const path = expr.args[0]?.value;
  return !(path?.kind === 'constant' && String(path.value).startsWith('/dev/'));
};

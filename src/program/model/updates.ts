/** Read-modify-writes. */

import { targetsOf } from '../../facts/bound-names.js';
import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { firstPart } from '../../knowledge/dotted.js';
import type { Access, Activation } from './activation.js';
import { boundOnce, valuesBoundTo } from './bindings.js';
import { isElementField } from './field.js';

/** Reads of the same variable that flow into a write: what makes it a read-modify-write. */
export function readsFor(write: Access): readonly Access[] {
  if (write.kind !== 'write' || write.op === 'del') return [];
  if (isElementField(write.cell.field)) return write.deps.filter((read) => isMadeOfEntry(write, read));
  if ((write.effect !== 'store' && !write.op.endsWith('=')) || isPutBack(write)) return [];
  return [...write.deps, ...linkedIn(write)].filter((read) => read.cell === write.cell && read.op !== 'hasattr');
}

/**
 * `table = self.table; table[key] = value; self.table = table`: what is stored is what was there, and changed in place. Of a
 * variable that is known to hold others at times, that would take the place of such a one.
 */
function isPutBack({ act: { fn }, op, stmt, at, cell: { value } }: Access): boolean {
  const [only, ...others] = value.objs;
  const isOne = only === undefined ? value.unknown : only.kind !== 'constant' && !value.unknown && others.length === 0;
  if (!isOne || op !== '=' || stmt?.kind !== 'assign' || stmt.value.kind !== 'name') return false;
  const { name } = stmt.value;
  const target = stmt.targets.find((one) => sameSpan(one, at));
  const path = target && exprPath(target);
  const bound = boundOnce(fn, stmt.value);
  if (path === undefined || bound === undefined || exprPath(bound) !== path) return false;
  return (
    only !== undefined || someStmt(fn.body, (one) => targetsOf(one).some((changed) => isPartOfName(changed, name)))
  );
}

/** `table[key]`, `table["a"]["b"]` */
const isPartOfName = (target: Expr, name: string): boolean =>
  target.kind === 'subscript' && (isPartOfName(target.object, name) || exprPath(target.object) === name);

/** `node.next = self.head; self.head = node`: what was there goes back as a part of what is stored. */
function linkedIn({ act, at, op, value }: Access): readonly Access[] {
  const stored = op === '=' ? (value?.objs.filter(({ kind }) => kind === 'instance') ?? []) : [];
  if (stored.length === 0) return [];
  return act.accesses.flatMap((one) =>
    one.kind === 'write' && one.at.end <= at.start && stored.includes(one.cell.owner) ? one.deps : [],
  );
}

/** Whether what is put into a container is made of an element of it, of its size, or of the greatest or least one. */
const isMadeOfEntry = (write: Access, read: Access): boolean =>
  (write.effect === 'add' || write.effect === 'store' || write.op === '[]=' || write.op.endsWith('=')) &&
  read.cell.owner === write.cell.owner &&
  isElementField(read.cell.field) &&
  (isOfAll(read) || (takesEntry(read) && isUnderKeyOf(write, read)));

/**
 * `places[guest] = places[host]` is made of another entry than the one that it takes the place of, as far as the text tells:
 * none that is stored in turn, and neither key is made of the other, or given by callers, who may give the same twice.
 */
function isUnderKeyOf({ act, stmt, key, keyText: stored }: Access, { key: other, keyText: taken }: Access): boolean {
  if (stored === undefined || taken === undefined || firstPart(stored) === firstPart(taken)) return true;
  if (key?.objs.some((obj) => obj.kind === 'constant' && other?.objs.includes(obj)) === true) return true;
  const names = [stored, taken].map(firstPart);
  return (
    names.every((name) => act.fn.params.some((param) => param.name === name)) ||
    act.accesses.some((one) => one.kind === 'write' && one.stmt === stmt && one.keyText === taken) ||
    names.some((name) => isMadeOf(act, name, names))
  );
}

/** `key = name`, `key = str(name)`: whether a variable is made of one of some others. */
const isMadeOf = ({ fn }: Activation, name: string, of: readonly string[]): boolean =>
  valuesBoundTo(fn, name).some((value) =>
    someExpr(value, (expr) => expr.kind === 'name' && expr.name !== name && of.includes(expr.name)),
  );

/** A read of one entry by its key. */
export const takesEntry = ({ op }: Access): boolean => op === '[]' || op === 'get';

/** A read of one entry after the other. */
export const goesThrough = ({ op }: Access): boolean => op === 'iterate' || op === 'snapshot';

/** A read whose answer is another one when an entry is added: no such number is free for two. */
export const isOfAll = ({ op }: Access): boolean => op === 'len' || op === 'extreme';

/** Read-modify-writes. */

import type { Access } from './activation.js';
import { bindsName } from '../../facts/bound-names.js';
import type { Expr, Stmt } from '../../facts/ir.js';
import { sameSpan, within } from '../../facts/spans.js';
import { someExprOf, someStmt } from '../../facts/walk.js';
import { bindingsOf } from './bindings.js';
import { isElementField } from './field.js';
import { roleOfObject } from './lineage.js';
import type { Obj } from './objects.js';
import { around } from './reaching.js';

/** Reads of the same variable that flow into a write: what makes it a read-modify-write. */
export function readsFor(write: Access): readonly Access[] {
  if (write.kind !== 'write' || write.op === 'del') return [];
  if (isElementField(write.cell.field)) return write.deps.filter((read) => isMadeOf(write, read));
  if (write.effect !== 'store' && !write.op.endsWith('=')) return [];
  return [...write.deps, ...linkedIn(write)].filter(
    (read) => read.cell === write.cell && read.op !== 'hasattr' && !isComparedAgain(read, write),
  );
}

/**
 * Compare-and-set: `with lock: if version == seen: version = seen + 1`, where `seen` was read before. What was made of it is
 * stored only if it is still there, under the lock that both the second look and the store hold.
 */
function isComparedAgain(read: Access, { act, at, flow, cell }: Access): boolean {
  const { stmt } = read;
  if (read.act !== act || stmt?.kind !== 'assign' || !sameSpan(stmt.value, read.at)) return false;
  const isSeen = (expr: Expr): boolean => {
    const [only, ...others] = expr.kind === 'name' && expr.scope === 'local' ? bindingsOf(act.fn, expr.slot) : [];
    return only === stmt && others.length === 0;
  };
  const isAnew = (expr: Expr): boolean =>
    act.accesses.some(
      (one) =>
        one !== read &&
        one.kind === 'read' &&
        one.cell === cell &&
        within(one.at, expr) &&
        one.flow.locks.items.some((hold) => flow.locks.items.includes(hold)),
    );
  return around(act.fn, at).asked.some(({ test, holds }) => {
    if (test.kind !== 'compare' || test.rest.length > 1) return false;
    const { op, right } = test.rest[0]!;
    if (!(holds ? /^(==|is)$/ : /^(!=|is not)$/).test(op)) return false;
    return (isSeen(test.left) && isAnew(right)) || (isSeen(right) && isAnew(test.left));
  });
}

/** `node.next = self.head; self.head = node`: what was there goes back as a part of what is stored. */
function linkedIn({ act, at, op, value }: Access): readonly Access[] {
  const stored = op === '=' ? (value?.objs.filter(({ kind }) => kind === 'instance') ?? []) : [];
  if (stored.length === 0) return [];
  return act.accesses.flatMap((one) =>
    one.kind === 'write' && one.at.end <= at.start && stored.includes(one.cell.owner) ? one.deps : [],
  );
}

/** Whether what is put into a container is made of an element of it, of its size, or of the greatest or least one. */
const isMadeOf = (write: Access, read: Access): boolean =>
  (write.effect === 'add' || write.effect === 'store' || write.op === '[]=' || write.op.endsWith('=')) &&
  read.cell.owner === write.cell.owner &&
  isElementField(read.cell.field) &&
  (isOfAll(read) || ((read.op === '[]' || read.op === 'get') && !isOfOtherEntry(write, read)));

/** `table[copy] = table[name].copy()`: a table of its own goes in under another key. */
function isOfOtherEntry({ act, keyText, cell, value }: Access, read: Access): boolean {
  if (keyText === undefined || read.keyText === undefined || read.act !== act) return false;
  if (value === undefined || value.unknown || value.objs.length === 0 || !value.objs.every(isTable)) return false;
  const [one, other] = [keyText, read.keyText];
  return (
    one !== other &&
    roleOfObject(cell.owner) === 'dict' &&
    [one, other].every((name) => !name.includes('.')) &&
    !someStmt(act.fn.body, (stmt) => binds(stmt, one, other) || binds(stmt, other, one))
  );
}

const isTable = (obj: Obj): boolean => obj.kind === 'library' && roleOfObject(obj) === 'dict';

/** Whether a statement makes what a name stands for of another name, or binds both. */
const binds = (stmt: Stmt, name: string, of: string): boolean =>
  bindsName(stmt, name) && someExprOf(stmt, (inner) => inner.kind === 'name' && inner.name === of);

/** A read of one entry after the other. */
export const goesThrough = ({ op }: Access): boolean => op === 'iterate' || op === 'snapshot';

/** A read whose answer is another one when an entry is added: no such number is free for two. */
export const isOfAll = ({ op }: Access): boolean => op === 'len' || op === 'extreme';

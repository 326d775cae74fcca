/** Read-modify-writes. */

import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import type { Access } from './activation.js';
import { boundOnce } from './bindings.js';
import { isElementField } from './field.js';

/** Reads of the same variable that flow into a write: what makes it a read-modify-write. */
export function readsFor(write: Access): readonly Access[] {
  if (write.kind !== 'write' || write.op === 'del') return [];
  if (isElementField(write.cell.field)) return write.deps.filter((read) => isMadeOf(write, read));
  if ((write.effect !== 'store' && !write.op.endsWith('=')) || isPutBack(write)) return [];
  return [...write.deps, ...linkedIn(write)].filter((read) => read.cell === write.cell && read.op !== 'hasattr');
}

/** `table = self.table; table[key] = value; self.table = table`, where the variable never holds another: what is stored is what was there. */
function isPutBack({ act: { fn }, op, stmt, at, cell: { value } }: Access): boolean {
  const [only, ...others] = value.objs;
  if (only === undefined || only.kind === 'constant' || others.length > 0 || value.unknown) return false;
  if (op !== '=' || stmt?.kind !== 'assign' || stmt.value.kind !== 'name') return false;
  const target = stmt.targets.find((one) => sameSpan(one, at));
  const path = target && exprPath(target);
  const bound = boundOnce(fn, stmt.value);
  return path !== undefined && bound !== undefined && exprPath(bound) === path;
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
  (isOfAll(read) || read.op === '[]' || read.op === 'get');

/** A read of one entry after the other. */
export const goesThrough = ({ op }: Access): boolean => op === 'iterate' || op === 'snapshot';

/** A read whose answer is another one when an entry is added: no such number is free for two. */
export const isOfAll = ({ op }: Access): boolean => op === 'len' || op === 'extreme';

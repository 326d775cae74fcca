/**
 * The two sides of a reader-writer lock, by their names: `with self.rw.read():` and `with self.rw.write():`, or what is called
 * before and behind: `self.rw.acquire_read()`. However such a lock counts its readers, who writes is alone. Readers among
 * themselves are not.
 */

import type { Expr, Stmt } from '../../facts/ir.js';
import { wayTo } from '../../facts/way-to.js';
import { exprPath } from '../../facts/paths.js';
import { walkStmts } from '../../facts/walk.js';
import type { Access } from '../model/activation.js';

interface Side {
  /** What is entered by `with`. */
  readonly entered: RegExp;
  /** What is called by itself. */
  readonly called: RegExp;
}

const READ: Side = {
  entered: /^(for_)?(read(er|ing)?|shared|gen_r(ead)?)(_?lock(ed)?)?$|^r_?lock(ed)?$/,
  called: /^((acquire|lock|begin|start)_?(read(er)?|shared)(_lock)?|(reader?|shared|r)_?(acquire|lock))$/i,
};
const WRITE: Side = {
  entered: /^(for_)?(writ(e|er|ing)|exclusive|gen_w(rite)?)(_?lock(ed)?)?$|^w_?lock(ed)?$/,
  called:
    /^((acquire|lock|begin|start)_?(writ(e|er)|exclusive)(_lock)?|(writer?|exclusive|w)_?(acquire|lock)|acquire)$/i,
};
const GIVES_BACK = /^(release|unlock|end|stop)(_|$)|_?(release|unlock)$/i;

/** Whether one place stands on the read side of a lock and the other on the write side of the same. */
export function areReaderAndWriter(read: Access, write: Access): boolean {
  const written = sidesOf(write, WRITE);
  return written.length > 0 && sidesOf(read, READ).some((lock) => written.includes(lock));
}

/** The locks on a side of which an access stands in its function; those that objects have of their own by attribute. */
const sidesOf = ({ act: { fn }, at }: Access, side: Side): readonly string[] => [
  ...wayTo(fn.body, at).flatMap(({ inner }) =>
    inner.kind === 'with' ? inner.items.flatMap(({ context }) => lockOfSide(context, side.entered) ?? []) : [],
  ),
  ...calledBefore(fn.body, at.start, side.called),
];

/** The locks that were taken by a call above a place, and not given back since. */
function calledBefore(body: readonly Stmt[], place: number, side: RegExp): readonly string[] {
  const taken = new Set<string>();
  walkStmts(body, (stmt) => {
    if (stmt.kind !== 'expr' || stmt.value.kind !== 'call' || stmt.end > place) return;
    const lock = lockOfSide(stmt.value, side);
    if (lock !== undefined) taken.add(lock);
    else taken.delete(lockOfSide(stmt.value, GIVES_BACK) ?? '');
  });
  return [...taken];
}

/** `self.rw` of `self.rw.read()` or `self.rw.reading`. */
function lockOfSide(context: Expr, side: RegExp): string | undefined {
  const named = context.kind === 'call' ? context.callee : context;
  return named.kind === 'attribute' && side.test(named.name) ? exprPath(named.object) : undefined;
}

/**
 * The two sides of a reader-writer lock, by their names: `with self.rw.read():` and `with self.rw.write():`. However such
 * a lock counts its readers, who writes is alone. Readers among themselves are not.
 */

import type { Expr } from '../../facts/ir.js';
import { wayTo } from '../../facts/way-to.js';
import { exprPath } from '../../facts/paths.js';
import type { Access } from '../model/activation.js';

const READ = /^(for_)?(read(er|ing)?|shared|gen_r(ead)?)(_?lock(ed)?)?$|^r_?lock(ed)?$/;
const WRITE = /^(for_)?(writ(e|er|ing)|exclusive|gen_w(rite)?)(_?lock(ed)?)?$|^w_?lock(ed)?$/;

/** Whether one place stands on the read side of a lock and the other on the write side of the same. */
export function areReaderAndWriter(read: Access, write: Access): boolean {
  const written = sidesOf(write, WRITE);
  return written.length > 0 && sidesOf(read, READ).some((lock) => written.includes(lock));
}

/** The locks on a side of which an access stands in its function; those that objects have of their own by attribute. */
function sidesOf({ act, at }: Access, side: RegExp): readonly string[] {
  return wayTo(act.fn.body, at).flatMap(({ inner }) =>
    inner.kind === 'with' ? inner.items.flatMap(({ context }) => lockOfSide(context, side) ?? []) : [],
  );
}

/** `self.rw` of `self.rw.read()` or `self.rw.reading`. */
function lockOfSide(context: Expr, side: RegExp): string | undefined {
  const named = context.kind === 'call' ? context.callee : context;
  return named.kind === 'attribute' && side.test(named.name) ? exprPath(named.object) : undefined;
}

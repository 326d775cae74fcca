/** Stores in what is no object of the program: in modules that all of the process has in common. */

import type { Span } from '../../facts/ir.js';
import { someExpr, someStmt } from '../../facts/walk.js';
import { lastPart } from '../../knowledge/dotted.js';
import { storesInProcess } from '../../knowledge/main-thread.js';
import { OUTPUT } from '../../knowledge/terminal.js';
import type { Access } from '../model/activation.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import type { Frame } from './frame.js';

/** Takes note of a store in what all of the process has in common. */
export function noteOutside(
  frame: Frame,
  target: Extract<Obj, { kind: 'external' }>,
  at: Span,
  stored: Partial<Pick<Access, 'value' | 'key'>>,
): void {
  if (storesInProcess(target.name) !== undefined)
    frame.access(frame.analysis.cell(target, Slot.outside), 'write', 'store', '=', at, stored);
  if (target.name === OUTPUT && stored.value !== undefined && !isPutBack(frame, at))
    frame.analysis.write(frame.analysis.cell(target, Slot.callbacks), stored.value);
}

/** `sys.stdout = kept` further on in the same function, or at the end of a block: for a while, and for one thread's own use. */
const isPutBack = ({ act: { fn } }: Frame, at: Span): boolean =>
  fn.name === '__enter__' ||
  someStmt(
    fn.body,
    (stmt) =>
      stmt.kind === 'assign' &&
      stmt.targets.some((target) =>
        someExpr(
          target,
          (inner) => inner.kind === 'attribute' && inner.name === lastPart(OUTPUT) && inner.start > at.start,
        ),
      ),
  );

/** Stores in what is no object of the program: in modules that all of the process has in common. */

import type { Span } from '../../facts/ir.js';
import { storesInProcess } from '../../knowledge/main-thread.js';
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
  for (const obj of stored.value?.objs ?? []) if (obj.kind === 'function') frame.analysis.patches.add(obj);
  if (storesInProcess(target.name) !== undefined)
    frame.access(frame.analysis.cell(target, Slot.outside), 'write', 'store', '=', at, stored);
}

/** Storing a value in a variable that others may see: what it replaces, and whom it tells something. */

import type { Span } from '../../facts/ir.js';
import type { Access } from '../model/activation.js';
import type { Frame } from './frame.js';
import { tellLatch } from './latches.js';
import type { Cell, Obj } from '../model/objects.js';
import { replaced } from './strong-update.js';
import { noteInside, noteLatch, noteTestAndSet, publishFlag } from './marking.js';
import type { Value } from '../model/values.js';

/** Binds a variable, or an attribute, to another value; `deps` are the reads that flow into it. */
export function store(frame: Frame, cell: Cell, value: Value, at: Span, deps: readonly Access[], op: string): void {
  const write = frame.access(cell, 'write', 'store', op, at, { deps, value });
  replaced(frame, cell, value);
  frame.analysis.write(cell, value);
  publishFlag(frame, cell, value, at);
  tellLatch(frame, write);
  noteLatch(frame, cell, value);
  noteTestAndSet(frame, write, value);
  noteInside(frame, write);
}

/** A constant is the same whoever gets it: `thread.daemon = True` in a helper is done for all that come to it. */
export function storeInOthers({ analysis }: Frame, others: readonly Obj[], name: string, value: Value): void {
  if (value.unknown || !value.objs.every((obj) => obj.kind === 'constant')) return;
  for (const obj of others)
    if (obj.kind === 'instance' || obj.kind === 'library') analysis.write(analysis.cell(obj, name), value);
}

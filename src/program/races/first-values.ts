/**
 * The first value of an attribute, given by the object's own `__init__`, or of a global, given by its module, be the thread
 * that reads it started already: what goes wrong there first is that it has none yet (TW213), and not an update that is lost.
 */

import type { Access } from '../model/activation.js';
import { findClassCell, givesFirstValues } from '../model/classes.js';
import type { Program } from '../program.js';
import { isElementField } from '../model/field.js';

export function isFirstValue({ analysis }: Program, write: Access): boolean {
  const { act, cell, op, at } = write;
  if (op !== '=' || isElementField(cell.field)) return false;
  const { owner } = cell;
  const isMaking =
    owner.kind === 'instance'
      ? act.self === owner &&
        givesFirstValues(act.fn.name) &&
        findClassCell(analysis, owner.cls, cell.field, act) === undefined
      : owner.kind === 'module' && act.fn.kind === 'module' && act.file === owner.file;
  return (
    isMaking &&
    !act.accesses.some((other) => other.cell === cell && other.kind === 'write' && other.at.start < at.start) &&
    // What a method called above gives it is the first.
    !act.calls.some(
      ({ node, callee }) =>
        node.start < at.start && callee.accesses.some((other) => other.cell === cell && other.kind === 'write'),
    )
  );
}

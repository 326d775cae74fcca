/**
 * The first value of an attribute, given by the object's own `__init__`, or of a global, given by its module, be the thread
 * that reads it started already: what goes wrong there first is that it has none yet (TW213), and not an update that is lost.
 */

import { calleeName } from '../../facts/paths.js';
import { leaves } from '../../facts/way-to.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { findClassCell, givesFirstValues } from '../model/classes.js';
import type { Program } from '../program.js';
import { isElementField } from '../model/field.js';
import type { Cell } from '../model/objects.js';
import { writesTo } from '../model/writes.js';

export function isFirstValue({ analysis }: Program, write: Access): boolean {
  const { act, cell, op, at } = write;
  if (op !== '=' || isElementField(cell.field)) return false;
  const { owner } = cell;
  const isMaking =
    owner.kind === 'instance'
      ? act.self === owner &&
        (givesFirstValues(act.fn.name) || setsUpOnce(analysis, act, cell)) &&
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

/**
 * `if self.ready: return` at the beginning of a method that goes on to say `self.ready = True`, which nobody takes back: it
 * sets up the object, once.
 */
function setsUpOnce(analysis: AnalysisState, { fn, self }: Activation, cell: Cell): boolean {
  const [first] = fn.body;
  if (first?.kind !== 'if' || self === undefined || !leaves(first.body)) return false;
  const { test } = first;
  const [, named] = test.kind === 'call' && calleeName(test) === 'getattr' ? test.args : [];
  const flag = test.kind === 'attribute' ? test.name : named?.value.kind === 'constant' ? named.value.value : undefined;
  const says = ({ stmt }: Access): boolean =>
    stmt?.kind === 'assign' && stmt.value.kind === 'constant' && stmt.value.value === true && fn.body.includes(stmt);
  const writes = typeof flag === 'string' && flag !== cell.field ? writesTo(analysis, analysis.cell(self, flag)) : [];
  const isBefore = ({ fn: by }: Activation): boolean => givesFirstValues(by.name) || by.name === '__new__';
  return writes.some(says) && writes.every((write) => (write.act.fn === fn ? says(write) : isBefore(write.act)));
}

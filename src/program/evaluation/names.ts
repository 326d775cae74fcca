/** Reading and writing variables by name. */

import type { NameExpr } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import type { Access } from '../model/activation.js';
import { lastDefined } from './definition-order.js';
import type { Frame } from './frame.js';
import { resolveGlobal } from './imports.js';
import { forgetNamed, narrowed, noteKept } from './kept-objects.js';
import { forgetStored } from './last-stored.js';
import { boundTo, noteBound } from './module-names.js';
import { bind } from '../model/state.js';
import { store } from './stores.js';
import type { Value } from '../model/values.js';
import { enclosing } from './enclosing.js';

export function readName(frame: Frame, expr: NameExpr): Value {
  const { analysis, act } = frame;
  if (expr.scope === 'global') {
    const value = narrowed(analysis, frame.state, expr, resolveGlobal(frame, expr));
    return frame.ofItem.get(expr.name) ?? boundTo(frame.state, act, expr.name) ?? lastDefined(frame, value, expr);
  }
  if (expr.scope === 'enclosing') {
    const owner = enclosing(frame, expr.home);
    if (owner === undefined) return analysis.values.unknown;
    const cell = analysis.cell(analysis.env(owner), expr.name);
    frame.access(cell, 'read', 'none', 'name', expr);
    return analysis.read(cell, act);
  }
  if (act.fn.kind === 'class' && frame.classObject !== undefined) {
    const cell = analysis.cell(frame.classObject, keptName(expr));
    const value = analysis.read(cell, act);
    return value === analysis.values.none ? resolveGlobal(frame, expr) : value;
  }
  const deps = frame.state.deps[expr.slot];
  if (deps !== undefined) for (const read of deps) frame.reads.push(read);
  const value = frame.state.env[expr.slot] ?? analysis.values.unknown;
  if (act.fn.captured.includes(expr.slot)) {
    const cell = analysis.cell(analysis.env(act), expr.name);
    frame.access(cell, 'read', 'none', 'name', expr);
    return analysis.values.union(analysis.read(cell, act), value);
  }
  return value;
}

export function writeName(frame: Frame, expr: NameExpr, value: Value, deps: readonly Access[], op = '='): void {
  const { analysis, act } = frame;
  forgetStored(frame.state, expr);
  forgetNamed(frame.state, expr);
  if (expr.scope === 'local' && act.fn.kind === 'class' && frame.classObject !== undefined) {
    analysis.write(analysis.cell(frame.classObject, keptName(expr)), value);
    return;
  }
  if (expr.scope === 'local') {
    bind(frame.state, expr.slot, value, deps.length > 0 ? deps : undefined);
    if (!act.fn.captured.includes(expr.slot)) return;
    const cell = analysis.cell(analysis.env(act), expr.name);
    store(frame, cell, value, expr, deps, op);
    if (!frame.isFresh(analysis.env(act))) frame.escape(value);
    return;
  }
  const owner = expr.scope === 'enclosing' ? enclosing(frame, expr.home) : undefined;
  if (expr.scope === 'enclosing' && owner === undefined) return;
  const holder = owner === undefined ? act.file.module! : analysis.env(owner);
  const cell = analysis.cell(holder, expr.name);
  store(frame, cell, value, expr, deps, op);
  if (op === '=') noteKept(frame.state, expr, value);
  if (owner === undefined) noteBound(frame.state, act, expr.name, value);
  frame.escape(value);
  if (frame.bindsItem) frame.ofItem.set(expr.name, value);
  else frame.ofItem.delete(expr.name);
}

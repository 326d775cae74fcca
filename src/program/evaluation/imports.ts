/** What a module name means: a global, an import, a star import, or a builtin. */

import type { ImportBinding, NameExpr } from '../../facts/ir.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { canonical } from '../../knowledge/types.js';
import { run } from './calls.js';
import type { FileUnit } from '../model/files.js';
import type { Frame } from './frame.js';
import { noteImported } from './import-starts.js';
import { writeName } from './names.js';
import { noteImportedName } from '../library/unseen-locks.js';
import type { Value } from '../model/values.js';

/** Reads a module-level name, falling back to star imports and then to the builtins. */
export function resolveGlobal(frame: Frame, expr: NameExpr): Value {
  const { machine, act } = frame;
  const { values } = machine;
  const module = act.file.module!;
  const cell = machine.cell(module, expr.name);
  const value = machine.read(cell, act);
  if (value !== values.none) {
    // Functions, classes and modules are not shared data.
    if (isData(value)) frame.access(cell, 'read', 'none', 'name', expr);
    return value;
  }
  const starred = machine.cell(module, '<star>');
  for (const source of machine.read(starred, act).objs) {
    if (source.kind === 'module') {
      const imported = machine.read(machine.cell(source, expr.name), act);
      if (imported !== values.none) return imported;
    } else if (source.kind === 'external') {
      return values.from([machine.external(`${source.name}.${expr.name}`), machine.external(expr.name)]);
    }
  }
  if (isBuiltin(expr.name)) return values.one(machine.external(expr.name));
  frame.access(cell, 'read', 'none', 'name', expr);
  return values.unknown;
}

const isData = (value: Value): boolean =>
  value.objs.length === 0 ||
  value.objs.some(
    (obj) => obj.kind !== 'function' && obj.kind !== 'class' && obj.kind !== 'module' && obj.kind !== 'external',
  );

/** Importing a module runs its body, if that has not happened yet. */
function runModule(frame: Frame, file: FileUnit): void {
  const body = frame.machine.moduleBody(file);
  run(frame, body);
  noteImported(frame, body);
}

/** A module that `from package import module` brings in; its body is looked at in its own turn. */
function importSubmodule(frame: Frame, file: FileUnit): Value {
  noteImported(frame, frame.machine.moduleBody(file));
  return frame.machine.values.one(file.module!);
}

export function evaluateImport(frame: Frame, binding: ImportBinding): void {
  bindImported(frame, binding);
  noteImportedName(frame.machine, frame.act, binding);
}

function bindImported(frame: Frame, binding: ImportBinding): void {
  const { machine, act } = frame;
  const { values } = machine;
  const bind = (value: Value): void => {
    if (binding.target !== undefined) writeName(frame, binding.target, value, []);
  };
  const file = machine.files.resolve(act.file, binding.module, binding.level);
  if (binding.member === undefined) {
    if (file !== undefined) runModule(frame, file);
    if (binding.bindsRoot && binding.module.includes('.')) {
      const root = binding.module.slice(0, binding.module.indexOf('.'));
      const rootFile = machine.files.resolve(act.file, root, 0);
      bind(values.one(rootFile?.module ?? machine.external(root)));
    } else bind(values.one(file?.module ?? machine.external(binding.module)));
    return;
  }
  if (binding.member === '*') {
    if (file !== undefined) runModule(frame, file);
    machine.write(
      machine.cell(act.file.module!, '<star>'),
      values.one(file?.module ?? machine.external(binding.module)),
    );
    return;
  }
  if (file === undefined) {
    if (binding.level > 0 && binding.module === '') {
      // `from . import sibling` in a folder without `__init__.py`.
      const sibling = machine.files.resolve(act.file, binding.member, binding.level);
      if (sibling !== undefined) return bind(importSubmodule(frame, sibling));
    }
    const inNamespace = machine.files.resolve(act.file, `${binding.module}.${binding.member}`, binding.level);
    if (inNamespace !== undefined) return bind(importSubmodule(frame, inNamespace));
    bind(
      binding.level > 0
        ? values.unknown
        : values.one(machine.external(canonical(`${binding.module}.${binding.member}`))),
    );
    return;
  }
  runModule(frame, file);
  const cell = machine.cell(file.module!, binding.member);
  const value = machine.read(cell, act);
  if (value !== values.none) return bind(value);
  const submodule = machine.files.submodule(file, binding.member);
  if (submodule !== undefined) return bind(importSubmodule(frame, submodule));
  for (const source of machine.read(machine.cell(file.module!, '<star>'), act).objs) {
    if (source.kind !== 'module') continue;
    const starred = machine.read(machine.cell(source, binding.member), act);
    if (starred !== values.none) return bind(starred);
  }
  bind(values.unknown);
}

/** What a module name means: a global, an import, a star import, or a builtin. */

import type { ImportBinding, NameExpr } from '../../facts/ir.js';
import { isBuiltin } from '../../knowledge/builtins.js';
import { run } from './calls.js';
import { globalsBoundIn } from '../model/bindings.js';
import type { FileUnit } from '../model/files.js';
import type { Frame } from './frame.js';
import { Slot } from '../model/field.js';
import type { Obj } from '../model/objects.js';
import { noteImported } from './import-starts.js';
import { writeName } from './names.js';
import { broughtByStar, libraryName } from './star-imports.js';
import { noteImportedName } from '../library/unseen-locks.js';
import type { Value } from '../model/values.js';

/** Reads a module-level name, falling back to star imports and then to the builtins. */
export function resolveGlobal(frame: Frame, expr: NameExpr): Value {
  const { analysis, act } = frame;
  const { values } = analysis;
  const module = act.file.module!;
  const cell = analysis.cell(module, expr.name);
  const value = analysis.read(cell, act);
  if (value !== values.none) {
    // Functions, classes and modules are not shared data.
    if (isData(value)) frame.access(cell, 'read', 'none', 'name', expr);
    return value;
  }
  // What a function here binds is a variable of the module, and nothing that an unseen module brings.
  const starred = globalsBoundIn(act.file.facts).has(expr.name) ? undefined : broughtByStar(frame, module, expr.name);
  if (starred !== undefined) return starred;
  if (isBuiltin(expr.name)) return values.one(analysis.external(expr.name));
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
  const body = frame.analysis.moduleBody(file);
  run(frame, body);
  noteImported(frame, body);
}

/** A module that `from package import module` brings in; its body is looked at in its own turn. */
function importSubmodule(frame: Frame, file: FileUnit): Value {
  noteImported(frame, frame.analysis.moduleBody(file));
  return frame.analysis.values.one(file.module!);
}

/**
 * What `import a.b.c` binds: `a`. Where a package is a folder without `__init__.py` (a namespace package), no module has
 * what it holds, and its name gets it.
 */
function rootOf({ analysis, act }: Frame, dotted: string): Obj {
  const parts = dotted.split('.');
  const [root, ...inner] = parts.map((_, index): Obj => {
    const name = parts.slice(0, index + 1).join('.');
    return analysis.files.resolve(act.file, name, 0)?.module ?? analysis.external(name);
  });
  let owner = root!;
  for (const [index, part] of inner.entries()) {
    if (owner.kind === 'external' && part.kind === 'module')
      analysis.write(analysis.cell(owner, parts[index + 1]!), analysis.values.one(part));
    owner = part;
  }
  return root!;
}

export function evaluateImport(frame: Frame, binding: ImportBinding): void {
  bindImported(frame, binding);
  noteImportedName(frame.analysis, frame.act, binding);
}

function bindImported(frame: Frame, binding: ImportBinding): void {
  const { analysis, act } = frame;
  const { values } = analysis;
  const bind = (value: Value): void => {
    if (binding.target !== undefined) writeName(frame, binding.target, value, []);
  };
  const file = analysis.files.resolve(act.file, binding.module, binding.level);
  if (binding.member === undefined) {
    if (file !== undefined) runModule(frame, file);
    if (binding.bindsRoot && binding.module.includes('.')) bind(values.one(rootOf(frame, binding.module)));
    else bind(values.one(file?.module ?? analysis.external(binding.module)));
    return;
  }
  if (binding.member === '*') {
    if (file !== undefined) runModule(frame, file);
    analysis.write(
      analysis.cell(act.file.module!, Slot.star),
      values.one(file?.module ?? analysis.external(binding.module)),
    );
    return;
  }
  if (file === undefined) {
    if (binding.level > 0 && binding.module === '') {
      // `from . import sibling` in a folder without `__init__.py`.
      const sibling = analysis.files.resolve(act.file, binding.member, binding.level);
      if (sibling !== undefined) return bind(importSubmodule(frame, sibling));
    }
    const inNamespace = analysis.files.resolve(act.file, `${binding.module}.${binding.member}`, binding.level);
    if (inNamespace !== undefined) return bind(importSubmodule(frame, inNamespace));
    bind(binding.level > 0 ? values.unknown : libraryName(frame, `${binding.module}.${binding.member}`));
    return;
  }
  runModule(frame, file);
  const cell = analysis.cell(file.module!, binding.member);
  const value = analysis.read(cell, act);
  if (value !== values.none) return bind(value);
  const submodule = analysis.files.submodule(file, binding.member);
  if (submodule !== undefined) return bind(importSubmodule(frame, submodule));
  const starred = broughtByStar(frame, file.module!, binding.member);
  if (starred !== undefined) return bind(starred);
  bind(values.unknown);
}

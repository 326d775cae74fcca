/**
 * Files that only Python 2 can run: those that are written in it, those that import what is only there without a way
 * around it, and those that import such files. There `d.items()` is a list and no view. And those that say that they are for Python 3.
 */

import type { CallExpr, FileFacts } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { someExprIn, someExprOf, someStmt, walkStmts } from '../../facts/walk.js';
import { isOnlyInPython2, isOnlyInPython3 } from '../../knowledge/python2.js';
import type { FileSet, FileUnit } from './files.js';
import { withImporters } from './importers.js';
import { memoized } from './maps.js';

/** Whether only Python 2 can run a file. */
export const isPython2 = (files: FileSet, unit: FileUnit): boolean => filesOfPython2(files).has(unit);

/**
 * Whether a file says that it is for Python 3: formatted strings, hints, coroutines, a bare `super()`, or a module by the name that
 * it has there. What says nothing may be for either.
 */
export const saysPython3 = memoized(({ facts }: FileUnit): boolean =>
  facts.functions.some(
    ({ isAsync, params, returns, body }) =>
      isAsync ||
      returns !== undefined ||
      params.some(({ annotation, kind }) => annotation !== undefined || kind === 'keyword-only') ||
      someStmt(
        body,
        (stmt) =>
          (stmt.kind === 'import' && stmt.bindings.some(({ module }) => isOnlyInPython3(module))) ||
          (stmt.kind === 'assign' && stmt.annotation !== undefined) ||
          someExprOf(
            stmt,
            (expr) =>
              expr.kind === 'fstring' ||
              expr.kind === 'named' ||
              (expr.kind === 'call' && expr.args.length === 0 && exprPath(expr.callee) === 'super'),
          ),
      ),
  ),
);

const filesOfPython2 = memoized((files: FileSet): ReadonlySet<FileUnit> => {
  const old = files.units.filter(
    (unit) => unit.facts.isPython2 || importsOldModule(files, unit) || (sortsKeys(unit.facts) && !saysPython3(unit)),
  );
  return old.length === 0 ? new Set() : withImporters(files, old, (unit) => importedBy(files, unit));
});

/** `names = table.keys()`, and `names.sort()`: a view has no such method. */
export const sortsKeys = memoized(({ functions }: FileFacts): boolean =>
  functions.some(({ body }) => {
    const lists = new Set<string | undefined>();
    walkStmts(body, (stmt) => {
      if (stmt.kind === 'assign' && stmt.value.kind === 'call' && isOfTable(stmt.value))
        for (const target of stmt.targets) lists.add(exprPath(target));
    });
    return (
      lists.size > 0 &&
      someExprIn(
        body,
        (expr) =>
          expr.kind === 'call' &&
          expr.callee.kind === 'attribute' &&
          /^(append|extend|insert|sort|reverse|remove)$/.test(expr.callee.name) &&
          exprPath(expr.callee.object) !== undefined &&
          lists.has(exprPath(expr.callee.object)),
      )
    );
  }),
);

const isOfTable = ({ callee, args }: CallExpr): boolean =>
  callee.kind === 'attribute' && /^(keys|values|items)$/.test(callee.name) && args.length === 0;

const bindingsOf = ({ facts }: FileUnit) =>
  facts.functions[0]!.body.flatMap((stmt) => (stmt.kind === 'import' ? stmt.bindings : []));

/** A file of the program may have the name as well. */
const importsOldModule = (files: FileSet, unit: FileUnit): boolean =>
  bindingsOf(unit).some(
    ({ module, level, member }) =>
      level === 0 && isOnlyInPython2(module, member) && files.resolve(unit, module, level) === undefined,
  );

/** What is run before the file is done: what it imports in any case, and the packages around it. */
function importedBy(files: FileSet, unit: FileUnit): readonly FileUnit[] {
  const imported = bindingsOf(unit).flatMap(({ module, level, member }) => {
    const file = files.resolve(unit, module, level);
    const inner = file === undefined || member === undefined ? undefined : files.submodule(file, member);
    return [file, inner];
  });
  return [...imported, files.packageOf(unit)].filter((file) => file !== undefined);
}

/**
 * Classes of threads that nobody makes an object of: those that another one of the same name has taken the place of, and in
 * a program that is seen from its beginning those that it names nowhere. What a library has of them its users start.
 */

import { isMainGuard } from '../../facts/main-guard.js';
import { forEachExpr, walkStmts } from '../../facts/walk.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { FileSet } from '../model/files.js';
import { exprMentions, importedFiles, isNamedIn } from '../model/mentions.js';
import { mro } from '../model/lineage.js';
import type { ClassObject, Obj } from '../model/objects.js';
import { isApplication } from './application.js';
import type { Root } from './roots.js';

export function isNeverMade({ files }: AnalysisState, roots: readonly Root[], obj: Obj): boolean {
  if (obj.kind !== 'instance' || obj.cls.cls.decorators.length > 0) return false;
  return isReplaced(obj.cls) || (isApplication(roots) && isNamedNowhere(files, obj.cls));
}

/** Whether the same block defines the name again further down, with nothing in between that asks for it. */
function isReplaced({ cls, file: { facts } }: ClassObject): boolean {
  const block = facts.functions[cls.parent]!.body;
  const named = block.filter((stmt) => stmt.kind === 'class' && facts.classes[stmt.cls]!.name === cls.name);
  const next = named[named.findIndex((stmt) => stmt.kind === 'class' && stmt.cls === cls.id) + 1];
  if (next === undefined || next.start < cls.start) return false;
  const between = block.filter(({ start, kind }) => start > cls.start && start < next.start && kind !== 'def');
  let isAsked = facts.classes.some(({ bases }) => bases.some(({ value }) => exprMentions(value, cls.name)));
  walkStmts(between, (stmt) => forEachExpr(stmt, (expr) => void (isAsked ||= exprMentions(expr, cls.name))));
  return !isAsked;
}

/** What a program loads by names that it finds, as plugins, has files that nothing imports, or a base that knows of them. */
function isNamedNowhere(files: FileSet, cls: ClassObject): boolean {
  const { facts } = cls.file;
  const isSeen = importedFiles(files).has(cls.file) || facts.functions[0]!.body.some(isMainGuard);
  return isSeen && mro(cls).every((base) => base === cls || base.kind !== 'class') && !isNamedIn(files, cls.cls.name);
}

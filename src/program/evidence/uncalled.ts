/**
 * Whether a place is come to by nobody: in a program that is seen from its beginning, all ways there begin at functions that
 * it names nowhere, or only where it calls others by that name. What a library offers its users call; what a program has and never names is left over, most often.
 */

import type { FunctionFacts } from '../../facts/ir.js';
import { someStmt } from '../../facts/walk.js';
import { leaves } from '../../facts/way-to.js';
import { HOOK } from '../../knowledge/handler-names.js';
import { isApplication } from '../contexts/application.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import type { FileUnit } from '../model/files.js';
import { hasUnseenBase } from '../model/lineage.js';
import { memoized, remembered } from '../model/maps.js';
import { filesOfUsers } from '../model/users.js';
import { importedFiles, importsThrough } from '../model/mentions.js';
import type { Program } from '../program.js';
import { isOfShortProgram, PAGES } from './short-programs.js';
import { isNamedForOthers } from './named-elsewhere.js';

export const isUncalled = (program: Program, act: Activation, { ctx, root }: EntryState): boolean =>
  ctx.thread === undefined &&
  root === 'client' &&
  isApplication(program.roots) &&
  !isOfShownClass(program, act) &&
  remembered(answersOf(program), act, () => beginningsOf(program, act).every((one) => isUnnamed(program, one)));

/**
 * Whether it is a method of an object with a thread of its own, and what uses the object stands on the same page: a class
 * that is shown with what it can do, of which the lines below only try some.
 */
const isOfShownClass = ({ analysis, contexts }: Program, { self, file, fn }: Activation): boolean =>
  self?.kind === 'instance' &&
  !asksFirst(fn) &&
  isOfShortProgram(analysis.files, file, PAGES) &&
  importsThrough(analysis.files, file).size === 0 &&
  !importedFiles(analysis.files).has(file) &&
  contexts.threads.some(({ model }) => [...(model?.entries ?? [])].some((entry) => entry.self === self));

/** `if not self.closed: raise RuntimeError`, or `self._check_closed()` at first: it says when it may be called. */
const asksFirst = ({ body }: FunctionFacts): boolean =>
  someStmt(body, (stmt) => stmt.kind === 'assert' || (stmt.kind === 'if' && leaves(stmt.body))) ||
  (body[0]?.kind === 'expr' && body[0].value.kind === 'call' && body.length > 1);

const answersOf = memoized<Program, Map<Activation, boolean>>(() => new Map());

/** The functions at which the ways to one begin; where tests and examples do, that is no way of the program. */
function beginningsOf({ analysis }: Program, act: Activation): readonly Activation[] {
  const users = filesOfUsers(analysis.files);
  const seen = new Set([act]);
  const found: Activation[] = [];
  for (const one of seen) {
    const callers = callersInto(analysis, one);
    if (callers.length === 0 && (!users.has(one.file) || users.has(act.file))) found.push(one);
    for (const caller of callers) seen.add(caller.act);
  }
  return found;
}

/** Whether nothing names a function, and nobody outside knows of it by a decorator, a base, or the name that it has. */
function isUnnamed({ analysis }: Program, { fn, self, file }: Activation): boolean {
  // Packages are there for others, too, but for one that is run itself.
  if (analysis.files.isInPackage(file) && !isRun(analysis, file)) return false;
  if (fn.kind !== 'function' || fn.decorators.length > 0 || KNOWN.test(fn.name) || HOOK.test(fn.name)) return false;
  if (self?.kind === 'instance' && hasUnseenBase(self.cls)) return false;
  return isNamedForOthers(analysis, fn, file);
}

/** Whether a package around a file has a `__main__.py`. */
const isRun = ({ files: { units } }: AnalysisState, { directory: place }: FileUnit): boolean =>
  units.some(
    ({ directory, facts: { path } }) => path.endsWith('/__main__.py') && `${place}/`.startsWith(`${directory}/`),
  );

/** Python calls the ones, a command the other. */
const KNOWN = /^(__\w+__|main|run|setUp|tearDown)$/;

/**
 * Names that nothing binds: whoever reads one gets a NameError, each time. It is read off the text, so that no order of
 * evaluation makes a difference, and is silent where names may come by other ways.
 */

import { looksLikeLock } from '../../knowledge/types.js';
import { namesOf, targetsOf } from '../../facts/bound-names.js';
import type { Expr, FileFacts, FunctionFacts, NameExpr } from '../../facts/ir.js';
import { originOf } from '../../facts/moved.js';
import { forEachExpr, forEachHeadExpr, walkExpr, walkStmts } from '../../facts/walk.js';
import { mayBeProvided } from '../../knowledge/builtins.js';
import { isModelledModule } from '../../knowledge/modules.js';
import { starNames } from '../../knowledge/star-names.js';
import { isNotebook } from '../../notebook/notebook.js';
import { storersOf } from './attribute-stores.js';
import { isReceiver } from './bindings.js';
import type { FileSet, FileUnit } from './files.js';
import { memoized } from './maps.js';
import { isNamedIn, mentionsOf } from './mentions.js';

/** What a function does with names of its module. */
interface Names {
  readonly binds: ReadonlySet<string>;
  /** Read as part of something larger. */
  readonly reads: ReadonlySet<string>;
  /**
   * Called, standing alone, or a module whose import is still missing: what is typed first, and written further down or next.
   * It ends no path.
   */
  readonly expects: ReadonlySet<string>;
  /** Stored as attributes of something else than the object whose method it is, as of a module. */
  readonly stores: ReadonlySet<string>;
}

const namesIn = memoized((fn: FunctionFacts): Names => {
  const binds = new Set<string>();
  const reads = new Set<string>();
  const expects = new Set<string>();
  const stores = new Set<string>();
  const note = (expr: Expr): void =>
    walkExpr(expr, (inner) => {
      if (inner.kind === 'name' && inner.scope === 'global') reads.add(inner.name);
      else if (inner.kind === 'call' && inner.callee.kind === 'name') expects.add(inner.callee.name);
      else if (inner.kind === 'attribute' && inner.object.kind === 'name' && isModelledModule(inner.object.name))
        expects.add(inner.object.name);
      else if (inner.kind === 'named') binds.add(inner.target.name);
      // In Python 2 what a list comprehension binds stays bound behind it.
      else if (inner.kind === 'comprehension')
        for (const { target } of inner.clauses) for (const { name } of namesOf(target)) binds.add(name);
    });
  walkStmts(fn.body, (stmt) => {
    for (const target of targetsOf(stmt)) {
      if (target.kind === 'attribute' && !isReceiver(fn, target.object)) stores.add(target.name);
      for (const { scope, name } of namesOf(target)) if (scope === 'global') binds.add(name);
    }
    if ((stmt.kind === 'expr' || stmt.kind === 'assign') && stmt.value.kind === 'name') expects.add(stmt.value.name);
    forEachExpr(stmt, note);
  });
  forEachHeadExpr(fn, note);
  for (const decorator of fn.decorators) if (decorator.kind === 'name') expects.add(decorator.name);
  return { binds, reads, expects, stores };
});

/** What the program stores as attributes of anything but the object whose method does so. */
const storedElsewhere = memoized((files: FileSet): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { facts } of files.units)
    for (const fn of facts.functions) for (const name of namesIn(originOf(fn)).stores) found.add(name);
  return found;
});

/** Names of its module that a file binds. */
const boundIn = memoized(({ functions }: FileFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const fn of functions) for (const name of namesIn(originOf(fn)).binds) found.add(name);
  return found;
});

/** What binds names by words that nobody can read off. */
const BY_OTHER_WAYS = ['exec', 'execfile', 'globals', 'locals', 'vars', '__dict__', 'modules', '__builtins__'];

/**
 * Names that one function of a file reads, and that the file itself binds nowhere. What several read is most often given by
 * the host that runs the file.
 */
export const unboundIn = memoized((facts: FileFacts): ReadonlySet<string> => {
  const found = new Set<string>();
  if (facts.syntaxErrors.length > 0 || isNotebook(facts.path)) return found;
  const others = new Set<string>();
  for (const fn of facts.functions) {
    const { reads, expects } = namesIn(originOf(fn));
    for (const name of reads) (found.has(name) ? others : found).add(name);
    for (const name of expects) others.add(name);
  }
  const bound = boundIn(facts);
  for (const name of found) if (mayBeProvided(name) || bound.has(name) || others.has(name)) found.delete(name);
  if (found.size > 0 && BY_OTHER_WAYS.some((name) => mentionsOf(facts).names.has(name))) found.clear();
  return found;
});

/** Whether reading a name raises NameError: neither its module nor another binds it. One that looks like a lock is taken for one. */
export const isUnbound = (files: FileSet, file: FileUnit, { name, scope }: NameExpr): boolean =>
  scope === 'global' &&
  !looksLikeLock(name) &&
  unboundIn(file.facts).has(name) &&
  storersOf(files, name) !== undefined &&
  !storedElsewhere(files).has(name) &&
  !addsBuiltins(files) &&
  isMissedByStars(files, file, name, new Set());

const addsBuiltins = memoized((files: FileSet): boolean =>
  ['builtins', '__builtin__', '__builtins__'].some((name) => isNamedIn(files, name)),
);

/** Whether no star import of a file can bring the name. */
function isMissedByStars(files: FileSet, file: FileUnit, name: string, seen: Set<FileUnit>): boolean {
  seen.add(file);
  return mentionsOf(file.facts).imports.every(({ module, level, member }) => {
    if (member !== '*') return true;
    const source = files.resolve(file, module, level);
    if (source !== undefined)
      return seen.has(source) || (!boundIn(source.facts).has(name) && isMissedByStars(files, source, name, seen));
    // Constants in capitals are not listed.
    return starNames(module)?.has(name) === false && /[a-z]/.test(name);
  });
}

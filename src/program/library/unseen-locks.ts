/** Locks whose making can't be seen: their names say what they are, and where the names come from says which. */

import { lastPart } from '../../knowledge/dotted.js';
import type { CallExpr, Expr, ImportBinding, NameExpr } from '../../facts/ir.js';
import { keptName } from '../../facts/private-names.js';
import { LOCK, looksLikeLock } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import { findClassCell } from '../model/classes.js';
import type { Frame } from '../evaluation/frame.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { enclosing } from '../evaluation/enclosing.js';
import type { InstanceObject, LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Under which key the lock is kept that an attribute, or a variable of a module, names. */
const memberKey = (owner: Obj, name: string): string => `sym ${owner.id} ${name}`;

/** Under which key the lock is kept that a dotted name outside the program stands for. */
const dottedKey = (name: string): string => `sym ${name}`;

/** Under which key the lock is kept that a variable names, wherever that is read. */
const variableKey = ({ file }: Activation, { scope, home, name }: NameExpr): string =>
  scope === 'global' ? memberKey(file.module!, name) : `sym ${file.id} ${home} ${name}`;

/** An imported variable is that of the module it comes from, under whatever name it is known here. */
export function noteImportedName(
  analysis: AnalysisState,
  act: Activation,
  { target, module, member, level }: ImportBinding,
): void {
  if (target === undefined || member === undefined) return;
  const { files, importedNames } = analysis;
  const from = files.resolve(act.file, module, level);
  const here = variableKey(act, target);
  const there =
    from === undefined || analysis.cell(from.module!, member).value === analysis.values.none
      ? dottedKey(`${files.dottedName(act.file, module, level)}.${member}`)
      : memberKey(from.module!, member);
  if (here !== there) importedNames.set(here, there);
}

function originOf({ importedNames }: AnalysisState, key: string): string {
  const seen = new Set<string>();
  for (let next: string | undefined = key; next !== undefined && !seen.has(next); next = importedNames.get(next)) {
    seen.add(next);
    key = next;
  }
  return key;
}

/** What was imported from outside the program is one object for all who import it. */
function importedKey(value: Value): string | undefined {
  const names = value.objs.flatMap((obj) => (obj.kind === 'external' ? obj.name : []));
  return names.length === 0 ? undefined : dottedKey(names.join(' '));
}

/** The lock that a member of a module or an object is, where some code uses it as one and its value can't be seen. */
export function findUnseenLock(analysis: AnalysisState, owner: Obj, name: string, value: Value): Obj | undefined {
  return analysis.objects.find(importedKey(value) ?? originOf(analysis, memberKey(owner, name)));
}

/** The lock that an expression is whose value can't be seen, but whose name says that it is one. */
export function unseenLock(frame: Frame, value: Value, written: Expr): LibraryObject | InstanceObject | undefined {
  const { analysis, act } = frame;
  const expr = lockOfSide(written) ?? written;
  const inherits = value.objs.find((obj) => obj.kind === 'instance');
  if (inherits !== undefined) return inherits;
  const isImported = value.objs.some((obj) => obj.kind === 'external' && looksLikeLock(lastPart(obj.name)));
  if (!isImported && !looksLikeLock(nameOf(expr))) return undefined;
  const imported = importedKey(value);
  // What was not imported, the object has that it is an attribute of.
  const owner = imported === undefined && expr.kind === 'attribute' ? onlyObject(frame, expr.object) : undefined;
  return analysis.known(
    imported ?? keyOf(frame, expr),
    LOCK,
    { file: act.file, start: expr.start, end: expr.end },
    { spelled: spelling(expr), ...(owner?.kind === 'instance' && { maker: owner }) },
  );
}

/**
 * The method of a lock that a name stands for. A reader-writer lock has one for each of its sides, and who has either of them
 * keeps writers out.
 */
export const lockMethodNamed = (name: string): string | undefined =>
  LOCKING.exec(name)?.[0] ?? (SIDE.test(name) ? /acquire|release/.exec(name)?.[0] : undefined);

/** `rwlock` of `with rwlock.write():` */
function lockOfSide(expr: Expr): Expr | undefined {
  const { callee, args } = expr.kind === 'call' ? expr : {};
  return callee?.kind === 'attribute' && args?.length === 0 && SIDES.test(callee.name) ? callee.object : undefined;
}

const SIDES = /^(r|w|read|reader|reading|write|writer|writing|shared|exclusive)$/;

const LOCKING = /^(acquire|release|__enter__|__exit__)$/;
const SIDE =
  /^((acquire|release)_(r|w|read|reader|write|writer|shared|exclusive)(_?lock)?|(r|w|read|reader|write|writer)_?(acquire|release))$/;

/** Whether how an object locks can't be seen: it comes from outside. */
export const isUnseen = ({ kind }: Obj): boolean => kind === 'constant' || kind === 'external';

function keyOf(frame: Frame, expr: Expr): string {
  const { analysis, act } = frame;
  const seen = onlyObject(frame, expr);
  const imported = seen === undefined ? undefined : importedKey(analysis.values.one(seen));
  if (imported !== undefined) return imported;
  switch (expr.kind) {
    case 'name':
      return originOf(analysis, variableKey(act, expr));
    case 'attribute': {
      // The attribute of the same object is the same lock, wherever it is spelled.
      const base = onlyObject(frame, expr.object);
      if (base === undefined) return `${keyOf(frame, expr.object)}.${expr.name}`;
      const name = keptName(expr);
      const isOwn = base.kind !== 'instance' || analysis.cell(base, name).value !== analysis.values.none;
      const owner = isOwn ? base : (findClassCell(analysis, base.cls, name, act)?.owner ?? base);
      return originOf(analysis, memberKey(owner, name));
    }
    case 'call':
      return `${keyOf(frame, expr.callee)}${argumentsOf(expr)}`;
    case 'subscript':
      return `${keyOf(frame, expr.object)}[${spelling(expr.index)}]`;
    default:
      return `sym ${act.file.id} ${act.fn.id} ${spelling(expr)}`;
  }
}

/** The one object that a name or attribute path is right now, without recording accesses. */
function onlyObject(frame: Frame, expr: Expr): Obj | undefined {
  const { analysis, act } = frame;
  let value: Value | undefined;
  if (expr.kind === 'name') {
    if (expr.scope === 'local') value = frame.state.env[expr.slot];
    else if (expr.scope === 'global') value = analysis.cell(act.file.module!, expr.name).value;
    else {
      const owner = enclosing(frame, expr.home);
      value = owner && analysis.cell(analysis.env(owner), expr.name).value;
    }
  } else if (expr.kind === 'attribute') {
    const base = onlyObject(frame, expr.object);
    if (base?.kind === 'external') return analysis.external(`${base.name}.${expr.name}`);
    value = base?.fields?.get(keptName(expr))?.value;
  }
  const objs = value?.objs.filter((obj) => obj.kind !== 'constant') ?? [];
  return objs.length === 1 ? objs[0] : undefined;
}

/** The word of an expression that says what it is: of `locks[key]`, and of `get_lock()`, what stands before the bracket. */
function nameOf(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
    case 'attribute':
      return expr.name;
    case 'call':
      return nameOf(expr.callee);
    case 'subscript':
      return nameOf(expr.object);
    default:
      return '';
  }
}

function spelling(expr: Expr): string {
  switch (expr.kind) {
    case 'name':
      return expr.name;
    case 'attribute':
      return `${spelling(expr.object)}.${expr.name}`;
    case 'call':
      return `${spelling(expr.callee)}${argumentsOf(expr)}`;
    case 'subscript':
      return `${spelling(expr.object)}[${spelling(expr.index)}]`;
    case 'constant':
      return typeof expr.value === 'string' ? JSON.stringify(expr.value) : String(expr.value);
    default:
      return '…';
  }
}

const argumentsOf = ({ args }: CallExpr): string => `(${args.map(({ value }) => spelling(value)).join(', ')})`;

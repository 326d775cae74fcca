/** Guarding a variable: one lock, made or found, held wherever the variable must not change under a thread's feet. */

import { mro, roleOfObject } from '../program/classes.js';
import type { ClassObject, Obj } from '../program/objects.js';
import type { Variable } from '../program/variables.js';
import type { TextEdit } from '../rules/finding.js';
import { safe, unsafe, type FixContext, type Proposal } from './context.js';
import { holdOver } from './hold.js';
import { holdInLoop } from './hold-in-loop.js';
import { flattened } from './flatten.js';
import { importBeside } from './imports.js';
import { classLock, instanceLock, localLock, moduleLock, setsUp, type MadeLock } from './make-lock.js';
import { fieldOf, holderOf, lockText, objectText, type Holder } from './naming.js';
import { merged, needsOf, type Need } from './needs.js';
import { calledFrom, riskOf } from './risk.js';
import { snapshotUnder } from './snapshot.js';

/** Fixes that put every unguarded use of the finding's variable under one lock: the one there is, else a new one. */
export function* guard(cx: FixContext): Generator<Proposal> {
  const { variable } = cx;
  // A queue has its own lock; what it needs is another question asked of it.
  if (variable === undefined || variable.container === 'queue') return;
  for (const lock of locksFor(cx, variable)) {
    const proposal = underExisting(cx, variable, lock);
    if (proposal !== undefined) yield proposal;
  }
  const proposal = underNew(cx, variable);
  if (proposal !== undefined) yield proposal;
}

/** Locks that guard the variable somewhere, most often first; then a lock that its object has for such things. */
function locksFor(cx: FixContext, variable: Variable): readonly Obj[] {
  const { program } = cx;
  const counts = new Map<Obj, number>();
  for (const placed of program.placesOf(variable)) {
    for (const { lock } of program.locks(placed)) {
      const role = roleOfObject(lock);
      if (role !== 'semaphore') counts.set(lock, (counts.get(lock) ?? 0) + 1);
    }
  }
  const found = [...counts].sort((a, b) => b[1] - a[1]).map(([lock]) => lock);
  const named = ownLock(cx, variable);
  return [...found.slice(0, 2), ...(named === undefined || found.includes(named) ? [] : [named])];
}

/** The one lock of the object that holds the variable, if its name says that it is for the object or the variable. */
function ownLock(cx: FixContext, variable: Variable): Obj | undefined {
  const holder = holderOf(cx.program, variable);
  if (holder === undefined || holder.kind === 'function') return undefined;
  const locks: [string, Obj][] = [];
  for (const [field, cell] of holder.obj.fields ?? []) {
    for (const obj of cell.value.objs)
      if (obj.kind === 'library' && /^r?lock$/.test(roleOfObject(obj) ?? '')) locks.push([field, obj]);
  }
  const field = fieldOf(variable).replace(/^_+/, '').toLowerCase();
  const forVariable = locks.find(([name]) => new RegExp(`^_*${field}_?(lock|mutex)$`).test(name.toLowerCase()));
  if (forVariable !== undefined) return forVariable[1];
  if (holder.kind === 'module' || locks.length !== 1) return undefined;
  return /^_*(r?lock|mutex)$/i.test(locks[0]![0]) ? locks[0]![1] : undefined;
}

function underExisting(cx: FixContext, variable: Variable, lock: Obj): Proposal | undefined {
  const { program } = cx;
  const needs = needsOf(program, variable, lock);
  if (needs === undefined || needs.length === 0) return undefined;
  const reentrant = /rlock|condition/.test(roleOfObject(lock) ?? '');
  const held = new Map<Need, string>();
  const object = (need: Need): string | undefined => objectText((path) => cx.sourceOf(path), need, fieldOf(variable));
  for (const need of needs) {
    const text = lockText(program, lock, need, object(need));
    if (text === undefined) return undefined;
    held.set(need, text);
  }
  const text = held.get(needs[0]!)!;
  return assemble(cx, needs, (need) => held.get(need), reentrant ? undefined : lock, {
    title: `Hold ${text} around each unguarded use of ${variable.name}`,
    edits: [],
  });
}

function underNew(cx: FixContext, variable: Variable): Proposal | undefined {
  const needs = needsOf(cx.program, variable, undefined);
  const holder = holderOf(cx.program, variable);
  if (needs === undefined || needs.length === 0) return undefined;
  const field = fieldOf(variable);
  const made = makeLock(cx, variable, holder, needs);
  if (made === undefined) return undefined;
  const { name } = made.lock;
  const imports = new Map<string, TextEdit>();
  const nameFor = (need: Need): string | undefined => {
    const { path } = need.act.file.facts;
    if (made.on === 'name' && path === made.path) return name;
    const text = objectText((file) => cx.sourceOf(file), need, field);
    if (text !== undefined) return `${text}.${name}`;
    const source = cx.sourceOf(path);
    const edit = made.on === 'name' && source !== undefined ? importBeside(source, field, name) : undefined;
    if (edit !== undefined) imports.set(path, edit);
    return edit && name;
  };
  const proposal = assemble(cx, needs, nameFor, undefined, {
    title: `Guard ${variable.name} with a lock of its own, ${made.on === 'name' ? name : variable.name.replace(/[^.]*$/, name)}`,
    edits: made.lock.edits,
  });
  return proposal && { ...proposal, edits: [...imports.values(), ...proposal.edits] };
}

interface Made {
  readonly lock: MadeLock;
  readonly path: string;
  /** Whether the lock is a plain name, or an attribute of what holds the variable. */
  readonly on: 'name' | 'attribute';
}

function makeLock(
  cx: FixContext,
  variable: Variable,
  holder: Holder | undefined,
  needs: readonly Need[],
): Made | undefined {
  const field = fieldOf(variable);
  // A container that is only handed around has no home to put a lock beside: the module of its first use has one.
  const known =
    holder === undefined || (variable.home === 'local' && holder.kind === 'function')
      ? undefined
      : settingUp(cx, holder, field, needs);
  const { path } = (known === undefined ? needs[0]!.act.file : fileOf(known)).facts;
  const source = cx.sourceOf(path);
  if (source === undefined) return undefined;
  const users = [...new Set(needs.map(({ act }) => act.file.facts.path))].flatMap((file) => cx.sourceOf(file) ?? []);
  const site = { source, users };
  const made = (lock: MadeLock | undefined, on: Made['on']): Made | undefined => lock && { lock, path, on };
  switch (known?.kind) {
    case undefined:
    case 'module':
      return made(moduleLock(site, field), 'name');
    case 'class':
      return made(classLock(site, known.obj.cls, field), 'attribute');
    case 'instance':
      return made(instanceLock(site, known.cls.cls, field), 'attribute');
    case 'function':
      return made(localLock(site, known.act.fn, field) ?? moduleLock(site, field), 'name');
  }
}

/** For an instance, the class among its class and bases that sets the variable up, else the one that uses it. */
function settingUp(cx: FixContext, holder: Holder, field: string, needs: readonly Need[]): Home {
  if (holder.kind !== 'instance') return holder;
  const classes = mro(holder.obj.cls).filter((cls) => cls.kind === 'class');
  const setting = classes.find((cls) => {
    const source = cx.sourceOf(cls.file.facts.path);
    return source !== undefined && setsUp(source, cls.cls, field);
  });
  const using = classes.find((cls) =>
    needs.some(({ access: { act } }) => act.file === cls.file && act.fn.cls === cls.cls.id),
  );
  return { kind: 'instance', cls: setting ?? using ?? holder.obj.cls };
}

type Home = Exclude<Holder, { kind: 'instance' }> | { readonly kind: 'instance'; readonly cls: ClassObject };

function fileOf(holder: Home): { readonly facts: { readonly path: string } } {
  switch (holder.kind) {
    case 'module':
    case 'class':
      return holder.obj.file;
    case 'instance':
      return holder.cls.file;
    case 'function':
      return holder.act.file;
  }
}

/** All edits together, and whether they want a look. */
function assemble(
  cx: FixContext,
  needs: readonly Need[],
  nameFor: (need: Need) => string | undefined,
  lock: Obj | undefined,
  base: { readonly title: string; readonly edits: readonly TextEdit[] },
): Proposal | undefined {
  const names = new Map(needs.map((need) => [need.access, nameFor(need)]));
  const runs = merged(needs);
  const fns = new Set<unknown>(runs.map((need) => need.act.fn));
  const edits: TextEdit[] = [...base.edits];
  let caveat: string | undefined;
  for (const need of runs) {
    const source = cx.sourceOf(need.act.file.facts.path);
    const name = names.get(need.access);
    if (source === undefined || name === undefined) return undefined;
    // A callee that takes the lock again would wait for its own caller.
    const copied = snapshotUnder(source, need, name);
    if (copied === undefined)
      for (const called of calledFrom(cx.program, need.run)) if (fns.has(called)) return undefined;
    const flat = lock === undefined ? undefined : flattened(cx.program, source, need, lock, name);
    const risk = copied === undefined ? riskOf(cx.program, need.run, lock, flat !== undefined) : {};
    if (risk.never !== undefined) return undefined;
    caveat ??= risk.caveat;
    const held = copied ?? flat ?? holdInLoop(source, need, name) ?? holdOver(source, need.run, name);
    if (held === undefined) return undefined;
    edits.push(...held);
  }
  const proposal = caveat === undefined ? safe(base.title, edits) : unsafe(base.title, edits, caveat);
  return { ...proposal, group: 'lock' };
}

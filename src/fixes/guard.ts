/** Guarding a variable: one lock, made or found, held wherever the variable must not change under a thread's feet. */

import type { FunctionFacts } from '../facts/ir.js';
import { typeRow } from '../knowledge/types.js';
import { mro, roleOfObject } from '../program/model/lineage.js';
import { textOf } from '../program/model/field.js';
import type { Activation } from '../program/model/activation.js';
import type { ClassObject, Obj } from '../program/model/objects.js';
import type { Variable } from '../program/concurrency/variables.js';
import { givenBackByOthers } from '../program/locks/given-back.js';
import type { TextEdit } from '../rules/finding.js';
import { isThere, type Begins } from './always-there.js';
import { safeUnless, type FixContext, type Proposal } from './context.js';
import { mayBeCopied } from './copied.js';
import { Covered, coversStory, coversText, isFirst, uncovered } from './every-write.js';
import { spanOf, type Run } from './blocks.js';
import { methodOf } from '../facts/methods.js';
import { relativesOf } from './family.js';
import { isCalledUnder } from './held-over.js';
import { holdOver } from './hold.js';
import { holdInLoop } from './hold-in-loop.js';
import { holdUntilWait } from './hold-until.js';
import { flattened, withNeighbours } from './flatten.js';
import { idleLock } from './idle-lock.js';
import { importBeside } from './imports.js';
import { isReentrant } from './locks.js';
import { classLock, instanceLock, localLock, moduleLock, setsUp, type MadeLock } from './make-lock.js';
import { fieldOf, holderOf, isSetInside, lockText, objectText, type Holder } from './naming.js';
import { merged, needFor, needsOf, type Need } from './needs.js';
import { withReadBelow } from './read-below.js';
import {
  calledFrom,
  heldOverWait,
  isReadByCallers,
  mayBeHeld,
  riskOf,
  takenOften,
  takenWhileHeld,
  usedAfterwards,
  usedBefore,
} from './risk.js';
import { shownAsItIs } from './shown.js';
import type { Source } from './source.js';
import { mayBeClosed, snapshotUnder } from './snapshot.js';

/**
 * Fixes that put every unguarded use of the finding's variable under one lock: the one there is, else a new one. The lock that
 * its object has for other things may be held too long for this one, which the trial then says.
 */
export function* guard(cx: FixContext): Generator<Proposal> {
  const { variable } = cx;
  // A queue has its own lock; what it needs is another question asked of it.
  if (variable === undefined || variable.container === 'queue') return;
  const held = heldLocks(cx, variable);
  const own = ownLock(cx, variable);
  for (const lock of own === undefined || held.includes(own) ? held : [...held, own]) {
    const proposal = underExisting(cx, variable, lock);
    if (proposal !== undefined) yield proposal;
  }
  // Where some lock is held already, another one beside it would guard nothing from those who hold the first.
  if (held.length > 0 || cx.finding.code === 'TW104') return;
  const proposal = underNew(cx, variable);
  if (proposal !== undefined) yield proposal;
}

/** The locks that guard the variable most often, or that the finding tells of. */
function heldLocks(cx: FixContext, variable: Variable): readonly Obj[] {
  const { program } = cx;
  const counts = new Map<Obj, number>();
  for (const placed of program.placesOf(variable)) {
    if (isFirst(placed.access)) continue;
    for (const { lock } of program.locks(placed)) {
      const role = roleOfObject(lock);
      if (role !== 'semaphore' && isContext(lock)) counts.set(lock, (counts.get(lock) ?? 0) + 1);
    }
  }
  const most = Math.max(...counts.values());
  const told = cx.finding.code === 'TW104' ? cx.finding.data['lock'] : undefined;
  // What is held now and then may be there for something else.
  return [...counts]
    .filter(([lock, count]) => (told === undefined ? count === most : program.objectName(lock) === told))
    .map(([lock]) => lock)
    .slice(0, 2);
}

/** Whether `with` takes it. */
const isContext = (lock: Obj): boolean => lock.kind !== 'library' || typeRow(lock.type)?.isNoContext !== true;

/** The one lock of the object that holds the variable, if its name says that it is for the object or the variable. */
function ownLock(cx: FixContext, variable: Variable): Obj | undefined {
  const holder = holderOf(cx.program, variable);
  if (holder === undefined || holder.kind === 'function') return undefined;
  const locks: [string, Obj][] = [];
  // What its class has is for its objects as well, unless the class needs it for itself.
  const isOfClass = (lock: Obj): boolean =>
    cx.program.analysis.activations.some(
      ({ acquires, self }) => self?.kind !== 'instance' && acquires.some(({ hold }) => hold.lock === lock),
    );
  for (const owner of [holder.obj, ...(holder.kind === 'instance' ? mro(holder.obj.cls) : [])])
    for (const [field, cell] of owner.fields ?? [])
      for (const obj of cell.value.objs)
        if (obj.kind === 'library' && /^r?lock$/.test(roleOfObject(obj) ?? '') && isContext(obj))
          if (owner === holder.obj || !isOfClass(obj)) locks.push([textOf(field), obj]);
  const field = fieldOf(variable).replace(/^_+/, '').toLowerCase();
  const forVariable = locks.find(([name]) => new RegExp(`^_*${field}_?(lock|mutex)$`).test(name.toLowerCase()));
  if (forVariable !== undefined) return forVariable[1];
  if (holder.kind === 'module' || locks.length !== 1) return undefined;
  return /^_*(r?lock|mutex)$/i.test(locks[0]![0]) ? locks[0]![1] : undefined;
}

function underExisting(cx: FixContext, variable: Variable, lock: Obj): Proposal | undefined {
  const { program } = cx;
  const needs = needsOf(program, variable, lock)?.map((need) => withReadBelow(program, need, lock));
  if (needs === undefined || needs.length === 0) return undefined;
  const reentrant = isReentrant(lock);
  const held = new Map<Need, string>();
  const object = (need: Need): string | undefined => objectText((path) => cx.sourceOf(path), need, fieldOf(variable));
  for (const need of needs) {
    const text = lockText(program, lock, need, object(need), fieldOf(variable));
    if (text === undefined) return undefined;
    if (!reentrant && (isCalledUnder(program, need.run.fn, lock) || mayBeHeld(program, need.run, lock)))
      return undefined;
    held.set(need, text);
  }
  const text = held.get(needs[0]!)!;
  return assemble(cx, needs, (need) => held.get(need), lock, {
    title: `Hold ${text} around each unguarded use of ${variable.name}`,
    edits: [],
  });
}

function underNew(cx: FixContext, variable: Variable): Proposal | undefined {
  const needs = allNeeds(cx, variable);
  const holder = holderOf(cx.program, variable);
  if (needs === undefined || needs.length === 0) return undefined;
  // Attributes of functions, and of what is not the program's own, have no place for a lock.
  if (holder === undefined && variable.kind !== 'contents') return undefined;
  const field = fieldOf(variable);
  // Nor has what is only found in something else: `self.options["path"]`.
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(field)) return undefined;
  const made = makeLock(cx, variable, holder, needs);
  if (made === undefined) return undefined;
  const { name, given } = made.lock;
  if (!isHeldEverywhere(cx, variable, holder, needs, made.path)) return undefined;
  if (given !== undefined && given.beginning !== 'class' && holder?.kind === 'instance') {
    if (mayBeCopied(cx.program, holder.obj.cls)) return undefined;
  }
  const begins: Begins = ({ cls }) => (cls === given?.cls ? given.beginning : undefined);
  const imports = new Map<string, TextEdit>();
  const nameFor = (need: Need): string | undefined => {
    const { path } = need.act.file.facts;
    if (made.on === 'name' && path === made.path) return isSeenFrom(need, made) ? name : undefined;
    const text = objectText((file) => cx.sourceOf(file), need, field);
    if (text !== undefined) {
      if (given !== undefined && !isThere(cx.program, need, text, { field: name, variable: field }, begins))
        return undefined;
      return `${text}.${name}`;
    }
    if (given !== undefined) return undefined;
    const source = cx.sourceOf(path);
    const edit = made.on === 'name' && source !== undefined ? importBeside(source, field, name) : undefined;
    if (edit !== undefined) imports.set(path, edit);
    return edit && name;
  };
  const proposal = assemble(cx, needs, nameFor, undefined, {
    title:
      made.lock.edits.length === 0
        ? `Guard ${variable.name} with ${name}, which nothing takes yet`
        : `Guard ${variable.name} with a lock of its own, ${made.on === 'name' ? name : variable.name.replace(/[^.]*$/, name)}`,
    edits: made.lock.edits,
  });
  return proposal && { ...proposal, edits: [...imports.values(), ...proposal.edits] };
}

/** What a new lock has to be held over: also writes that need none by themselves. */
function allNeeds({ program }: FixContext, variable: Variable): readonly Need[] | undefined {
  const needs = needsOf(program, variable, undefined);
  if (needs === undefined) return undefined;
  const covered = new Covered(
    program,
    needs.map(({ run }) => run),
  );
  const more = uncovered(variable, covered).map((access) => needFor(program, access));
  if (!more.every((need) => need !== undefined)) return undefined;
  return [...needs, ...more].map((need) => withReadBelow(program, need, undefined));
}

/** Whether all that change the variable would hold the lock, as far as anybody can see. */
function isHeldEverywhere(
  cx: FixContext,
  variable: Variable,
  holder: Holder | undefined,
  needs: readonly Need[],
  path: string,
): boolean {
  const covered = new Covered(
    cx.program,
    needs.map(({ run }) => run),
  );
  const paths = new Set([path, cx.finding.path, ...needs.map(({ act }) => act.file.facts.path)]);
  const files = [...paths].flatMap((one) => cx.unit(one)?.facts ?? []);
  return (
    uncovered(variable, covered).length === 0 &&
    coversStory(cx, covered) &&
    coversText(cx.program, variable, holder, files, covered)
  );
}

interface Made {
  readonly lock: MadeLock;
  readonly path: string;
  /** Whether the lock is a plain name, or an attribute of what holds the variable. */
  readonly on: 'name' | 'attribute';
  /** Where the lock is a variable of a function: the only one that it has a name in, with what is nested in it. */
  readonly within?: FunctionFacts;
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
  // Classes derived elsewhere may have an attribute of that name.
  const relatives = known?.kind === 'instance' ? relativesOf(cx.program, known.cls) : [];
  const paths = [...needs.map(({ act }) => act), ...relatives].map(({ file }) => file.facts.path);
  const users = [...new Set(paths)].flatMap((file) => cx.sourceOf(file) ?? []);
  const classes = known?.kind === 'instance' ? [known.cls, ...relatives] : known?.kind === 'class' ? [known.obj] : [];
  const site = { source, users, isPublic: needs.some(({ act }) => !classes.some((cls) => isMethodOf(act, cls))) };
  const made = (lock: MadeLock | undefined, on: Made['on']): Made | undefined => lock && { lock, path, on };
  switch (known?.kind) {
    case undefined:
    case 'module': {
      const idle = known && idleLock(cx, known.obj, needs);
      if (idle !== undefined) return made({ name: idle, edits: [] }, 'name');
      return made(moduleLock(site, field, known && guardedToo(cx, variable, known.obj, needs)), 'name');
    }
    case 'class':
      return made(classLock(site, known.obj.cls, field), 'attribute');
    case 'instance':
      return made(instanceLock(site, known.cls.cls, field), 'attribute');
    case 'function': {
      const local = localLock(site, known.act.fn, field);
      return local === undefined
        ? made(moduleLock(site, field), 'name')
        : { lock: local, path, on: 'name', within: known.act.fn };
    }
  }
}

/** The other variables of a module that a lock guards wherever they change. Of a loop it may come to guard a part only. */
function guardedToo({ program }: FixContext, variable: Variable, module: Obj, needs: readonly Need[]): string[] {
  const covered = new Covered(
    program,
    needs.flatMap(({ run }) => (/^(for|while)$/.test(run.block[run.first]!.kind) ? [] : [run])),
  );
  const isIn = (holder: Holder | undefined): boolean => holder?.kind === 'module' && holder.obj === module;
  const isGuarded = (other: Variable): boolean => {
    if (other === variable || !isIn(holderOf(program, other)) || uncovered(other, covered).length > 0) return false;
    const own = needsOf(program, other, undefined) ?? [];
    return own.length > 0 && own.every(({ run }) => covered.has(run.fn, spanOf(run)));
  };
  return program.variables.filter(isGuarded).map(fieldOf);
}

/** Whether a function is a method of the class, or stands in one. */
const isMethodOf = ({ fn, file }: Activation, { file: home, cls }: ClassObject): boolean =>
  file === home && methodOf(file.facts, fn)?.cls === cls.id;

/** Whether the name of a lock made in the need's own file means that lock where the need is. */
function isSeenFrom({ act, run }: Need, { within }: Made): boolean {
  const { functions } = act.file.facts;
  let at: FunctionFacts | undefined = within === undefined ? undefined : run.fn;
  while (at !== undefined && at !== within) at = functions[at.parent];
  return at === within;
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

/** More lines than this are no step, but much of what a thread does. */
const MANY_LINES = 10;

const linesOf = (source: Source, run: Run): number =>
  source.lineOf(spanOf(run).end) - source.lineOf(spanOf(run).start) + 1;

/** All edits together, and whether they want a look. */
function assemble(
  cx: FixContext,
  needs: readonly Need[],
  nameFor: (need: Need) => string | undefined,
  lock: Obj | undefined,
  base: { readonly title: string; readonly edits: readonly TextEdit[] },
): Proposal | undefined {
  const names = new Map(needs.map((need) => [need.access, nameFor(need)]));
  const runs = merged(needs, nameFor);
  if (runs === undefined) return undefined;
  const fns = new Set<unknown>(runs.map((need) => need.act.fn));
  const edits: TextEdit[] = [...base.edits];
  let caveat: string | undefined;
  // A lock that others give back is a signal: who takes it waits for them.
  if (lock !== undefined && givenBackByOthers(cx.program).has(lock)) return undefined;
  const slowHolder = lock && heldOverWait(cx.program, lock);
  for (const need of runs) {
    const source = cx.sourceOf(need.act.file.facts.path);
    const name = names.get(need.access);
    if (source === undefined || name === undefined) return undefined;
    const object = name.replace(/\.?[^.]*$/, '');
    if (object !== '' && isSetInside(object, need)) return undefined;
    if (isReadByCallers(cx.program, need)) return undefined;
    // A callee that takes the lock again would wait for its own caller.
    const copied = snapshotUnder(source, need, name, cx.variable?.container === 'dict');
    if (copied === undefined)
      for (const called of calledFrom(cx.program, need.run)) if (fns.has(called)) return undefined;
    const wide = lock === undefined || copied !== undefined ? undefined : withNeighbours(cx.program, need, lock);
    const together = wide && lock && flattened(cx.program, source, wide, lock, name);
    const flat = together ?? (lock === undefined ? undefined : flattened(cx.program, source, need, lock, name));
    const short = (copied ?? flat) === undefined ? holdUntilWait(cx.program, source, need, name) : undefined;
    const run = short?.run ?? (together === undefined ? need.run : wide!.run);
    const risk = copied === undefined ? riskOf(cx.program, run, lock, flat !== undefined) : {};
    const shown = shownAsItIs(source, run.fn);
    if (risk.never !== undefined || shown.never !== undefined) return undefined;
    // All others would wait for one, whose peer may take its time with each of many answers.
    if (risk.waits === true && linesOf(source, run) > MANY_LINES) return undefined;
    caveat ??= shown.caveat ?? risk.caveat ?? (lock && takenWhileHeld(cx.program, need.run, lock)) ?? slowHolder;
    caveat ??= usedAfterwards(need) ?? usedBefore(need);
    caveat ??= copied === undefined ? takenOften(need.run) : mayBeClosed(cx.variable, need.run.block[need.run.first]!);
    const narrow = copied ?? flat ?? short?.edits ?? holdInLoop(source, need, name);
    if (narrow === undefined) caveat ??= goesRoundUnder(need.run) ?? takesTurnsByRounds(cx.program, need.run);
    const held = narrow ?? holdOver(source, need.run, name);
    if (held === undefined) return undefined;
    edits.push(...held);
  }
  return { ...safeUnless(caveat, base.title, edits), group: 'lock' };
}

/** Why a lock over a whole `while` wants a look: the threads then take turns by loops and not by rounds. */
const goesRoundUnder = ({ block, first, last }: Need['run']): string | undefined =>
  block.slice(first, last + 1).some(({ kind }) => kind === 'while')
    ? 'all others wait until the loop has ended'
    : undefined;

/** Why a lock over all that a round does wants a look: where the work is done by functions of the program, it is done in turn. */
const takesTurnsByRounds = (program: FixContext['program'], run: Need['run']): string | undefined => {
  const loop = run.owners.at(-1);
  const size = run.last - run.first + 1;
  const isWhole = (loop?.kind === 'for' || loop?.kind === 'while') && run.block.length === size && size > 1;
  return isWhole && calledFrom(program, run).size > 0
    ? 'all others wait while one does the work of a round'
    : undefined;
};

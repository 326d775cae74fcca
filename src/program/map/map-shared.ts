/** Variables that several threads touch at the same time, with the lock that guards each. */

import type { Location } from '../../rules/finding.js';
import type { FileUnit } from '../model/files.js';
import type { AccessInContext } from '../concurrency/access-in-context.js';
import { Declarations } from '../races/declarations.js';
import type { AccessInfo, SharedInfo } from './thread-map.js';
import { inOrder, locate, placeKey, type MapThread, type MapThreads } from './map-threads.js';
import { textOf } from '../model/field.js';
import type { Cell } from '../model/objects.js';
import { sameElement } from '../concurrency/same-element.js';
import type { Program } from '../program.js';
import { haveKeysApart } from '../races/own-keys.js';
import { readsFor } from '../model/updates.js';
import type { Variable } from '../concurrency/variables.js';
import { memoized, remembered } from '../model/maps.js';

/** One variable as the source has it: that of all instances of a class, the name together with the container behind it. */
interface Group {
  readonly home: Cell | undefined;
  readonly variable: Variable;
  readonly declared: Location | undefined;
  readonly accesses: AccessInfo[];
  /** The guard of each part; undefined for a part that has none. */
  readonly guards: (string | undefined)[];
}

/** The variables contested in a file, or by the threads it makes. */
export function sharedOf(
  program: Program,
  threads: MapThreads,
  file: FileUnit,
  made: readonly MapThread[],
): SharedInfo[] {
  const own = new Set(made.flatMap(({ contexts }) => contexts));
  const declarations = new Declarations(program);
  const groups = new Map<string, Group>();
  for (const variable of program.variables) {
    const placed = contested(program, variable);
    const isHere = placed.some(({ access, entryState }) => access.act.file === file || own.has(entryState.ctx));
    if (!isHere) continue;
    const home = declarations.homeOf(variable);
    const key = keyOf(variable, home);
    let group = groups.get(key);
    if (group === undefined) {
      const declared = declarations.placeOf(variable, home);
      groups.set(key, (group = { home, variable, declared, accesses: [], guards: [] }));
    }
    group.accesses.push(...accessesOf(program, threads, placed));
    group.guards.push(guardOf(program, variable, placed));
  }
  const all = [...groups.values()];
  return all.map((group) => infoOf(group, uniqueName(group, all))).sort(byDeclaration);
}

function keyOf(variable: Variable, home: Cell | undefined): string {
  const { owner, field } = home ?? variable.cell;
  if (home === undefined && variable.kind === 'contents') return `contents ${variable.owner.id}`;
  if (owner.kind === 'env') return `captured ${owner.act.fn.id} ${owner.act.file.id} ${textOf(field)}`;
  return owner.kind === 'instance'
    ? `attribute ${owner.cls.cls.id} ${owner.cls.file.id} ${textOf(field)}`
    : `${owner.id} ${textOf(field)}`;
}

/** What was asked of a program's variables before. */
const contestedIn = memoized<Program, Map<Variable, readonly AccessInContext[]>>(() => new Map());

/** The accesses of a variable during which another thread may be at it, where one of the two changes it. */
function contested(program: Program, variable: Variable): readonly AccessInContext[] {
  return remembered(contestedIn(program), variable, () => {
    const placed = program.placesOf(variable);
    const writes = placed.filter(({ access }) => access.kind === 'write');
    return placed.filter((mine) =>
      (mine.access.kind === 'write' ? placed : writes).some((theirs) => mayMeet(program, mine, theirs)),
    );
  });
}

const mayMeet = (program: Program, mine: AccessInContext, theirs: AccessInContext): boolean =>
  sameElement(mine.access, theirs.access) &&
  !haveKeysApart(program, mine, theirs) &&
  program.concurrency.concurrent(mine, theirs);

function accessesOf(program: Program, threads: MapThreads, placed: readonly AccessInContext[]): AccessInfo[] {
  const updates = placed.filter(({ access }) => readsFor(access).length > 0);
  // The read of `x += 1` is part of it and not one more access.
  const parts = new Set(updates.flatMap(({ access }) => readsFor(access).filter((read) => read.stmt === access.stmt)));
  return placed
    .filter(({ access }) => !parts.has(access))
    .map((one) => ({
      ...locate(one.access.act.file, one.access.at),
      thread: threads.of(one.entryState.ctx).info.id,
      kind: updates.includes(one) ? 'rmw' : one.access.kind,
      locks: [...new Set(program.locks(one).map(({ lock }) => program.objectName(lock)))],
    }));
}

/** The lock held at every contested write. */
function guardOf(program: Program, variable: Variable, placed: readonly AccessInContext[]): string | undefined {
  if (variable.container === 'queue') return 'its own lock';
  const [first, ...rest] = placed.filter(({ access }) => access.kind === 'write').map((one) => program.locks(one));
  const common = first?.find(({ lock }) => rest.every((holds) => holds.some((other) => other.lock === lock)));
  return common && program.objectName(common.lock);
}

function infoOf({ declared, accesses, guards }: Group, name: string): SharedInfo {
  const guard = guards.every((one) => one === guards[0]) ? guards[0] : undefined;
  const ordered = inOrder(accesses, (access) => `${placeKey(access)} ${access.thread} ${access.kind}`);
  return {
    name,
    ...(declared && { declared }),
    threads: [...new Set(ordered.map(({ thread }) => thread))],
    ...(guard !== undefined && { guard }),
    uses: ordered,
  };
}

/** The variable's name; where the map has several of that name, with the class, function or file it belongs to. */
function uniqueName(group: Group, all: readonly Group[]): string {
  const { name } = group.variable;
  const likes = all.filter((other) => other.variable.name === name);
  if (likes.length === 1) return name;
  const full = qualified(group);
  const twins = likes.filter((other) => qualified(other) === full);
  return twins.length === 1 ? full : `${full} #${twins.indexOf(group) + 1}`;
}

function qualified({ home, variable }: Group): string {
  const { owner, field } = home ?? variable.cell;
  switch (owner.kind) {
    case 'instance':
      return `${owner.cls.cls.name}.${textOf(field)}`;
    case 'env':
      return `${owner.act.fn.qualname}.${textOf(field)}`;
    case 'module':
      return `${owner.file.facts.path.replace(/^.*\//, '').replace(/\.py$/, '')}.${textOf(field)}`;
    default:
      return variable.name;
  }
}

const byDeclaration = (a: SharedInfo, b: SharedInfo): number => {
  const [one, two] = [a.declared ?? a.uses[0]!, b.declared ?? b.uses[0]!];
  return one.path === two.path ? one.start - two.start : one.path < two.path ? -1 : 1;
};

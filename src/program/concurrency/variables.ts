/** Variables of the program as a reader would count them: one per global, attribute, closure variable or container. */

import { isHandingOut, type Access } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Contexts } from '../contexts/contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { FunctionAttribute, textOf, isElementField, isModelField } from '../model/field.js';
import { isOfClients, type Cell, type Obj } from '../model/objects.js';
import { spelledField } from '../evaluation/private-fields.js';
import { roleOfObject } from '../model/lineage.js';
import { isContainerRole, isThreadRole, type Role } from '../../knowledge/types.js';
import { isAnyOfMany } from '../model/values.js';
import { elementsHeld } from '../model/collections.js';
import { push } from '../model/maps.js';

export type VariableKind = 'global' | 'closure' | 'attribute' | 'class-attribute' | 'contents';

export interface Variable {
  readonly kind: VariableKind;
  /** As the user calls it: `counter`, `self.items`, `Registry.count`. */
  readonly name: string;
  /** What holds it: the module, the instance, the class; the container itself for contents. */
  readonly owner: Obj;
  /** For contents: the kind of container. */
  readonly container: Role | undefined;
  /** For contents: where the container hangs, as far as that decides between global and attribute. */
  readonly home: Exclude<VariableKind, 'contents'> | 'local';
  /** The cell; for contents, one of them. */
  readonly cell: Cell;
  readonly accesses: readonly Access[];
  /** Where a view or an iterator of the container is given back, by which callers go through it later. */
  readonly handedOut: readonly Access[];
}

/**
 * Whether code that some thread comes to makes an object. A call that was first looked at with less known of its arguments
 * leaves what it made in the cells, which only grow. What clients make is made somewhere.
 */
function madeWhereReached(analysis: AnalysisState, contexts: Contexts): (obj: Obj) => boolean {
  const [made, left] = [new Set<Obj>(), new Set<Obj>()];
  for (const act of analysis.activations) {
    const found = contexts.of(act).length > 0 ? made : left;
    for (const all of act.allocations.values()) for (const { obj } of all) found.add(obj);
  }
  return (obj) => !left.has(obj) || made.has(obj) || isOfClients(obj);
}

/** The variables that threads have in common; `mayMeet` tells whether threads of some contexts come to one object. */
export function findVariables(
  analysis: AnalysisState,
  contexts: Contexts,
  mayMeet: (threads: ReadonlySet<Context>, owner: Obj, cell: Cell) => boolean,
): Variable[] {
  const groups = new Map<Obj | Cell, Access[]>();
  for (const act of analysis.activations) {
    if (contexts.of(act).length === 0) continue;
    for (const access of act.accesses) {
      const { cell } = access;
      if (isModelField(cell.field)) continue;
      const key = isElementField(cell.field) ? cell.owner : cell;
      push(groups, key, access);
    }
  }
  const homes = findHomes(analysis);
  const isMade = madeWhereReached(analysis, contexts);
  const variables: Variable[] = [];
  for (const all of groups.values()) {
    const accesses = all.filter((access) => !isHandingOut(access));
    if (!accesses.some((access) => access.kind === 'write' || access.effect === 'add')) continue;
    const { cell } = accesses[0]!;
    const { owner } = cell;
    if (!isMade(owner)) continue;
    const threads = new Set<Context>();
    for (const act of new Set(accesses.map((access) => access.act))) {
      for (const { ctx } of contexts.of(act)) threads.add(ctx);
    }
    if (!mayMeet(threads, owner, cell)) continue;
    const role = roleOfObject(owner);
    const contents = isElementField(cell.field);
    if (!contents && isIgnored(owner)) continue;
    if (contents && role === 'tuple') continue;
    const home = contents
      ? (homes.get(owner) ?? { kind: 'local' as const, name: nameFromSite(analysis, owner) })
      : homeOf(cell);
    variables.push({
      kind: contents ? 'contents' : (home.kind as VariableKind),
      name: home.name,
      owner,
      container: contents ? role : undefined,
      home: home.kind,
      cell,
      accesses,
      handedOut: all.filter(isHandingOut),
    });
  }
  return variables;
}

/** Fields of queues and locks, thread-locals and the like are not shared state; what a program puts on a thread is. */
function isIgnored(owner: Obj): boolean {
  const role = roleOfObject(owner);
  if (owner.kind !== 'library' || role === undefined) return role === 'thread-local';
  return role !== 'resource' && !isThreadRole(role);
}

interface Home {
  readonly kind: Exclude<VariableKind, 'contents'> | 'local';
  readonly name: string;
}

function homeOf(cell: Cell): Home {
  switch (cell.owner.kind) {
    case 'module':
      return { kind: 'global', name: textOf(cell.field) };
    case 'env':
      // An attribute of a nested function.
      return { kind: cell.field instanceof FunctionAttribute ? 'attribute' : 'closure', name: textOf(cell.field) };
    case 'class':
      return { kind: 'class-attribute', name: `${cell.owner.cls.name}.${spelledField(cell.owner, cell.field)}` };
    case 'function':
      return { kind: 'attribute', name: `${cell.owner.fn.name}.${textOf(cell.field)}` };
    default:
      return { kind: 'attribute', name: `self.${spelledField(cell.owner, cell.field)}` };
  }
}

const PREFERENCE = ['global', 'class-attribute', 'attribute', 'closure', 'local'];

/** Under which name each container is known. */
function findHomes(analysis: AnalysisState): Map<Obj, Home> {
  const homes = new Map<Obj, Home>();
  const ranks = new Map<Obj, number>();
  for (const owner of analysis.objects.all) {
    if (owner.fields === undefined) continue;
    for (const cell of owner.fields.values()) {
      // What may hold any of many objects gives none of them its name.
      if (isModelField(cell.field) || isElementField(cell.field) || isAnyOfMany(cell.value)) continue;
      const home = homeOf(cell);
      for (const obj of cell.value.objs) {
        const role = roleOfObject(obj);
        if (obj.kind !== 'library' || !(isContainerRole(role) || role === 'queue' || role === 'stateful')) continue;
        const rank = isHandedOut(analysis, cell, obj) ? -1 : PREFERENCE.indexOf(home.kind);
        if (rank >= (ranks.get(obj) ?? Infinity)) continue;
        ranks.set(obj, rank);
        homes.set(obj, home);
      }
    }
  }
  return homes;
}

/** What a function makes and gives back is known best by the name that it has in there. */
function isHandedOut(analysis: AnalysisState, { owner }: Cell, obj: Obj): boolean {
  if (owner.kind !== 'env' || owner.act !== analysis.makers.get(obj)) return false;
  return owner.act.returns.objs.some((one) => one === obj || elementsHeld(one).includes(obj));
}

function nameFromSite(analysis: AnalysisState, owner: Obj): string {
  return (
    analysis.names.get(owner) ?? (owner.kind === 'library' ? `the ${owner.type.replace(/^.*\./, '')}` : 'the object')
  );
}

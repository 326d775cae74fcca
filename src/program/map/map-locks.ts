/** In which order locks are taken one inside the other. */

import type { Location } from '../../rules/finding.js';
import type { Activation } from '../model/activation.js';
import type { FileUnit } from '../model/files.js';
import type { LockOrderInfo } from './thread-map.js';
import { inOrder, locate, placeKey } from './map-threads.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';

interface Nesting {
  readonly outer: Obj;
  readonly inner: Obj;
  readonly act: Activation;
  readonly at: Location;
}

/** The pairs of locks that are nested in a file, with all places of the program that nest the same locks. */
export function lockOrderOf(program: Program, file: FileUnit): LockOrderInfo[] {
  const all = nestings(program);
  const here = new Set(all.filter(({ act }) => act.file === file).flatMap(({ outer, inner }) => [outer, inner]));
  const concerned = all.filter(({ outer, inner }) => here.has(outer) && here.has(inner));
  const names = lockNames(program, concerned);
  const pairs = concerned.map(({ outer, inner, at }) => ({ outer: names.get(outer)!, inner: names.get(inner)!, at }));
  return inOrder(
    pairs.map(({ at, ...names }) => ({ ...at, ...names })),
    (pair) => `${pair.outer}\n${pair.inner}\n${placeKey(pair)}`,
  ).map(({ outer, inner, path, start, end }) => ({ outer, inner, at: { path, start, end } }));
}

/** Each lock taken while another is held, by the function itself or by its callers. */
function nestings(program: Program): Nesting[] {
  const { contexts } = program;
  const found = new Map<string, Nesting>();
  for (const act of program.analysis.activations) {
    for (const { hold, node, flow } of act.acquires) {
      const inner = hold.lock;
      for (const entryState of contexts.of(act)) {
        for (const { lock: outer } of contexts.locksAt(entryState, flow).items) {
          // A reentrant lock taken again.
          if (outer === inner) continue;
          const key = `${outer.id} ${inner.id} ${act.file.id} ${node.start}`;
          if (!found.has(key)) found.set(key, { outer, inner, act, at: locate(act.file, node) });
        }
      }
    }
  }
  return [...found.values()];
}

/** Names of locks; locks of one name, such as those of two objects, are numbered. */
function lockNames(program: Program, pairs: readonly Nesting[]): Map<Obj, string> {
  const byName = new Map<string, Set<Obj>>();
  for (const lock of pairs.flatMap(({ outer, inner }) => [outer, inner])) {
    const name = program.objectName(lock);
    byName.set(name, (byName.get(name) ?? new Set()).add(lock));
  }
  const names = new Map<Obj, string>();
  for (const [name, locks] of byName) {
    [...locks].forEach((lock, index) => names.set(lock, locks.size === 1 ? name : `${name} #${index + 1}`));
  }
  return names;
}

/** The map of a program's threads: what runs, what they share, in which order they take locks. */

import { lockOrderOf } from './map-locks.js';
import { sharedOf } from './map-shared.js';
import { MapThreads } from './map-threads.js';
import type { Program } from '../program.js';
import type { ThreadMap } from './thread-map.js';

/** What concerns one file: threads that it makes or that run in it, and what these share. */
export function threadMap(program: Program, path: string): ThreadMap {
  const file = program.files.find(({ facts }) => facts.path === path);
  if (file === undefined) return { threads: [], shared: [], lockOrder: [] };
  const all = new MapThreads(program);
  const made = all.madeIn(file);
  const shared = sharedOf(program, all, file, made);
  const seen = new Set([...made, ...all.runningIn(file)].map(({ info }) => info.id));
  for (const { threads } of shared) for (const id of threads) seen.add(id);
  return {
    threads: all.list.map(({ info }) => info).filter(({ id, kind }) => kind === 'main' || seen.has(id)),
    shared,
    lockOrder: lockOrderOf(program, file),
  };
}

/** Threads of the program, and what is known of each: what it runs, and who runs it. */

import { isPythonThread, roleOf } from '../../knowledge/types.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { Slot } from '../model/field.js';
import { defines, mro } from '../model/lineage.js';
import { memoized } from '../model/maps.js';
import { isPassing, type ExternalObject, type LibraryMethodObject, type Obj } from '../model/objects.js';
import type { Ranking } from '../model/ranking.js';
import { Readers } from '../model/readers.js';

export type ThreadKind = 'thread' | 'timer' | 'pool' | 'asyncio' | 'handler' | 'raw';

/** What is known of one thread object (or future, or request handler) beyond its fields. */
export interface ThreadModel {
  readonly obj: Obj;
  readonly kind: ThreadKind;
  /** Activations that run on it. */
  readonly entries: Set<Activation>;
  /** Who has joined it, and asks what that has joined. */
  readonly joiners: Readers<Activation>;
  /** Functions of libraries, and methods of their objects, that it calls with nothing of the program in between. */
  readonly calls: Set<LibraryMethodObject | ExternalObject>;
  /** The executor that runs it; undefined for threads of their own. */
  readonly pool: Obj | undefined;
  /** The task that is over when it begins, as it is told of that. */
  after?: Obj;
  /** Runs several times at once by its nature: a pool's map, a request handler. */
  parallel: boolean;
  /** Whether some of what it runs could not be seen. */
  unseen: boolean;
}

/** The type of the thread object that stands for a callback's run on a worker. */
export const CALLBACK = 'callback';

class ThreadTable {
  readonly models = new Map<Obj, ThreadModel>();

  model(obj: Obj, kind: ThreadKind, pool?: Obj): ThreadModel {
    let model = this.models.get(obj);
    if (model === undefined) {
      const [entries, joiners] = [new Set<Activation>(), new Readers<Activation>()];
      model = { obj, kind, entries, joiners, calls: new Set(), pool, parallel: false, unseen: false };
      this.models.set(obj, model);
    }
    return model;
  }

  /** Puts the threads, and what each runs, into the order of the text. */
  putInOrder(ranking: Ranking): void {
    const models = new Map(this.models);
    this.models.clear();
    for (const obj of ranking.inOrder(models.keys())) {
      const model = models.get(obj)!;
      const entries = ranking.activations(model.entries);
      model.entries.clear();
      for (const entry of entries) model.entries.add(entry);
      const calls = ranking.inOrder(model.calls);
      model.calls.clear();
      for (const call of calls) model.calls.add(call);
      this.models.set(obj, model);
    }
  }

  ofPool(pool: Obj): Obj[] {
    const found: Obj[] = [];
    for (const model of this.models.values()) if (model.pool === pool) found.push(model.obj);
    return found;
  }
}

/** The thread entries of a program, noted as they are found. */
export const threadsOf = memoized<AnalysisState, ThreadTable>(() => new ThreadTable());

/** What an activation calls, and what the threads run that it starts. */
export const ledToBy = (analysis: AnalysisState, { calls, starts }: Activation): Activation[] => [
  ...calls.map(({ callee }) => callee),
  ...starts.flatMap(({ thread }) => [...(threadsOf(analysis).models.get(thread)?.entries ?? [])]),
];

/**
 * Whether it is a `Thread()` without a target, or of a class of the program that has no `run` of its own either: it has
 * nothing to do, and who makes it only looks at the object.
 */
export function hasNothingToRun(obj: Obj): boolean {
  if (defines(obj, 'run')) return false;
  const target = obj.fields?.get(Slot.target)?.value;
  if (target?.unknown === true || target?.objs.some(({ kind }) => kind !== 'constant') === true) return false;
  if (obj.kind === 'library') return roleOf(obj.type) === 'thread' && isPythonThread(obj.type);
  if (obj.kind !== 'instance') return false;
  return mro(obj.cls).every((cls) =>
    cls.kind === 'class' ? !defines(cls, 'run') : isPythonThread(cls.name) || cls.name === 'object',
  );
}

/**
 * Which of some objects threads work on: themselves, the objects whose methods they run, the functions within which what
 * they run is a variable, and what they are given, be it by something that only hands on several arguments.
 */
export function workedOnBy(
  analysis: AnalysisState,
  threads: readonly Obj[],
  isAmong: (obj: Obj) => boolean,
): ReadonlySet<Obj> {
  const found = new Set<Obj>();
  const look = (obj: Obj): void => void (isAmong(obj) && found.add(obj));
  for (const thread of threads) {
    look(thread);
    for (const { self, env, params } of threadsOf(analysis).models.get(thread)?.entries ?? []) {
      if (self !== undefined) look(self);
      if (env?.envObject !== undefined) look(env.envObject);
      for (const { objs } of params) {
        for (const obj of objs) {
          look(obj);
          if (!isPassing(obj)) continue;
          for (const { value } of obj.fields?.values() ?? []) value.objs.forEach(look);
        }
      }
    }
  }
  return found;
}

/** The lives of thread objects: where each is made, started and joined, whether unseen code has it, whether it is a daemon. */

import type { Activation, CreateEvent, JoinEvent, StartEvent } from './activation.js';
import { findClassCell, libraryTypes } from './classes.js';
import type { Contexts } from './contexts.js';
import { findEscaped } from './escapes.js';
import { EVERY_THREAD } from './library.js';
import type { Machine } from './machine.js';
import type { Obj } from './objects.js';
import type { Program } from './program.js';
import { findNames, unseenJoins } from './thread-names.js';
import { threadsOf } from './threads.js';

export interface At<T> {
  readonly act: Activation;
  readonly event: T;
}

/** All starts that one place of the text makes. */
export interface StartSite {
  readonly first: At<StartEvent>;
  readonly all: readonly At<StartEvent>[];
}

export class Lifecycle {
  private readonly machine: Machine;
  private readonly contexts: Contexts;
  private readonly joinsOf = new Map<Obj, At<JoinEvent>[]>();
  private readonly createsOf = new Map<Obj, At<CreateEvent>>();
  private readonly startsOf = new Map<Obj, At<StartEvent>[]>();
  private escaped: ReadonlySet<Obj> | undefined;
  private joinedNames: ReadonlySet<string> | undefined;
  private keptAs: ReadonlyMap<Obj, ReadonlySet<string>> | undefined;
  /** `for t in threading.enumerate(): t.join()` somewhere. */
  readonly joinsEveryThread: boolean;

  constructor(program: Program) {
    this.machine = program.machine;
    this.contexts = program.contexts;
    for (const act of this.machine.activations) {
      for (const event of act.joins) push(this.joinsOf, event.thread, { act, event });
      for (const event of act.creates)
        if (!this.createsOf.has(event.obj)) this.createsOf.set(event.obj, { act, event });
      for (const event of act.starts) push(this.startsOf, event.thread, { act, event });
    }
    this.joinsEveryThread = [...this.joinsOf.keys()].some((obj) => obj.fields?.has(EVERY_THREAD) === true);
  }

  /** Starts by place, in code that some thread reaches. */
  get startSites(): readonly StartSite[] {
    const sites = new Map<string, { first: At<StartEvent>; all: At<StartEvent>[] }>();
    for (const act of this.machine.activations) {
      if (this.contexts.of(act).length === 0) continue;
      for (const event of act.starts) {
        const key = `${act.file.id} ${event.node.start} ${event.node.end}`;
        const site = sites.get(key);
        if (site === undefined) sites.set(key, { first: { act, event }, all: [{ act, event }] });
        else site.all.push({ act, event });
      }
    }
    return [...sites.values()];
  }

  joins(thread: Obj): readonly At<JoinEvent>[] {
    return this.joinsOf.get(thread) ?? [];
  }

  starts(thread: Obj): readonly At<StartEvent>[] {
    return this.startsOf.get(thread) ?? [];
  }

  /** Where the program makes the object; undefined for one that it was given. */
  creation(obj: Obj): At<CreateEvent> | undefined {
    return this.createsOf.get(obj);
  }

  /** Whether unseen code can reach the object. */
  escapes(obj: Obj): boolean {
    this.escaped ??= findEscaped(this.machine, this.contexts);
    return this.escaped.has(obj) || (obj.kind === 'instance' && obj.external);
  }

  /** Whether something waits for the end of the thread. */
  isJoined(thread: Obj): boolean {
    if (this.joins(thread).some(({ event }) => event.kind !== 'cancel')) return true;
    return this.joinsEveryThread || this.isJoinedByOwner(thread) || this.isJoinedByName(thread);
  }

  /**
   * Methods that only a client calls are looked at for a few instances of their class. Where such a method
   * joins the thread of one instance, it does so for the others.
   */
  private isJoinedByOwner(thread: Obj): boolean {
    if (thread.kind !== 'library' && thread.kind !== 'instance') return false;
    const { maker } = thread;
    if (maker?.kind !== 'instance') return false;
    for (const [other, joins] of this.joinsOf) {
      if (other.kind !== thread.kind || other.site.start !== thread.site.start || other.site.file !== thread.site.file)
        continue;
      if (other.maker?.kind !== 'instance' || other.maker.cls !== maker.cls) continue;
      if (joins.some(({ act }) => !this.contexts.isCalled(act))) return true;
    }
    return false;
  }

  /** `cls.server.join()` where what `cls` is can't be seen: the name says enough to keep quiet. */
  private isJoinedByName(thread: Obj): boolean {
    this.joinedNames ??= unseenJoins(this.machine);
    if (this.joinedNames.size === 0) return false;
    this.keptAs ??= findNames(this.machine);
    return [...(this.keptAs.get(thread) ?? [])].some((name) => this.joinedNames!.has(name));
  }

  /** Whether the thread is a daemon; undefined where that can't be told. */
  isDaemon(thread: Obj): boolean | undefined {
    const own = thread.fields?.get('daemon')?.value;
    const value =
      own !== undefined && (own.objs.length > 0 || own.unknown)
        ? own
        : thread.kind === 'instance'
          ? findClassCell(this.machine, thread.cls, 'daemon', this.machine.activations[0]!)?.value
          : undefined;
    if (value === undefined) return this.inheritsDaemon(thread);
    if (value.unknown) return undefined;
    const truths = new Set(
      value.objs.map((obj) => (obj.kind === 'constant' && obj.value !== undefined ? Boolean(obj.value) : undefined)),
    );
    if (value.objs.every((obj) => obj.kind === 'constant' && obj.type === 'none')) return this.inheritsDaemon(thread);
    return truths.size === 1 ? [...truths][0] : undefined;
  }

  /** A thread made on a daemon thread is a daemon, too. */
  private inheritsDaemon(thread: Obj): boolean | undefined {
    const creation = this.creation(thread);
    if (creation === undefined) return undefined;
    const makers = new Set(this.contexts.of(creation.act).map(({ ctx }) => ctx.thread));
    if (makers.size === 0 || makers.has(undefined) || makers.has(thread)) return false;
    const kinds = new Set([...makers].map((maker) => this.isDaemon(maker!)));
    return kinds.size === 1 ? [...kinds][0] : undefined;
  }

  /** An ordinary `threading.Thread` or an instance of a subclass; no timer, no toolkit's thread. */
  isPlainThread(obj: Obj): boolean {
    const types = libraryTypes(obj);
    const kind = threadsOf(this.machine).models.get(obj)?.kind;
    return types.includes('threading.Thread') && !types.includes('threading.Timer') && kind !== 'raw';
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const known = new WeakMap<Program, Lifecycle>();

/** The lives of the threads of a program. */
export function lifecycleOf(program: Program): Lifecycle {
  let lifecycle = known.get(program);
  if (lifecycle === undefined) known.set(program, (lifecycle = new Lifecycle(program)));
  return lifecycle;
}

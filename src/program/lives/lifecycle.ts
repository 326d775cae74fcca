/** The lives of thread objects: where each is made, started and joined, whether unseen code has it, whether it is a daemon. */

import { isPlainThread, roleOf } from '../../knowledge/types.js';
import type { CallExpr } from '../../facts/ir.js';
import type { Access, Activation, CreateEvent, JoinEvent, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import { findClassCell } from '../model/classes.js';
import { isThread, libraryTypes } from '../model/lineage.js';
import type { Contexts } from '../contexts/contexts.js';
import { findEscaped } from './escapes.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { memoized, push } from '../model/maps.js';
import type { Cell, ClassObject, Obj } from '../model/objects.js';
import { isTest } from '../model/tests.js';
import { writesTo } from '../model/writes.js';
import type { Program } from '../program.js';
import { ServedThreads } from '../contexts/served.js';
import { joinsOneOfMany } from './partial-joins.js';
import { isNamedOnly } from './named-methods.js';
import { attributesCalled, attributesKeeping, JOINING, speaksOf } from './thread-names.js';
import { threadsOf } from '../library/thread-table.js';

export interface At<T> {
  readonly act: Activation;
  readonly event: T;
}

/** All starts that one place of the text makes. */
export interface StartSite {
  readonly all: readonly At<StartEvent>[];
}

/** More instances of a class than this share what is known of them. */
const MANY = 16;

const MISSPELT_DAEMON = /^(deamon|dameon|demon|daemn|daeman|Daemon)$/;

export class Lifecycle {
  private readonly analysis: AnalysisState;
  private readonly contexts: Contexts;
  private readonly joinsOf = new Map<Obj, At<JoinEvent>[]>();
  private readonly createsOf = new Map<Obj, At<CreateEvent>>();
  private readonly startsOf = new Map<Obj, At<StartEvent>[]>();
  private readonly served: ServedThreads;
  private escaped: ReadonlySet<Obj> | undefined;
  private joinedAttributes: ReturnType<typeof attributesCalled> | undefined;
  private keptAs: ReturnType<typeof attributesKeeping> | undefined;
  /** `for t in threading.enumerate(): t.join()` somewhere. */
  readonly joinsEveryThread: boolean;

  constructor(program: Program) {
    this.analysis = program.analysis;
    this.contexts = program.contexts;
    this.served = new ServedThreads(this.analysis);
    for (const act of this.analysis.activations) {
      for (const event of act.joins) push(this.joinsOf, event.thread, { act, event });
      for (const event of act.creates)
        if (!this.createsOf.has(event.obj)) this.createsOf.set(event.obj, { act, event });
      for (const event of act.starts) push(this.startsOf, event.thread, { act, event });
    }
    this.joinsEveryThread = this.joinsOf.has(this.analysis.everyThread);
  }

  /** Starts by place, in code that some thread reaches. */
  get startSites(): readonly StartSite[] {
    const sites = new Map<string, { all: At<StartEvent>[] }>();
    for (const act of this.analysis.activations) {
      if (this.contexts.of(act).length === 0) continue;
      for (const event of act.starts) {
        for (const at of this.startsAsWritten(act, event, 0)) {
          const key = `${at.act.file.id} ${at.event.node.start} ${at.event.node.end}`;
          const site = sites.get(key);
          if (site === undefined) sites.set(key, { all: [at] });
          else site.all.push(at);
        }
      }
    }
    return [...sites.values()];
  }

  /** A class that overrides `start()` and calls `super().start()` there is started where its own `start()` is called. */
  private *startsAsWritten(act: Activation, event: StartEvent, depth: number): Generator<At<StartEvent>> {
    const { callee } = event.node;
    const inherited =
      act.fn.name === 'start' &&
      act.self === event.thread &&
      callee.kind === 'attribute' &&
      callee.object.kind === 'call';
    const callers = inherited && depth < 3 ? callersInto(this.analysis, act) : [];
    if (callers.length === 0) yield { act, event };
    for (const { act: caller, call } of callers) {
      const { node } = call;
      if (!('kind' in node) || this.contexts.of(caller).length === 0) continue;
      const outer: StartEvent = { ...event, node: node as CallExpr, stmt: call.stmt, flow: call.flow, loops: [] };
      yield* this.startsAsWritten(caller, outer, depth + 1);
    }
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
    this.escaped ??= findEscaped(this.analysis, this.contexts);
    return this.escaped.has(obj) || (obj.kind === 'instance' && obj.external);
  }

  /** Whether something waits for the end of the thread, or was meant to: what is wrong with `t.join` alone is another mistake. */
  isJoined(thread: Obj): boolean {
    return (
      this.joinsEveryThread ||
      this.isWaitedFor(thread) ||
      isNamedOnly(this.analysis, thread, /^(join|wait)$/) ||
      this.isLikelyJoined(thread) ||
      this.isJoinedAsAttribute(thread) ||
      this.isShutDown(thread)
    );
  }

  /** `server.shutdown()` for a thread that serves. */
  private isShutDown(thread: Obj): boolean {
    const creation = this.creation(thread);
    if (creation === undefined) return false;
    return this.served.isShutDown(thread, creation.event, creation.act.file.facts);
  }

  private isWaitedFor(thread: Obj): boolean {
    return this.waits(thread).length > 0 && this.joinOfOne(thread) === undefined;
  }

  /** Joins that wait for the end of the thread. */
  waits(thread: Obj): readonly At<JoinEvent>[] {
    return this.joins(thread).filter(({ event }) => event.kind !== 'cancel');
  }

  /** The only join of a thread that a loop makes many of, where it waits for one of them. */
  joinOfOne(thread: Obj): At<JoinEvent> | undefined {
    const [only, ...others] = this.waits(thread);
    const creation = this.creation(thread);
    if (only === undefined || others.length > 0 || creation?.act !== only.act) return undefined;
    const starts = this.starts(thread).map(({ event }) => event);
    return joinsOneOfMany(only.act, creation.event, starts, only.event) ? only : undefined;
  }

  /**
   * Methods that only a client calls are looked at for a few instances of their class, and a class with many
   * instances has some of them thrown together. Where one of its threads is joined there, the others are too.
   */
  private isLikelyJoined(thread: Obj): boolean {
    const family = familyOf(thread);
    if (family === undefined) return false;
    const many = this.analysis.instances.size > MANY && this.countInstances(family) > MANY;
    for (const [other, joins] of this.joinsOf) {
      if (other === thread || !isLike(other, thread) || familyOf(other) !== family) continue;
      if (joins.every(({ act }) => isTest(act))) continue;
      if (many || (other.kind === 'instance' && other.external)) return true;
      if (joins.some(({ act }) => act.self !== undefined && !this.contexts.isCalled(act))) return true;
    }
    return false;
  }

  private countInstances(cls: ClassObject): number {
    let count = 0;
    for (const obj of this.analysis.instances) if (obj.cls === cls) count++;
    return count;
  }

  /** `self.thread.join()` in a class of the family, on whatever instance: the name says enough to keep quiet. */
  private isJoinedAsAttribute(thread: Obj): boolean {
    this.keptAs ??= attributesKeeping(this.analysis, isThread);
    const kept = this.keptAs.get(thread);
    if (kept === undefined) return false;
    // What a test does with a thread, the program does not.
    this.joinedAttributes ??= attributesCalled(this.analysis, JOINING, 'program');
    return this.joinedAttributes.some((mention) => kept.some((one) => speaksOf(mention, one)));
  }

  /** Whether the thread is a daemon; undefined where that can't be told. */
  isDaemon(thread: Obj): boolean | undefined {
    const own = this.ownDaemon(thread);
    return own === 'inherited' ? this.inheritsDaemon(thread) : own;
  }

  /** Where a thread is given an attribute that was to be `daemon`, by a name that means nothing to it. */
  misspeltDaemon(thread: Obj): Access | undefined {
    const isMeant = ({ field, value }: Cell): boolean =>
      typeof field === 'string' &&
      MISSPELT_DAEMON.test(field) &&
      value.objs.some((obj) => obj.kind === 'constant' && obj.value === true);
    const cells = [...(thread.fields?.values() ?? [])].filter(isMeant);
    return cells.flatMap((cell) => writesTo(this.analysis, cell))[0];
  }

  /** What the thread itself was told to be. */
  private ownDaemon(thread: Obj): boolean | 'inherited' | undefined {
    const own = thread.fields?.get('daemon')?.value;
    const value =
      own !== undefined && (own.objs.length > 0 || own.unknown)
        ? own
        : thread.kind === 'instance'
          ? findClassCell(this.analysis, thread.cls, 'daemon', this.analysis.activations[0]!)?.value
          : undefined;
    if (value === undefined) return 'inherited';
    if (value.unknown) return undefined;
    const truths = new Set(
      value.objs.map((obj) => (obj.kind === 'constant' && obj.value !== undefined ? Boolean(obj.value) : undefined)),
    );
    if (value.objs.every((obj) => obj.kind === 'constant' && obj.type === 'none')) return 'inherited';
    return truths.size === 1 ? [...truths][0] : undefined;
  }

  /** A thread made on a daemon thread is a daemon, too; threads may also make one another in turns. */
  private inheritsDaemon(thread: Obj): boolean | undefined {
    const line = new Set([thread]);
    const kinds = new Set<boolean | undefined>();
    for (const one of line) {
      const creation = this.creation(one);
      if (creation === undefined) return undefined;
      for (const { ctx } of this.contexts.of(creation.act)) {
        if (ctx.thread === undefined) return false;
        const kind = this.ownDaemon(ctx.thread);
        if (kind === 'inherited') line.add(ctx.thread);
        else kinds.add(kind);
      }
    }
    if (kinds.size === 0) return false;
    return kinds.size === 1 ? [...kinds][0] : undefined;
  }

  /** An ordinary `threading.Thread` or an instance of a subclass; no timer, no toolkit's thread. */
  isPlainThread(obj: Obj): boolean {
    const types = libraryTypes(obj);
    const kind = threadsOf(this.analysis).models.get(obj)?.kind;
    return kind !== 'raw' && types.some(isPlainThread) && !types.some((type) => roleOf(type) === 'timer');
  }
}

/** The class whose instances each have such a thread, or are one. */
function familyOf(thread: Obj): ClassObject | undefined {
  if (thread.kind === 'instance') return thread.cls;
  return thread.kind === 'library' && thread.maker?.kind === 'instance' ? thread.maker.cls : undefined;
}

/** Instances of one class, or threads made at one place. */
function isLike(a: Obj, b: Obj): boolean {
  if (a.kind === 'instance') return b.kind === 'instance';
  return a.kind === 'library' && b.kind === 'library' && a.site.file === b.site.file && a.site.start === b.site.start;
}

/** The lives of the threads of a program. */
export const lifecycleOf = memoized((program: Program): Lifecycle => new Lifecycle(program));

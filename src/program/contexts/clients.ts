/** What code outside the program does with its threads: which it starts, which it knows of, which it can't be told to call. */

import { startsByThread } from '../model/starts.js';
import type { Activation, StartEvent } from '../model/activation.js';
import type { Flow } from '../model/flow.js';
import { isPythonThread } from '../../knowledge/types.js';
import { checksOver } from '../evaluation/checks.js';
import { givesFirstValues } from '../model/classes.js';
import { callersInto } from '../model/callers.js';
import { libraryTypes } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import { reachable } from '../model/reachable.js';
import { threadsOf, type ThreadModel } from '../library/thread-table.js';

/** Attributes and elements between an object and what still counts as a part of it. */
const PART_DEPTH = 4;

export class Clients {
  private readonly parts = new Map<Obj, ReadonlySet<Obj>>();

  constructor(private readonly analysis: AnalysisState) {}

  /**
   * A method of a thread that is handed on as a value and called by nothing that can be seen: most often by the loop
   * that the thread itself runs. A toolkit's thread object lives where it was made, and so its slots are run there.
   */
  isCallbackOfThread({ callee, self }: Activation): boolean {
    if (callee === undefined || self === undefined || !threadsOf(this.analysis).models.has(self)) return false;
    if (this.analysis.windowLoop.calls(callee.fn) && !libraryTypes(self).some(isPythonThread)) return false;
    return this.analysis.bound.isLookedUp(callee, self);
  }

  /** Threads that the program makes classes for and that only a client can start. */
  leftToStart(): readonly ThreadModel[] {
    return [...threadsOf(this.analysis).models.values()].filter(
      ({ obj, entries }) =>
        obj.kind === 'instance' && obj.external && entries.size > 0 && this.startsOf(obj).length === 0,
    );
  }

  /** `if self._thread is None:` around the start, here or around the call that leads to it. */
  isStartedOnce(thread: Obj): boolean {
    const asks = (flow: Flow): boolean => {
      for (const check of checksOver(flow))
        if (check.tests.some(({ read, answer }) => answer !== 'some' && read.cell.value.objs.includes(thread)))
          return true;
      return false;
    };
    return this.startsOf(thread).some(
      ({ act, flow }) => asks(flow) || callersInto(this.analysis, act).some(({ call }) => asks(call.flow)),
    );
  }

  /**
   * Whether a client that calls this root knows of the thread: the object starts it itself, or is what it runs on;
   * for a function, the same file starts or runs it. Of other threads nothing says that they run by then.
   */
  knowOf(thread: Obj, root: Activation): boolean {
    const { self } = root;
    if (thread === self) return true;
    const entries = [...(threadsOf(this.analysis).models.get(thread)?.entries ?? [])];
    const concerned = [...entries, ...this.startsOf(thread).map(({ act }) => act)];
    if (self === undefined) return concerned.some((act) => act.file === root.file);
    return concerned.some((act) => act.self === self || (act.self?.kind === 'instance' && act.self.cls === self));
  }

  /** Whether the thread is, or is started by, a part that an object keeps: what a method makes and gives away is none. */
  isOfPart(thread: Obj, self: Obj): boolean {
    let parts = this.parts.get(self);
    if (parts === undefined) {
      parts = new Set(reachable(this.analysis.values.one(self), PART_DEPTH));
      this.parts.set(self, parts);
    }
    return parts.has(thread) || this.startsOf(thread).some(({ act }) => act.self !== undefined && parts.has(act.self));
  }

  /** Whether an object has been given what starts the thread as it is made: it runs by then. */
  isMadeWith(thread: Obj, { fields }: Obj): boolean {
    const isHeld = (obj: Obj): boolean => [...(fields?.values() ?? [])].some(({ value }) => value.objs.includes(obj));
    return this.startsOf(thread).some(
      ({ act: { fn, self } }) => self !== undefined && givesFirstValues(fn.name) && isHeld(self),
    );
  }

  private startsOf(thread: Obj): readonly StartEvent[] {
    return startsByThread(this.analysis).get(thread) ?? [];
  }
}

/** Fork edges of an object's own thread: what its starter does before `start()` happens before what the thread runs. */

import { commonTo } from '../model/plain-sets.js';
import type { Span } from '../../facts/ir.js';
import type { Access, Activation, StartEvent } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { makersOf, standsForMany, type Obj } from '../model/objects.js';
import { around } from '../model/reaching.js';

/** How many calls deep the start may be, and how far below it what comes first. */
const MAX_CALLS = 4;

/** Where something is done, and what it is done to. */
interface Place extends Pick<Access, 'act' | 'at'> {
  readonly cell: Pick<Access['cell'], 'owner'>;
}

const NONE: ReadonlySet<Obj> = new Set();

export class ForkEdges {
  private readonly hooks = new Map<Activation, ReadonlySet<Obj>>();

  constructor(private readonly analysis: AnalysisState) {}

  /** The threads of the objects at hand that are started only after this, whoever calls it. */
  after({ act, at, cell }: Place): readonly Obj[] {
    const threads = new Set([...this.startedBelow(act, at, 0), ...this.startedAfter(act)]);
    if (threads.size === 0) return [];
    const owners = makersOf(cell.owner);
    // Others of the kind run already: it is only what belongs to this one that its thread comes to later.
    return [...threads].filter((thread) => owners.some((owner) => owner === keeperOf(thread)));
  }

  /** Threads that every caller of the activation starts once it has returned. */
  private startedAfter(act: Activation): ReadonlySet<Obj> {
    let found = this.hooks.get(act);
    if (found === undefined) {
      // What calls itself comes to no start by that.
      this.hooks.set(act, NONE);
      this.hooks.set(act, (found = this.findStartedAfter(act)));
    }
    return found;
  }

  private findStartedAfter(act: Activation): ReadonlySet<Obj> {
    return commonTo(
      callersInto(this.analysis, act).map(
        ({ act: caller, call }) => new Set([...this.startedBelow(caller, call.node, 0), ...this.startedAfter(caller)]),
      ),
    );
  }

  /** Threads that a method certainly starts for its object further down. */
  private startedBelow(act: Activation, { end }: Span, depth: number): readonly Obj[] {
    if (act.fn.cls < 0 || depth >= MAX_CALLS) return [];
    const isCertain = (node: Span): boolean => node.start >= end && around(act.fn, node).tests.length === 0;
    const own = act.starts.filter((start) => isCertain(start.node) && this.isOwn(act, start));
    const callees = act.calls.filter(({ node, callee }) => isCertain(node) && callee.self === act.self);
    return [
      ...own.map(({ thread }) => thread),
      ...callees.flatMap(({ callee }) => this.startedBelow(callee, NOWHERE, depth + 1)),
    ];
  }

  /** The object itself, or a thread that it made, as it was initialised where calls can be told apart. */
  private isOwn({ self, params }: Activation, { thread }: StartEvent): boolean {
    if (thread === self || params[0]?.objs.includes(thread) === true) return true;
    if (self === undefined || !('maker' in thread) || thread.maker !== self || thread.inLoop) return false;
    // Of several objects that are one in the model each makes its own: what runs already is that of another.
    return standsForMany(self) || this.analysis.makers.get(thread)?.fn.name === '__init__';
  }
}

/** The object that a thread belongs to: itself, or what made it for itself. */
const keeperOf = (thread: Obj): Obj | undefined => (thread.kind === 'library' ? thread.maker : thread);

const NOWHERE: Span = { start: 0, end: 0 };

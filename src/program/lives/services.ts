/**
 * Threads that serve until they are told to end: a loop that goes on while a flag is up, or until an Event is set. Nothing
 * of theirs is done before that, so that whoever looks at what they make meanwhile does not take it for finished.
 */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import type { Access, Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { calleesWithin } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import { endsBy } from './ending-tests.js';

/** How many calls from where it is looked for the telling may be. */
const MAX_CALLS = 3;

/** Where a thread is told to end, by others than itself. Of one that ends by itself there is no such place. */
export class EndTold {
  private constructor(private readonly places: ReadonlyMap<Activation, readonly Span[]>) {}

  /** What tells a thread that runs these activations. */
  static of(analysis: AnalysisState, run: ReadonlySet<Activation>): EndTold {
    const flags = [...run].flatMap(({ accesses }) => accesses.filter(isAskedByLoop));
    const events = new Set([...run].flatMap((act) => eventsOfLoops(act)));
    const places = new Map<Activation, Span[]>();
    if (flags.length + events.size === 0) return new EndTold(places);
    for (const act of analysis.activations) {
      if (run.has(act) && callersInto(analysis, act).every(({ act: caller }) => run.has(caller))) continue;
      const told = [
        ...act.accesses.filter((write) => write.kind === 'write' && flags.some((flag) => ends(flag, write))),
        ...act.signals.filter(({ obj }) => events.has(obj)),
      ].map((one) => ('at' in one ? one.at : one.node));
      if (told.length > 0) places.set(act, told);
    }
    return new EndTold(places);
  }

  /** Whether the thread goes on until then, as far as a place of a function can know: nothing has told it before. */
  isOpenAt(act: Activation, place: Span): boolean {
    if (this.places.size === 0 || this.tellsBefore(act, place)) return false;
    return !act.calls.some(
      ({ callee, node }) =>
        node.end <= place.start && [...calleesWithin([callee], MAX_CALLS).keys()].some((one) => this.places.has(one)),
    );
  }

  private tellsBefore(act: Activation, place: Span): boolean {
    return this.places.get(act)?.some(({ end }) => end <= place.start) ?? false;
  }
}

const isAskedByLoop = ({ kind, stmt, at }: Access): boolean =>
  kind === 'read' && stmt?.kind === 'while' && within(at, stmt.test);

const ends = (flag: Access, write: Access): boolean =>
  write.cell === flag.cell && flag.stmt?.kind === 'while' && endsBy(flag.stmt, flag, write);

/** `while not stop.is_set():`, `while not stop.wait(1):` */
const eventsOfLoops = ({ libraryCalls }: Activation): readonly Obj[] =>
  libraryCalls.flatMap(({ self, stmt, node }) =>
    self !== undefined && roleOfObject(self) === 'event' && stmt?.kind === 'while' && within(node, stmt.test)
      ? [self]
      : [],
  );

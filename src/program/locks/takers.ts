/** Who takes which lock, and who may ask for it while another has it. */

import type { Span } from '../../facts/ir.js';
import type { EntryState } from '../contexts/entry-state.js';
import type { AcquireEvent, Activation } from '../model/activation.js';
import { memoized, push } from '../model/maps.js';
import type { Obj } from '../model/objects.js';
import type { Program } from '../program.js';
import { callersInto } from '../model/callers.js';
import { isHeldAt, isOfDecorator } from './holders.js';
import { Meetings } from './meetings.js';

/** An acquire of a lock, in one of the ways its function is entered. */
export interface Taken {
  readonly act: Activation;
  readonly entryState: EntryState;
  readonly at: Span;
  readonly inner: AcquireEvent;
}

/** Whether both are ways of one thread: of clients' calls on what locks, each may be another thread's. */
export const isOneThread = (one: EntryState, { ctx, anyThread }: EntryState): boolean =>
  one.ctx === ctx && !ctx.multiple && (ctx.thread !== undefined || !anyThread || !one.anyThread);

export const takersOf = memoized((program: Program): Takers => new Takers(program));

export class Takers {
  private readonly byLock = new Map<Obj, Taken[]>();
  private readonly meetings: Meetings;

  constructor(private readonly program: Program) {
    const { analysis, contexts } = program;
    this.meetings = new Meetings(program);
    for (const act of analysis.activations) {
      for (const inner of act.acquires) {
        const { hold, node, flow } = inner;
        for (const entryState of contexts.of(act)) {
          const isHeld = contexts.locksAt(entryState, flow).items.some(({ lock }) => lock === hold.lock);
          if (!isHeld && !contexts.isShut(entryState, flow))
            push(this.byLock, hold.lock, { act, entryState, at: node, inner });
        }
      }
    }
  }

  get isEmpty(): boolean {
    return this.byLock.size === 0;
  }

  of(lock: Obj): readonly Taken[] {
    return this.byLock.get(lock) ?? [];
  }

  /**
   * The same by the functions that the lock is taken for, where a helper takes it for others: those that enter it by `with`
   * or call it, or that it stands around as a decorator: by their names everybody calls what takes the lock.
   */
  usersOf(lock: Obj): readonly Taken[] {
    const { analysis, contexts } = this.program;
    return this.of(lock).flatMap((one): readonly Taken[] => {
      const { act, inner } = one;
      if ((act.atYield ?? act.exit)?.locks.items.includes(inner.hold) === true)
        return callersInto(analysis, act).flatMap(({ act: user, call: { node: at, flow } }) =>
          contexts.of(user).map((entryState) => ({ act: user, entryState, at, inner: { ...inner, flow } })),
        );
      const wrapped = act.calls.filter(({ node, flow }) => isOfDecorator(node) && isHeldAt(analysis, flow, inner.hold));
      return wrapped.length === 0
        ? [one]
        : wrapped.map(({ callee }) => ({ ...one, act: callee, at: callee.fn.nameSpan }));
    });
  }

  /** The acquisitions at a place, of a lock that is held already, too. */
  acquiresAt(path: string, span: Span): readonly (AcquireEvent & { readonly act: Activation })[] {
    return this.program.analysis.activations
      .filter(({ file }) => file.facts.path === path)
      .flatMap((act) => act.acquires.map((one) => ({ ...one, act })))
      .filter(({ node }) => node.start <= span.start && span.end <= node.end);
  }

  /** The acquires at a place. */
  at(path: string, span: Span): readonly Taken[] {
    const isThere = ({ act, at }: Taken): boolean =>
      act.file.facts.path === path && at.start <= span.start && span.end <= at.end;
    return [...this.byLock.values()].flatMap((taken) => taken.filter(isThere));
  }

  /** Who may wait for the lock while another has it: two acquires that two threads come to at the same time. */
  *rivals(one: Taken): Generator<Taken> {
    for (const other of this.of(one.inner.hold.lock)) {
      if (
        isOneThread(other.entryState, one.entryState) ||
        !other.inner.blocking ||
        !this.program.isSingular(one.inner.hold.lock)
      )
        continue;
      if (this.meetings.mayMeet(one, other, [one.inner.hold.lock])) yield other;
    }
  }

  /** Whether the one may ask for a lock, of which there is but one, while the other has it. */
  mayRunAtOnce(one: Taken, other: Taken): boolean {
    return this.meetings.mayRunAtOnce(one, other);
  }
}

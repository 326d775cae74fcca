/** Methods of locks, conditions and semaphores. */

import { roleOf } from '../../knowledge/types.js';
import { NO_ARGS, type MethodModel } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { giveOne, takeOne } from '../evaluation/latches.js';
import { underlyingLock } from './lock-objects.js';
import type { Frame } from '../evaluation/frame.js';
import type { Obj } from '../model/objects.js';
import { beginsAtOne, beginsAtZero, waitFor } from './library-signals.js';
import type { Value } from '../model/values.js';
import { isFalse } from '../evaluation/decisions.js';

/** A semaphore that lets several through is no lock. */
export function excludes(frame: Frame, obj: Obj, type: string): boolean {
  return roleOf(type) !== 'semaphore' || beginsAtOne(frame.analysis, obj);
}

export const lockMethod: MethodModel = (frame, { self, type, name, args, at, expr }) => {
  const { analysis } = frame;
  const lock = underlyingLock(frame, self);
  switch (name) {
    case 'acquire':
    case 'try_acquire':
    case '__enter__': {
      const timeout = args.pos[1] ?? args.kw.get('timeout');
      const atOnce =
        name === 'try_acquire' || [args.pos[0], args.kw.get('blocking'), args.kw.get('block')].some(isFalse);
      if (!excludes(frame, self, type)) {
        if (!beginsAtZero(analysis, self)) return analysis.constantValue('bool');
        if (atOnce || timeout !== undefined) waitFor(frame, self, true, at, expr);
        else takeOne(frame, self);
        return analysis.constantValue('bool');
      }
      if ((atOnce || timeout !== undefined) && expr !== undefined) {
        // It may fail: held only where the result was tested (see attempts). One that can't be seen may raise instead.
        const givesUp = (atOnce || ends(timeout)) && !(self.kind === 'library' && self.spelled !== undefined);
        frame.tried(lock);
        frame.attempted.set(expr.start, [
          { kind: 'acquire', obj: lock, node: { start: at.start, end: at.end }, answer: true, givesUp },
        ]);
        return analysis.constantValue('bool');
      }
      frame.acquired(lock, at, true);
      if (expr !== undefined) frame.certain.add(expr.start);
      return analysis.constantValue('bool', true);
    }
    case 'locked':
      if (expr !== undefined)
        frame.attempted.set(expr.start, [{ kind: 'find free', obj: lock, node: at, answer: false, givesUp: true }]);
      return analysis.constantValue('bool');
    case 'release':
    case '__exit__':
      if (roleOf(type) === 'semaphore' && beginsAtZero(analysis, self)) giveOne(frame, self, at);
      frame.released(lock);
      return analysis.values.one(analysis.none);
    case 'wait':
    case 'wait_for': {
      // The lock is given up while waiting and taken again: what was read before may have changed.
      const held = analysis.holdSets.filter(frame.flow.locks, (hold) => hold.lock === lock);
      if (held.items.length > 0) {
        const kept = analysis.holdSets.minus(frame.flow.locks, held);
        frame.change({ locks: analysis.holdSets.add(kept, analysis.acquisitions.of(lock, frame.act, at)) });
      }
      // The predicate's last answer, with which `wait_for` comes back, is given under the lock taken again.
      for (const value of args.pos) if (name === 'wait_for') callValue(frame, value, NO_ARGS, at, undefined);
      return analysis.constantValue('bool');
    }
    default:
      return analysis.values.unknown;
  }
};

/** A timeout that certainly is a number of seconds: None and -1 wait for ever. */
const ends = (timeout: Value | undefined): boolean =>
  timeout !== undefined &&
  !timeout.unknown &&
  timeout.objs.length > 0 &&
  timeout.objs.every((obj) => obj.kind === 'constant' && typeof obj.value === 'number' && obj.value >= 0);

/** TW402: a thread takes a lock that it holds already, and that can be taken once only. */

import { findReacquired, type Reacquired } from '../program/locks/reacquired.js';
import { isLeftOpen } from '../program/locks/unreleased.js';
import { functionName, type Program } from '../program/program.js';
import { lockName } from '../program/races/spelling.js';
import type { Related, RuleMeta } from './finding.js';
import { inFunction, locate, placeName, related, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW402',
  name: 'lock-reacquired',
  severity: 'error',
  summary: 'A thread takes a lock that it holds already: a Lock can be taken once, so it waits for itself.',
  lesson: 'deadlock',
  fix: 'Make the lock an `RLock`.',
  story: 'lock-order',
  verdict: ALL_THE_SAME('Hangs for ever at the second acquire.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of findReacquired(program)) {
      const { nesting, act, at, way, isByHook } = one;
      // Who forgot to give it back is told so where that is; who takes it once more in its place, here.
      const { act: holder, at: taken } = nesting.outer;
      const isInPlace = way.length === 0 && taken.start < at.start;
      if (!isInPlace && isLeftOpen(program.analysis, holder.file, taken)) continue;
      const lock = lockName(program, nesting.outer);
      yield report(meta, {
        file: act.file,
        at,
        ...(isByHook ? { severity: 'hint' } : {}),
        message:
          way.length === 0
            ? `${lock} is taken again by ${inFunction(act)}, which holds it already. ` +
              `A ${kindOf(nesting)} can be taken once only: the thread waits for itself for ever. An RLock can be taken again.`
            : `${taker(one)} ${isByHook ? 'may take' : 'takes'} ${lock}, which ${inFunction(act)} holds at this call. ` +
              `A ${kindOf(nesting)} can be taken once only: ${isByHook ? 'then ' : ''}the thread waits for itself for ever at ${placeName(act.file, nesting.act.file, nesting.inner.node)}.`,
        confidence: program.isSingular(nesting.outer.lock) ? 'high' : 'medium',
        related: relatedTo(program, one, lock),
        data: {
          function: inFunction(act),
          lock,
          ...(isByHook && { suppose: `Say that this call leads to ${functionName(nesting.act.fn)}.` }),
        },
        evidence: {
          kind: 'deadlock',
          steps: [nesting.outer.at, at].map((place, step) => ({
            ...locate(step === 0 ? nesting.outer.act.file : act.file, place),
            lane: 0,
            thread: program.contextName(nesting.entryState.ctx),
            does: 'acquire' as const,
            what: lock,
          })),
        },
      });
    }
  },
};

const kindOf = ({ outer: { lock } }: Reacquired['nesting']): string =>
  lock.kind === 'library' ? lock.type.replace(/^.*\./, '') : 'Lock';

/** The function that takes the lock once more, by what the reported call names. */
const taker = (one: Reacquired): string =>
  functionName(one.way.at(-1) === one.way[0] ? one.nesting.act.fn : calledBy(one));

/** The function that the reported call calls. */
const calledBy = ({ way }: Reacquired): Reacquired['act']['fn'] => way[1]!.act.fn;

function relatedTo(program: Program, { nesting, act, at, way }: Reacquired, lock: string): Related[] {
  const { outer, inner } = nesting;
  return [
    related(outer.act.file, outer.at, `${lock} is taken here`),
    ...way
      .slice(1)
      .map(({ act: caller, node }) =>
        related(caller.file, node, `This call, in ${inFunction(caller)}, leads to the second acquire`),
      ),
    ...(nesting.act === act && inner.node === at
      ? []
      : [
          related(
            nesting.act.file,
            inner.node,
            `${inFunction(nesting.act)} takes ${lockName(program, inner.hold)} again here`,
          ),
        ]),
  ];
}

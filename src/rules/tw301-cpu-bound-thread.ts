/** TW301: threads that compute in Python take turns; they don't make it faster. */

import { computingThreads, functionsWithin, type ComputingThreads } from '../program/cost/computing.js';
import { functionName } from '../program/program.js';
import type { Finding, RuleMeta } from './finding.js';
import { related, report } from './report.js';
import type { Rule } from './rule.js';

export const meta: RuleMeta = {
  code: 'TW301',
  name: 'cpu-bound-thread',
  severity: 'warning',
  inLargePrograms: 'hint',
  summary: 'A function that mostly computes in Python is run on several threads, which the GIL lets run one at a time.',
  lesson: 'cpu-bound-work',
  story: 'taking-turns',
  fix: 'Use a pool of processes, or of interpreters where the Python has them.',
  yieldsTo: ['TW101', 'TW102'],
  systemThreads: true,
  verdict: {
    cpython39: 'The threads take turns: no faster than one after another, or slower.',
    cpython310: 'The threads take turns: no faster than one after another, or slower.',
    freeThreaded: 'The threads compute side by side: a good use of them.',
  },
};

export const rule: Rule = {
  meta,
  *check(program, earlier) {
    if (program.options.freeThreaded) return;
    for (const threads of computingThreads(program)) {
      if (earlier.some((finding) => concerns(finding, threads))) continue;
      const { creation, others, fn, certain, beside, areSeenBeside } = threads;
      const name = functionName(fn);
      yield report(meta, {
        file: creation.act.file,
        at: creation.target ?? creation.node,
        // One that is started again by a further call of who knows whom is most often there to keep others responsive.
        severity: beside !== undefined ? 'information' : areSeenBeside ? 'warning' : 'hint',
        message:
          beside === undefined
            ? `${name} computes in Python; its threads run one at a time. ` +
              `The GIL lets only one thread execute Python code, so several are no faster than one.`
            : `${name} computes in Python on a thread beside the ${beside === 'window' ? 'window' : 'event loop'}. ` +
              `That keeps the ${beside === 'window' ? 'window' : 'event loop'} answering, but both share one GIL, so it gets slower while the thread computes.`,
        confidence: beside !== undefined ? 'medium' : !areSeenBeside ? 'low' : certain ? 'high' : 'medium',
        related: [
          related(threads.entry.file, fn.nameSpan, `${name} computes here`),
          ...others.map(({ act, target, node }) =>
            related(act.file, target ?? node, `${name} runs on a thread from here too`),
          ),
        ],
        data: { function: name, thread: name },
      });
    }
  },
};

const SHARED_DATA = new Set(['TW101', 'TW102', 'TW103', 'TW104']);

/** Whether a finding on shared data was made in the function or one it calls: what must be mended first. */
function concerns(finding: Finding, { entry }: ComputingThreads): boolean {
  if (!SHARED_DATA.has(finding.code)) return false;
  for (const { file, fn } of functionsWithin(entry)) {
    if (file.facts.path === finding.path && fn.start <= finding.start && finding.end <= fn.end) return true;
  }
  return false;
}

/** What a program no longer prints because its mistake is gone: read by people, one by one. */

import type { Trouble } from './verdict.js';

interface Mended {
  /** How the program's name ends. */
  readonly program: string;
  /** The rule whose fix it is. */
  readonly rule: string;
  /** What is no longer printed, or what is raised now. */
  readonly what: RegExp;
  /** Why that is right. */
  readonly why: string;
}

const mended: readonly Mended[] = [
  {
    program: 'no_super.py',
    rule: 'TW211',
    what: /thread\.__init__/,
    why: 'it catches what the missing call raises, and prints that',
  },
  {
    program: 'missing_comma.py',
    rule: 'TW204',
    what: /^TypeError/,
    why: 'it catches what the missing comma raises, and prints that',
  },
  {
    program: 'who_does_it.py',
    rule: 'TW203',
    what: /by the main thread$/,
    why: 'it prints which thread does the work: now it is the one that was meant to',
  },
  {
    program: 'TW203_wrong_2.py',
    rule: 'TW203',
    what: /^time to take the bread out$/,
    why: 'it reminded at once, and now waits for as long as it was told to',
  },
  {
    program: 'wrong_copied_too_late.py',
    rule: 'TW107',
    what: /^told /,
    why: 'it went through a list that grew meanwhile, and told those that came in between',
  },
  {
    program: 'waits_for_itself.py',
    rule: 'TW402',
    what: /^still waiting: True$/,
    why: 'it prints whether the thread is stuck: now it is not',
  },
  {
    program: 'TW302_wrong_1.py',
    rule: 'TW302',
    what: /^kept busy by asking: True$/,
    why: 'it prints whether a core was kept busy: now it was not',
  },
  {
    program: 'TW504_wrong_1.py',
    rule: 'TW504',
    what: /^woken at once: False$/,
    why: 'it prints whether the loop was woken: now it was',
  },
  {
    program: 'wrong_called_by_clients_of_a_lock.py',
    rule: 'TW103',
    what: /^front$/,
    why: 'a daemon printed what another was still starting, and now waits for that beyond the end of the program',
  },
  {
    program: 'TW204/wrong_number.py',
    rule: 'TW204',
    what: /→/,
    why: 'its threads ended with TypeError at once, and now count down for as long as they were told to',
  },
  {
    program: 'TW205/wrong_timer_rearmed.py',
    rule: 'TW205',
    what: /^edit>$/,
    why: 'it ended with RuntimeError at the second question, which stands in the same line as the first and third now',
  },
  {
    program: 'TW108_wrong_1.py',
    rule: 'TW108',
    what: /^noticed late$/,
    why: 'it prints when the thread took notice: now that is at once',
  },
];

/** Whether a trouble is what the fix is for. */
export const isMended = (program: string, rules: readonly string[], trouble: Trouble): boolean =>
  mended.some(
    (one) =>
      program.endsWith(one.program) &&
      one.what.test(trouble.what) &&
      (rules.includes(one.rule) || rules.some((rule) => rule.startsWith('--'))),
  );

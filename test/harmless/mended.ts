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

const mended: readonly Mended[] = [];

/** Whether a trouble is what the fix is for. */
export const isMended = (program: string, rules: readonly string[], trouble: Trouble): boolean =>
  mended.some(
    (one) =>
      program.endsWith(one.program) &&
      one.what.test(trouble.what) &&
      (rules.includes(one.rule) || rules.some((rule) => rule.startsWith('--'))),
  );

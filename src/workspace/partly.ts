/** Files that are understood in part only: whoever reads a report must not take silence about the rest for a good word. */

import type { FileFacts } from '../facts/ir.js';
import type { FileProblem } from './api.js';

/** Says where a file stops being understood; undefined where all of it is. */
export function partlyUnderstood(facts: FileFacts | undefined): FileProblem | undefined {
  const first = facts?.syntaxErrors[0];
  if (!facts || !first) return undefined;
  const message = 'Not understood here (a syntax error?): mistakes below it may be missed.';
  return { path: facts.path, message, at: { start: first.start, end: first.end } };
}

/** Whether nothing of the file was analysed; paths of folders end with a slash. */
export const isUnread = (problem: FileProblem): boolean => problem.at === undefined;

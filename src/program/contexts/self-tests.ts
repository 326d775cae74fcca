/**
 * Functions that other files have a use for, and that nothing is seen to call but what their own file does where it is run by
 * itself: there it tries itself out, and is no program.
 */

import { isMainGuard } from '../../facts/main-guard.js';
import { within } from '../../facts/spans.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { importsThrough, mentionsOf } from '../model/mentions.js';
import type { FunctionObject } from '../model/objects.js';
import { filesOfUsers } from '../model/users.js';

export function isOnlySelfTested({ activations, files }: AnalysisState, { fn, file }: FunctionObject): boolean {
  const [body] = file.facts.functions;
  const tests = body!.body.filter(isMainGuard);
  if (tests.length === 0) return false;
  const users = filesOfUsers(files);
  const isUsed = files.units.some(
    (other) =>
      other !== file &&
      !users.has(other) &&
      mentionsOf(other.facts).names.has(fn.name) &&
      importsThrough(files, other).has(file),
  );
  if (!isUsed) return false;
  const calls = activations.flatMap((act) =>
    act.calls.flatMap(({ callee, node }) => (callee.fn === fn ? [{ by: act.fn, node }] : [])),
  );
  return calls.length > 0 && calls.every(({ by, node }) => by === body && tests.some((stmt) => within(node, stmt)));
}

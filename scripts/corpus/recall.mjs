/**
 * Real fixes of thread bugs: whether the bug is reported in the code before the fix and no longer in the code after it.
 * The code itself stays outside the project; `corpus/recall.jsonl` says which commit of which repository it is.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLines } from './record.mjs';
import { checkFolder } from './run.mjs';

/** Lines around the expected one that a finding may stand on. */
const NEAR = 2;

/** Findings of the fix's rule in its file, or undefined where the analysis did not end in time. */
function findingsOf(library, folder, { path, rule }, limit) {
  const outcome = checkFolder(library, folder, limit);
  return outcome.failed ? undefined : outcome.findings.filter((found) => found.path === path && found.rule === rule);
}

const answer = (hits) => (hits === undefined ? 'late' : hits.length > 0 ? 'yes' : 'no');

/** The bug as it is reported before the fix, and what of that is left after it. */
function judge(library, folder, fix, limit) {
  const inFunction = (found) => fix.function !== undefined && found.key.endsWith(` in ${fix.function}`);
  const before = findingsOf(library, join(folder, fix.id, 'before'), fix, limit)?.filter(
    (found) => Math.abs(found.line - fix.line) <= NEAR || inFunction(found),
  );
  const same = (found) => (before?.length ? before.some(({ key }) => key === found.key) : inFunction(found));
  const after = findingsOf(library, join(folder, fix.id, 'after'), fix, limit)?.filter(same);
  return { before: answer(before), after: answer(after) };
}

/** Checks each fix whose code is in the folder, and says where the outcome differs from the record. */
export function checkFixes(library, file, { recall: folder, limit }) {
  let changed = 0;
  const total = { fixes: 0, before: 0, silent: 0 };
  for (const fix of readLines(file)) {
    if (!existsSync(join(folder, fix.id, 'before'))) continue;
    const { before, after } = judge(library, folder, fix, limit);
    const same = before === fix.before && after === fix.after;
    if (!same) changed++;
    total.fixes++;
    if (before === 'yes') total.before++;
    if (before === 'yes' && after === 'no') total.silent++;
    const change = same ? '' : `  CHANGED, was ${fix.before}/${fix.after}`;
    console.log(`${fix.id.padEnd(36)} ${fix.rule}  before ${before.padEnd(4)} after ${after.padEnd(4)}${change}`);
  }
  console.log(`${total.fixes} fixes: ${total.before} bugs reported, ${total.silent} of them silent after the fix`);
  return changed > 0 ? 1 : 0;
}

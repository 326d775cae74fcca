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

/** `yes`, `no`, or `late` where the analysis did not end in time. */
function reported(library, folder, { path, rule, function: name }, line, limit) {
  const outcome = checkFolder(library, folder, limit);
  if (outcome.failed) return 'late';
  const hit = outcome.findings.some(
    (finding) =>
      finding.path === path &&
      finding.rule === rule &&
      ((line !== undefined && Math.abs(finding.line - line) <= NEAR) ||
        (name !== undefined && finding.key.endsWith(` in ${name}`))),
  );
  return hit ? 'yes' : 'no';
}

/** Checks each fix whose code is in the folder, and says where the outcome differs from the record. */
export function checkFixes(library, file, { recall: folder, limit }) {
  let changed = 0;
  const total = { fixes: 0, before: 0, silent: 0 };
  for (const fix of readLines(file)) {
    const at = (side) => join(folder, fix.id, side);
    if (!existsSync(at('before'))) continue;
    const before = reported(library, at('before'), fix, fix.line, limit);
    const after = reported(library, at('after'), fix, fix.lineAfter ?? fix.line, limit);
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

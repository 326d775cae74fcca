/** Says what other orders of work change in each source: nothing, where the answer is a function of the program. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const permuter = join(dirname(fileURLToPath(import.meta.url)), '..', 'lab', 'permute.mjs');

/** Prints what changes; answers 1 where something does. `limit` is in seconds, for one order. */
export function permute(sources, { seeds, limit }) {
  let total = 0;
  for (const { name, folder } of sources) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [permuter, folder, String(seeds)], {
      encoding: 'utf8',
      timeout: limit * (seeds + 5) * 1000,
      maxBuffer: 1 << 28,
    });
    const rows = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    const changed = new Map();
    const retold = new Set();
    for (const row of rows) {
      for (const key of row.lost ?? []) note(changed, `- ${key}`, row.order);
      for (const key of row.gained ?? []) note(changed, `+ ${key}`, row.order);
      for (const key of row.retold ?? []) retold.add(key);
    }
    const findings = rows[0]?.findings ?? 0;
    console.log(
      `${name}: ${findings} findings, ${Math.max(0, rows.length - 1)} other orders; ` +
        `${changed.size} come or go, ${retold.size} are told differently`,
    );
    for (const { order, lost, gained, retold: told, milliseconds } of rows.slice(1))
      console.log(
        `  ${order.padEnd(32)} -${lost.length} +${gained.length} ~${told.length}  ${(milliseconds / 1000).toFixed(1)} s`,
      );
    for (const [key, among] of [...changed].sort()) console.log(`  ${key}  (${among.join(', ')})`);
    if (status !== 0) console.log(`  not done: ${stderr.trim().split('\n').at(-1) || `ended with ${status}`}`);
    total += changed.size + retold.size + (status === 0 ? 0 : 1);
  }
  return total > 0 ? 1 : 0;
}

function note(changed, key, order) {
  changed.set(key, [...(changed.get(key) ?? []), order]);
}

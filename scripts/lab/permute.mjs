/**
 * Checks a folder in other orders and says what that changes: `node scripts/lab/permute.mjs FOLDER [SEEDS]`. Prints one
 * line of JSON for each order; `npm run corpus -- --permute` puts them into words.
 */
import { rmSync } from 'node:fs';
import { laboratory } from './instrument.mjs';
import { inOrder, orderPoints, orders } from './orders.mjs';
import { difference, programOf, textsIn } from './program.mjs';

const [folder, seeds = '10'] = process.argv.slice(2);
const { library, path } = await laboratory(orderPoints);
rmSync(path);
const engine = await library.createEngine();
const program = programOf(library, engine, textsIn(folder));
const say = (row) => process.stdout.write(`${JSON.stringify(row)}\n`);

const usual = program.check();
say({ order: 'usual', findings: usual.keys.size, failures: usual.failures });
for (const order of orders(Number(seeds))) {
  const began = performance.now();
  const other = inOrder(order, () => program.check());
  const milliseconds = Math.round(performance.now() - began);
  const { name } = order;
  say({ order: name, milliseconds, findings: other.keys.size, ...difference(usual, other), failures: other.failures });
}
program.dispose();
engine.dispose();

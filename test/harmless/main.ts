/** Tries the fixes of all programs and prints what came of it. Started by `scripts/harmless.mjs`. */

import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { unifiedDiff } from '../../src/cli/diff.js';
import { createNodeEngine } from '../../src/syntax/load.node.js';
import { findPythons } from '../lessons/python.js';
import { ownPrograms, programsIn, type Tried } from './programs.js';
import { threadedPrograms } from './random-programs.js';
import { asTable, harmsIn, tally } from './tally.js';
import { tryAll, type Outcome, type Trial } from './trying.js';

const root = process.env['HARMLESS_ROOT'] ?? '.';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    own: { type: 'boolean', default: false },
    python: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    name: { type: 'string' },
    random: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    limit: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '4' },
    out: { type: 'string', default: join(root, 'test-output', 'harmless') },
  },
});

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const seconds = Number(values.limit);
if (!(seconds > 0)) fail(`--limit takes seconds, not ${values.limit}.`);
const jobs = Number(values.jobs);
if (!(jobs >= 1)) fail(`--jobs takes a number from 1 on, not ${values.jobs}.`);
const found = findPythons();
const pythons = found.filter(({ version }) => values.python?.includes(version.join('.')) ?? true);
if (pythons.length === 0)
  fail(`No such Python was found; there are ${found.map(({ version }) => version.join('.')).join(', ') || 'none'}.`);
for (const folder of positionals)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) fail(`${folder} is no folder.`);

const programs: Tried[] = positionals.flatMap((folder) => programsIn(folder));
const random = Number(values.random);
if (!(random >= 0) || !Number.isInteger(Number(values.seed))) fail('--random and --seed take whole numbers.');
if (random > 0) programs.push(...fc.sample(threadedPrograms, { numRuns: random, seed: Number(values.seed) }));
if (values.own || programs.length === 0) programs.unshift(...ownPrograms(join(root, 'test')));
const pattern = new RegExp(values.name ?? '');
const wanted = programs.filter(({ name }) => pattern.test(name));

let told = 0;

/** Keeps each harm with the diff of its fix, to be read. */
function keep(outcome: Outcome, index: number): string {
  const { program, changed, python, troubles } = outcome;
  const diff = [...changed.files]
    .filter(([path, text]) => program.files.get(path) !== text)
    .map(([path, text]) => unifiedDiff(path, program.files.get(path)!, text));
  const told = troubles.map(({ harm, what }) => `${harm}: ${what}`);
  const file = join(values.out, `${String(index).padStart(3, '0')}-${changed.rules.join('-')}.txt`);
  const head = [program.name, `Python ${python}`, `${changed.rules.join(' ')}: ${changed.title}`, changed.caveat ?? ''];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, [...head, ...told, '', ...diff].join('\n'));
  return file;
}

/** Says of a harm at once, as all programs take long. */
function tell(outcome: Outcome): void {
  const file = keep(outcome, told++);
  const { program, changed, python, troubles } = outcome;
  console.log(
    `${program.name} (${python}) ${changed.rules.join(' ')}: ${changed.title}${changed.safe ? '' : ' [unsafe]'}`,
  );
  for (const { harm, what } of troubles.slice(0, 3)) console.log(`    ${harm}: ${what.slice(0, 100)}`);
  console.log(`    ${file}`);
}

const engine = await createNodeEngine();
const trials: Trial[] = [];
const open = [...wanted].reverse();
const work = async (): Promise<void> => {
  for (let program = open.pop(); program !== undefined; program = open.pop()) {
    const trial = await tryAll(engine, program, {
      pythons,
      limit: seconds * 1000,
      prelude: join(root, 'test', 'harmless', 'prelude'),
      ...(values.rule === undefined ? {} : { rules: values.rule }),
    });
    trials.push(trial);
    for (const outcome of harmsIn([trial])) tell(outcome);
    // A long run that is stopped has said how far it came.
    if (trials.length % 200 === 0) console.log(`${trials.length} of ${wanted.length} programs`);
    if (process.stderr.isTTY) process.stderr.write(`\r${trials.length} of ${wanted.length} programs`);
  }
};
rmSync(values.out, { recursive: true, force: true });
await Promise.all(Array.from({ length: jobs }, work));
if (process.stderr.isTTY) process.stderr.write('\n');

const ran = trials.filter(({ outcomes }) => outcomes.length > 0);
const unfit = trials.filter((trial) => trial.unfit !== undefined);
console.log(`\n${asTable(tally(trials))}\n`);
console.log(
  `${wanted.length} programs; ${ran.length} with fixes were run on Python ${pythons.map(({ version }) => version.join('.')).join(', ')}, ` +
    `${unfit.length} with fixes can't be run here.`,
);
mkdirSync(values.out, { recursive: true });
writeFileSync(
  join(values.out, 'unfit.txt'),
  unfit.map(({ program, unfit: why }) => `${program.name}: ${why ?? ''}\n`).join(''),
);
writeFileSync(join(values.out, 'table.md'), `${asTable(tally(trials))}\n`);
process.exitCode = told > 0 ? 1 : 0;

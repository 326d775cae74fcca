/**
 * Says what each exclusion of the analysis is worth: `npm run ablate -- [folders…]` switches each off by itself, each
 * group of them, and all together, over the cases of the rules and over the folders, and prints what then is found more
 * or less.
 *
 *   --only PATTERN   only exclusions and groups whose name matches
 *   --no-cases       leave the cases out
 *   --together       the folders in one column: in how many an exclusion speaks, and in how many something changes
 *   --findings       also print each finding that comes or goes, to standard error
 *   --list           print the names
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { asking, exclusionPoints, exclusions, without } from './exclusions.mjs';
import { laboratory } from './instrument.mjs';
import { difference, programOf, textsIn } from './program.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    only: { type: 'string', default: '' },
    cases: { type: 'boolean', default: true },
    list: { type: 'boolean', default: false },
    together: { type: 'boolean', default: false },
    findings: { type: 'boolean', default: false },
  },
});

/** What to switch off together, by name. */
function experiments() {
  const groups = [...new Set(exclusions.map(({ group }) => group))];
  const all = [
    ...exclusions.map(({ name }) => ({ name, off: [name] })),
    ...groups.map((group) => ({
      name: `all of ${group}`,
      off: exclusions.filter((one) => one.group === group).map(({ name }) => name),
    })),
    { name: 'all', off: exclusions.map(({ name }) => name) },
  ];
  return all.filter(({ name }) => new RegExp(options.only).test(name));
}

/** The cases of the rules, each a program of its own. */
function casePrograms(library, engine) {
  const programs = [];
  const at = join(root, 'test', 'rules');
  for (const rule of readdirSync(at).filter((name) => /^TW\d{3}$/.test(name))) {
    for (const entry of readdirSync(join(at, rule))) {
      const path = join(at, rule, entry);
      const files = statSync(path).isDirectory() ? pythonIn(path) : entry.endsWith('.py') ? [path] : [];
      const base = statSync(path).isDirectory() ? path : dirname(path);
      const texts = new Map(
        files.map((file) => [relative(base, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
      );
      if (texts.size > 0) programs.push({ name: `${rule}/${entry}`, open: () => programOf(library, engine, texts) });
    }
  }
  return programs;
}

const pythonIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name));

/**
 * For each experiment in how many programs its exclusions have anything to say, how many change without them, and what is
 * found more and less in all of those. Only programs where they speak are checked again, and one is held at a time.
 */
function measure(programs, tried) {
  const tallies = tried.map(() => ({ spoken: 0, changed: 0, gained: 0, lost: 0 }));
  for (const { name, open } of programs) {
    const program = open();
    const { result, spoke } = asking(() => program.check());
    for (const [at, { name: left, off }] of tried.entries()) {
      if (!off.some((one) => spoke.has(one))) continue;
      const { lost, gained } = difference(
        result,
        without(off, () => program.check()),
      );
      const tally = tallies[at];
      tally.spoken++;
      if (lost.length + gained.length > 0) tally.changed++;
      tally.gained += gained.length;
      tally.lost += lost.length;
      if (!options.findings) continue;
      for (const key of gained) console.error(`${left} ${name} + ${key}`);
      for (const key of lost) console.error(`${left} ${name} - ${key}`);
    }
    program.dispose();
  }
  return tallies;
}

/** What is told of a measurement: nothing where nothing speaks, and of several programs how many speak and change. */
function cellOf({ spoken, changed, gained, lost }, several) {
  if (spoken === 0) return '';
  if (!several) return changed === 0 ? 'same' : `+${gained} −${lost}`;
  return changed === 0 ? `${spoken}: same` : `${spoken}: ${changed} change, +${gained} −${lost}`;
}

async function main() {
  if (options.list) {
    for (const { name, group, file, at } of exclusions)
      console.log(`${group.padEnd(10)} ${name.padEnd(22)} ${file} ${at}`);
    return;
  }
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`${folder} is not a folder.`);
  const { library, path } = await laboratory(exclusionPoints);
  rmSync(path);
  const engine = await library.createEngine();
  const found = folders.map((folder) => ({
    name: basename(resolve(folder)).replace('+', '/'),
    open: () => programOf(library, engine, textsIn(folder)),
  }));
  const columns = options.together
    ? [{ title: `${found.length} folders`, programs: found }]
    : found.map((one) => ({ title: one.name, programs: [one] }));
  if (options.cases) columns.unshift({ title: 'cases', programs: casePrograms(library, engine) });
  if (columns.length === 0) throw new Error('Nothing to measure on: name a folder, or leave --no-cases out.');

  console.log(`| without | ${columns.map(({ title }) => title).join(' | ')} |`);
  console.log(`| --- | ${columns.map(() => '---').join(' | ')} |`);
  const tried = experiments();
  const measured = columns.map(({ programs }) => measure(programs, tried));
  for (const [at, { name }] of tried.entries()) {
    const cells = columns.map(({ programs }, column) => cellOf(measured[column][at], programs.length > 1));
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

/**
 * Says what each exclusion of the analysis is worth: `npm run ablate -- [folders…]` switches each off by itself, each
 * group of them, and all together, over the cases of the rules and over the folders, and prints what then is found more
 * or less.
 *
 *   --only PATTERN   only exclusions and groups whose name matches
 *   --no-cases       leave the cases out
 *   --list           print the names
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { exclusionPoints, exclusions, without } from './exclusions.mjs';
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
      if (texts.size > 0) programs.push({ name: `${rule}/${entry}`, program: programOf(library, engine, texts) });
    }
  }
  return programs;
}

const pythonIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name));

/** How many programs change without some exclusions, and what is found more and less in all of them. */
function measure(programs, off) {
  let [changed, gained, lost] = [0, 0, 0];
  for (const one of programs) {
    one.usual ??= one.program.check();
    const { lost: less, gained: more } = difference(
      one.usual,
      without(off, () => one.program.check()),
    );
    if (less.length + more.length > 0) changed++;
    gained += more.length;
    lost += less.length;
  }
  return { changed, gained, lost };
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
  const columns = folders.map((folder) => ({
    title: basename(resolve(folder)).replace('+', '/'),
    programs: [{ program: programOf(library, engine, textsIn(folder)) }],
  }));
  if (options.cases) columns.unshift({ title: 'cases', programs: casePrograms(library, engine) });
  if (columns.length === 0) throw new Error('Nothing to measure on: name a folder, or leave --no-cases out.');

  console.log(`| without | ${columns.map(({ title }) => title).join(' | ')} |`);
  console.log(`| --- | ${columns.map(() => '---').join(' | ')} |`);
  for (const { name, off } of experiments()) {
    const cells = columns.map(({ programs }) => {
      const { changed, gained, lost } = measure(programs, off);
      if (changed === 0) return '';
      return programs.length > 1 ? `${changed}: +${gained} −${lost}` : `+${gained} −${lost}`;
    });
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

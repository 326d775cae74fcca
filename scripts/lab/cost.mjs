/**
 * Says what a check costs: `npm run cost -- FOLDER…` checks each folder by itself, as the command line does (cold, cold
 * with the fixes of all findings, warm from the cache), and prints time and memory, for the whole and for a line. A
 * folder that takes more than three times what most of them take for a line is named.
 *
 *   --limit N     seconds for each (600)
 *   --no-fixes    leave the fixes out
 *   --no-build    use the library as it is built
 *   --rules       say instead which share of the check each rule takes
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pythonFiles } from '../corpus/sources.mjs';
import { ruleCosts, ruleCostTable } from './rule-cost.mjs';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '..', '..');
const OUTLIER = 3;

/** One check in this process. */
async function checkOnce(folder, cacheFolder, withFixes) {
  const { Cache, Checker, defaultOptions } = await import(pathToFileURL(join(root, 'dist/index.js')).href);
  const began = performance.now();
  const cache = new Cache(cacheFolder);
  const options = { cwd: folder, paths: [folder], root: folder, exclude: [], analysis: defaultOptions, jobs: 2, cache };
  const checker = new Checker(options);
  const { findings, files, failures } = await checker.run();
  const checked = performance.now() - began;
  const skipped = withFixes ? (await checker.fixesFor(findings)).skipped : 0;
  return {
    files,
    findings: findings.length,
    failures,
    skipped,
    seconds: checked / 1000,
    withFixes: (performance.now() - began) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

/** One check in a process of its own. */
const check = (folder, cacheFolder, withFixes, limit) =>
  apart(['--once', folder, '--cache', cacheFolder, withFixes ? '--fixes' : '--no-fixes'], limit);

/** What this script answers to these arguments in a process of its own; `failed` where it does not. */
function apart(given, limit) {
  const args = [here, ...given];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: limit * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 26,
  });
  if (error?.code === 'ETIMEDOUT') return { failed: `not done after ${limit} s` };
  if (status !== 0) return { failed: stderr.trim().split('\n').at(-1) || `ended with ${status}` };
  return JSON.parse(stdout);
}

const linesIn = (folder) =>
  pythonFiles(folder).reduce((sum, path) => sum + readFileSync(join(folder, path), 'utf8').split('\n').length, 0);

/** Cold, with fixes where they are wanted, and again from what the cache then has. */
function costOf(folder, { limit, fixes }) {
  const cacheFolder = mkdtempSync(join(tmpdir(), 'threadwise-cost-'));
  try {
    const cold = check(folder, cacheFolder, fixes, limit);
    return { cold, warm: cold.failed ? cold : check(folder, cacheFolder, fixes, limit) };
  } finally {
    rmSync(cacheFolder, { recursive: true, force: true });
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function main({ values, positionals }) {
  const limit = Number(values.limit);
  if (!(limit > 0)) throw new Error(`--limit ${values.limit} is no number of seconds.`);
  if (positionals.length === 0) throw new Error('Name the folders to check: npm run cost -- FOLDER…');
  for (const folder of positionals) if (!existsSync(folder)) throw new Error(`${folder} is not a folder.`);
  if (values.build && !values.rules) {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types'], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The build failed.');
  }
  if (values.rules) return sharesOfRules(positionals, limit);
  const rows = [];
  console.log('| folder | lines | findings | cold s | with fixes s | warm s | µs a line | peak MB | bytes a line |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const given of positionals) {
    const folder = resolve(given);
    const name = basename(folder).replace('+', '/');
    const lines = linesIn(folder);
    const { cold, warm } = costOf(folder, { limit, fixes: values.fixes });
    if (cold.failed) {
      console.log(`| ${name} | ${lines} | ${cold.failed} |`);
      continue;
    }
    const perLine = (cold.seconds * 1e6) / lines;
    rows.push({ name, perLine });
    const fixed = `${cold.withFixes.toFixed(1)}${cold.skipped > 0 ? ` (${cold.skipped} left out)` : ''}`;
    const cells = [
      name,
      lines,
      cold.findings,
      cold.seconds.toFixed(1),
      values.fixes ? fixed : '',
      warm.failed ?? warm.withFixes.toFixed(2),
      perLine.toFixed(0),
      cold.peak.toFixed(0),
      ((cold.peak * 2 ** 20) / lines).toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
    for (const failure of cold.failures) console.log(`  ${failure}`);
  }
  const usual = median(rows.map(({ perLine }) => perLine));
  const outliers = rows.filter(({ perLine }) => perLine > OUTLIER * usual);
  if (rows.length > 1) console.log(`\nIn the middle ${usual.toFixed(0)} µs a line.`);
  for (const { name, perLine } of outliers)
    console.log(`${name} takes ${(perLine / usual).toFixed(1)} times that for a line.`);
  return outliers.length > 0 ? 1 : 0;
}

/** Prints what each rule takes. */
function sharesOfRules(folders, limit) {
  const costs = folders.map((folder) => ({
    name: basename(resolve(folder)).replace('+', '/'),
    ...apart(['--rules-once', resolve(folder)], limit),
  }));
  for (const { name, failed } of costs) if (failed) console.log(`${name}: ${failed}`);
  const done = costs.filter(({ failed }) => !failed);
  if (done.length > 0) console.log(ruleCostTable(done));
  return done.length < costs.length ? 1 : 0;
}

const given = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    limit: { type: 'string', default: '600' },
    fixes: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
    rules: { type: 'boolean', default: false },
    once: { type: 'string' },
    'rules-once': { type: 'string' },
    cache: { type: 'string' },
  },
});
try {
  const { once, cache, fixes, 'rules-once': rulesOnce } = given.values;
  if (once === undefined && rulesOnce === undefined) process.exitCode = main(given);
  else {
    const outcome = await (rulesOnce === undefined ? checkOnce(once, cache, fixes) : ruleCosts(rulesOnce));
    process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

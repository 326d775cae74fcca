/**
 * Checks real code and says what a change of the analysis changed: `npm run corpus -- [folders…]` looks at the standard
 * library of each Python on this machine and at the folders given, and compares with `corpus/findings.jsonl`, where each
 * finding stands with a verdict. Exits with 1 where something is new or gone.
 *
 *   --no-stdlib      leave the standard libraries out
 *   --python 3.13    only the standard library of that version
 *   --update         write the record anew: verdicts stay, new findings wait as `unread`
 *   --limit N        seconds for each source (240)
 *   --record FILE    another record, or several with commas
 *   --features       count verdicts of warnings by each thing a race may rest on (src/program/evidence/basis.ts)
 *   --calibrate      how often each row of src/program/evidence/support.ts was right, by repository and crosswise
 *   --keep FOLDER    put what each source's check says into FOLDER, or take what is there already
 *   --hints          count hints, too: what was a warning may be no more than that by now
 *   --no-build       use the library as it is built
 *   --recall FOLDER  check the real fixes in FOLDER instead, each as <id>/before and <id>/after
 *   --fixes FILE     which fixes these are (corpus/recall.jsonl; corpus/fixes-unseen.jsonl has those nobody had tuned for)
 *   --permute        check each source in other orders (of files, of the work, of sets) and say what that changes
 *   --seeds N        so many shuffled orders of files (10)
 *   --tables         write the tables of docs/precision.md from the record, and check nothing
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare, featuresOf, tally, updated } from './corpus/compare.mjs';
import { describeCalibration } from './corpus/calibrate.mjs';
import { checkFolder, keptOr } from './corpus/run.mjs';
import { checkFixes } from './corpus/recall.mjs';
import { permute } from './corpus/permute.mjs';
import { readLines, readRecord, writeRecord } from './corpus/record.mjs';
import { folderSource, standardLibraries } from './corpus/sources.mjs';
import { writeTables } from './corpus/tables.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const counted = ({ right, wrong, arguable, unread }) =>
  `right ${right}, wrong ${wrong}, arguable ${arguable}${unread > 0 ? `, unread ${unread}` : ''}`;
const place = ({ path, line, rule, key }) => `${path}:${line} ${rule} ${key}`;

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      stdlib: { type: 'boolean', default: true },
      python: { type: 'string' },
      update: { type: 'boolean', default: false },
      limit: { type: 'string', default: '240' },
      record: { type: 'string', default: join(root, 'corpus/findings.jsonl') },
      build: { type: 'boolean', default: true },
      recall: { type: 'string' },
      fixes: { type: 'string', default: join(root, 'corpus/recall.jsonl') },
      hints: { type: 'boolean', default: false },
      features: { type: 'boolean', default: false },
      calibrate: { type: 'boolean', default: false },
      keep: { type: 'string' },
      tables: { type: 'boolean', default: false },
      permute: { type: 'boolean', default: false },
      seeds: { type: 'string', default: '10' },
    },
    allowNegative: true,
  });
  if (!(Number(values.limit) > 0)) throw new Error(`--limit ${values.limit} is no number of seconds.`);
  if (!/^\d+$/.test(values.seeds)) throw new Error(`--seeds ${values.seeds} is no number of orders.`);
  return { ...values, limit: Number(values.limit), seeds: Number(values.seeds), folders: positionals };
}

function build() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
}

function sourcesOf({ stdlib, python, folders }, record) {
  const libraries = stdlib ? standardLibraries() : [];
  const chosen = libraries.filter(({ name }) => !python || `${name}.`.startsWith(`cpython ${python}.`));
  if (python && chosen.length === 0) throw new Error(`There is no Python ${python} here.`);
  const known = [
    ...readLines(join(root, 'corpus/repositories.jsonl')),
    ...record.map(({ source, commit }) => ({ repository: source, commit })),
  ];
  return [...chosen, ...folders.map((folder) => folderSource(folder, known))];
}

function main(given) {
  if (given.tables) return writeTables(root);
  const files = given.record.split(',');
  if (given.update && files.length > 1) throw new Error('--update writes one record: give --record one file.');
  const record = files.flatMap((file) => readRecord(file));
  const sources = sourcesOf(given, record);
  if (sources.length === 0 && !given.recall) throw new Error('Nothing to check: no Python here, and no folder given.');
  if (given.permute) return permute(sources, given);
  if (given.build) build();
  const library = join(root, 'dist/index.js');
  if (given.recall) return checkFixes(library, given.fixes, given);

  const seen = [];
  let failed = false;
  for (const source of sources) {
    const outcome = keptOr(given.keep, source, () =>
      checkFolder(library, source.folder, given.limit, given.hints || given.calibrate),
    );
    if (outcome.failed) {
      failed = true;
      console.log(`${source.name}: ${outcome.failed}`);
      continue;
    }
    const found = outcome.findings.map((finding) => ({ source: source.name, commit: source.commit, ...finding }));
    const comparison = compare(
      record.filter((row) => row.source === source.name),
      found,
    );
    seen.push({ source, comparison });
    report(source, outcome, comparison);
  }
  const still = seen.flatMap(({ comparison }) => comparison.still.map(({ row }) => row));
  const gone = seen.flatMap(({ comparison }) => comparison.gone);
  const fresh = seen.flatMap(({ comparison }) => comparison.fresh);
  console.log('\nStill found, by rule');
  for (const [rule, count] of tally(still, (row) => row.rule)) console.log(`  ${rule}  ${counted(count)}`);
  const pairs = seen.flatMap(({ comparison }) => comparison.still);
  console.log('Still found, by severity and what it rests on');
  for (const [grounds, count] of tallyPairs(pairs)) console.log(`  ${grounds}  ${counted(count)}`);
  if (given.features) printFeatures(pairs);
  if (given.calibrate) console.log(describeCalibration(pairs).join('\n'));
  if (gone.length > 0) {
    console.log('Gone, by rule');
    for (const [rule, count] of tally(gone, (row) => row.rule)) console.log(`  ${rule}  ${counted(count)}`);
  }
  console.log(`${fresh.length} new, ${gone.length} gone, ${still.length} still`);
  if (given.update) {
    const all = { still: seen.flatMap(({ comparison }) => comparison.still), fresh, gone };
    writeRecord(given.record, updated(record, all));
    return failed ? 1 : 0;
  }
  return failed || fresh.length + gone.length > 0 ? 1 : 0;
}

/** Races by the row of `src/program/evidence/support.ts` that decided how grave they are. */
function tallyPairs(pairs) {
  const rows = pairs.filter(({ finding }) => finding.grounds !== undefined);
  return tally(
    rows.map(({ row, finding }) => ({ ...row, grounds: `${finding.severity}: ${finding.grounds}` })),
    ({ grounds }) => grounds,
  );
}

/** What a row of `src/program/evidence/support.ts` could ask, and how often what is told as a warning was right there. */
function printFeatures(pairs) {
  for (const [feature, values] of featuresOf(pairs)) {
    console.log(feature);
    for (const [value, count] of values) console.log(`  ${value}  ${counted(count)}`);
  }
}

function report(source, { files, milliseconds, problems }, { still, fresh, gone }) {
  const version = source.commit === '' ? '' : ` ${source.commit.slice(0, 10)}`;
  console.log(
    `${source.name}${version}: ${files} files in ${(milliseconds / 1000).toFixed(1)} s; ` +
      `${fresh.length} new, ${gone.length} gone, ${still.length} still`,
  );
  for (const problem of problems) console.log(`  problem  ${problem}`);
  for (const finding of fresh) console.log(`  new   ${place(finding)}`);
  for (const row of gone) console.log(`  gone  ${place(row)} (${row.verdict}${row.reason ? `: ${row.reason}` : ''})`);
  const old = still.find(({ row }) => row.commit !== source.commit)?.row.commit;
  if (old && source.commit) console.log(`  judged at ${old.slice(0, 10)}`);
}

try {
  process.exitCode = main(options());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

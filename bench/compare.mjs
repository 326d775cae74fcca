/**
 * What other linters report of threading mistakes, beside Threadwise, on the cases of its rules. The others must be
 * installed: `node bench/compare.mjs --pylint PATH --ruff PATH` prints the table of docs/comparison.md.
 *
 * A program counts as noticed where a check that concerns threads reports anything in it, wherever that is. Only such
 * checks are asked for: they are named below, and so is what each has to do with threads.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cases = join(root, 'test/rules');

/** Checks of pylint that concern threads. */
const pylintChecks = {
  'bad-thread-instantiation': 'a Thread without a target',
  'useless-with-lock': 'a lock made in the with statement that takes it',
  'subprocess-popen-preexec-fn': 'preexec_fn beside threads',
  'cell-var-from-loop': 'a closure over a loop variable',
  'consider-using-with': 'locks and pools without a with statement',
};

/** The same of ruff; those of ASYNC are about waiting on the thread of an event loop. */
const ruffChecks = {
  PLW2101: 'useless-with-lock',
  PLW1509: 'subprocess-popen-preexec-fn',
  B023: 'function-uses-loop-variable',
  RUF006: 'asyncio-dangling-task',
  ASYNC: 'waiting in a coroutine',
};

/** Programs: a file, or a folder whose files import each other; with whether a mistake is marked in it. */
function programs() {
  const found = [];
  for (const rule of readdirSync(cases).filter((name) => /^TW[1-6]\d\d$/.test(name))) {
    for (const name of readdirSync(join(cases, rule))) {
      const path = join(cases, rule, name);
      const files = statSync(path).isDirectory() ? pythonFiles(path) : name.endsWith('.py') ? [path] : [];
      if (files.length === 0) continue;
      const wrong = files.some((file) => /# expect(-elsewhere)?:/.test(readFileSync(file, 'utf8')));
      found.push({ rule, path, files, wrong });
    }
  }
  return found;
}

const pythonFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.py'))
    .map((name) => join(folder, name));

/** The reports of a tool: each with its file and its check. */
function reportsOf(command, args) {
  const { stdout, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stdout || '[]');
}

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};

const tools = {
  pylint: (command) =>
    reportsOf(command, [
      ...['--rcfile=', '--disable=all', `--enable=${Object.keys(pylintChecks)}`, '--recursive=y', '-f', 'json', cases],
    ])
      .filter(({ symbol }) => symbol in pylintChecks)
      .map(({ path, symbol }) => ({ file: join(root, path), check: symbol })),
  ruff: (command) =>
    reportsOf(command, [
      ...['check', '--isolated', '--no-cache', '--preview', `--select=${Object.keys(ruffChecks)}`],
      ...['--target-version=py313', '--output-format=json', '--exit-zero', cases],
    ])
      // What it can't parse has no code; some cases are half written, or Python 2.
      .filter(({ code }) => Object.keys(ruffChecks).some((check) => code?.startsWith(check)))
      .map(({ filename, code }) => ({ file: filename, check: code })),
  threadwise: async () => {
    const { createEngine, createSession, defaultOptions } = await import('../dist/index.js');
    const engine = await createEngine();
    return programs().flatMap(({ path, files }) => {
      // Programs of one folder don't belong together, so each has a session of its own.
      const session = createSession(engine, { ...defaultOptions, root: statSync(path).isDirectory() ? path : cases });
      for (const file of files) session.setFile(file, readFileSync(file, 'utf8'));
      const { findings } = session.check();
      session.dispose();
      return findings
        .filter(({ code }) => !code.startsWith('TW0'))
        .map(({ code, path: file }) => ({ file, check: code }));
    });
  },
};

const all = programs();
const wrong = all.filter((program) => program.wrong);
const right = all.filter((program) => !program.wrong);
const groups = [...new Set(all.map(({ rule }) => rule.slice(0, 3)))];
const rows = [];
for (const [name, run] of Object.entries(tools)) {
  const command = option(`--${name}`);
  if (command === undefined && name !== 'threadwise') continue;
  const version = command && execFileSync(command, ['--version'], { encoding: 'utf8' }).split('\n')[0];
  const reports = await run(command);
  const noticed = new Map();
  for (const { file, check } of reports) noticed.set(file, [...(noticed.get(file) ?? []), check]);
  const checksIn = ({ files }) => files.flatMap((file) => noticed.get(file) ?? []);
  const count = (programs) => programs.filter((program) => checksIn(program).length > 0).length;
  const counts = {};
  for (const check of all.flatMap(checksIn)) counts[check] = (counts[check] ?? 0) + 1;
  rows.push([
    version || 'Threadwise',
    ...groups.map((group) => count(wrong.filter(({ rule }) => rule.startsWith(group)))),
    count(wrong),
    count(right),
  ]);
  console.error(name, JSON.stringify(counts));
  if (process.argv.includes('--names')) {
    for (const program of right) {
      const checks = checksIn(program);
      if (checks.length > 0) console.error(' ', relative(root, program.path), [...new Set(checks)].join(' '));
    }
  }
}
const total = (programs) => String(programs.length);
const table = [
  ['', ...groups.map((group) => `${group}xx`), 'all wrong ones', 'right ones'],
  ['---', ...groups.map(() => '---:'), '---:', '---:'],
  [
    'programs',
    ...groups.map((group) => total(wrong.filter(({ rule }) => rule.startsWith(group)))),
    total(wrong),
    total(right),
  ],
  ...rows,
];
console.log(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));

/**
 * Everything that must hold, in one command: `npm test`. Each step counts as one test, or as many as it says; the last
 * line is the sum: `N passed, N failed`. Of what fails the reasons are printed, and the whole output is kept in
 * `test-output`.
 *
 * Arguments choose steps by name: `npm test -- unit lint`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, 'test-output');
const unitReport = join(output, 'unit.json');
const minutes = 60_000;

/** Runs a command; answers its exit code and what it wrote. It is stopped when it takes longer than `limit`. */
function run(args, limit) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let text = '';
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      // The whole group goes: a test of an editor leaves servers behind otherwise.
      process.kill(-child.pid, 'SIGKILL');
    }, limit);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => (text += error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({
        code: late ? 1 : (code ?? 1),
        text: late ? `${text}\nstopped after ${limit / minutes} minutes\n` : text,
      });
    });
  });
}

/** A step that passes or fails as a whole. */
const whole = ({ code }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A step that counts its tests in its last line; without that line it failed as a whole. */
function counted({ code, text }) {
  const line = [...text.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  if (!line) return { passed: 0, failed: 1 };
  const failed = Number(line[2]);
  return { passed: Number(line[1]), failed: failed === 0 && code !== 0 ? 1 : failed };
}

function unitTests({ code }) {
  if (!existsSync(unitReport)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  // A test that is skipped proves nothing, and here nothing is skipped on purpose.
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const all = failed + brokenFiles.length;
  return { passed: report.numPassedTests, failed: all === 0 && code !== 0 ? 1 : all };
}

/** What of a step's output says why it failed: where only the beginning of a log is kept, that is what must stand in it. */
const lastLines = ({ text }) => stripVTControlCharacters(text).trimEnd().split('\n').slice(-40).join('\n');

function failedUnitTests(result) {
  if (!existsSync(unitReport)) return lastLines(result);
  const first = (message) => stripVTControlCharacters(message).split('\n').slice(0, 6).join('\n  ');
  const failures = JSON.parse(readFileSync(unitReport, 'utf8')).testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const tests = file.assertionResults.filter((test) => test.status !== 'passed');
    if (tests.length > 0)
      return tests.map((test) => `${name}: ${test.fullName}\n  ${first(test.failureMessages[0] ?? test.status)}`);
    return file.status === 'failed' ? [`${name}\n  ${first(file.message)}`] : [];
  });
  return failures.length > 0 ? failures.join('\n') : lastLines(result);
}

/** The tests of an editor that failed, each with what comes below its line. */
function failedInEditor(result) {
  const lines = stripVTControlCharacters(result.text).split('\n');
  const failures = lines.flatMap((line, at) => (/^\s*FAIL/.test(line) ? lines.slice(at, at + 4) : []));
  return failures.length > 0 ? failures.join('\n') : lastLines(result);
}

const bin = (name) => join('node_modules', name);
/**
 * `lane`: steps one after another that are done side by side with those of other lanes. An editor's tests mostly wait for
 * the editor, and those of units for the Python programs that they run.
 */
const steps = [
  { name: 'build', args: ['scripts/build.mjs', '--clean'], limit: 5 * minutes },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'], limit: 5 * minutes, lane: 1 },
  { name: 'types', args: [bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json'], limit: 5 * minutes, lane: 1 },
  {
    name: 'format',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    limit: 5 * minutes,
    lane: 1,
  },
  { name: 'generated', args: ['scripts/generate.mjs', '--check'], limit: 2 * minutes, lane: 1 },
  { name: 'readme', args: ['scripts/readme.mjs', '--check'], limit: 2 * minutes, lane: 1 },
  { name: 'package', args: ['scripts/package.mjs'], limit: 5 * minutes, lane: 2 },
  {
    name: 'vscode',
    args: ['test/vscode/run.mjs'],
    limit: 17 * minutes,
    count: counted,
    why: failedInEditor,
    lane: 2,
  },
  {
    name: 'unit',
    args: [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    limit: 17 * minutes,
    count: unitTests,
    why: failedUnitTests,
    lane: 1,
  },
].filter((step) => existsSync(join(root, step.args[0])));

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No step is named ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

mkdirSync(output, { recursive: true });
rmSync(unitReport, { force: true });
const total = { passed: 0, failed: 0 };

async function perform(step) {
  const began = performance.now();
  const result = await run(step.args, step.limit);
  const { passed, failed } = (step.count ?? whole)(result);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${failed > 0 ? 'FAIL' : '  ok'}  ${step.name.padEnd(10)} ${passed} passed, ${failed} failed (${seconds} s)`,
  );
  if (failed > 0) {
    const log = join(output, `${step.name}.log`);
    writeFileSync(log, result.text);
    console.log((step.why ?? lastLines)(result).replace(/^/gm, '      '));
    console.log(`      The whole output: ${relative(root, log)}`);
  }
  return failed === 0;
}

/** Performs steps one after the other; answers whether all of them passed. */
async function inTurn(steps) {
  let fine = true;
  for (const step of steps) fine = (await perform(step)) && fine;
  return fine;
}

const wanted = steps.filter((step) => chosen.length === 0 || chosen.includes(step.name));
while (wanted.length > 0) {
  const step = wanted[0];
  const together = step.lane === undefined ? [step] : wanted.filter(({ lane }) => lane !== undefined);
  wanted.splice(0, together.length);
  const lanes = [...new Set(together.map(({ lane }) => lane))];
  const fine = await Promise.all(lanes.map((lane) => inTurn(together.filter((one) => one.lane === lane))));
  // Without a build most of what follows would fail for that reason alone.
  if (step.name === 'build' && !fine[0]) break;
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

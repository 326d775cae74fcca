/** `threadwise check`. */

import { readFileSync, writeFileSync } from 'node:fs';
import { version } from '../workspace/version.js';
import { githubReport } from '../report/github.js';
import { jsonReport, type ReportInput } from '../report/report.js';
import { sarifReport } from '../report/sarif.js';
import { statistics, textReport } from '../report/text.js';
import type { Finding } from '../rules/finding.js';
import { rules } from '../workspace/analysis.js';
import { isUnread } from '../workspace/partly.js';
import { inCells } from '../workspace/words.js';
import { entriesOf, makeBaseline, withoutBaseline, type BaselineContext } from '../workspace/baseline.js';
import { resolveCodes } from '../workspace/catalogue.js';
import { applyAtOnce } from '../workspace/edits.js';
import { decodeNotebook } from '../workspace/notebooks.js';
import { isNotebook } from '../notebook/notebook.js';
import { Checker, type CheckOutcome } from '../workspace/checker.node.js';
import { decode } from '../workspace/decode.js';
import type { FixAllResult } from '../workspace/fix-all.js';
import { atLeast } from '../workspace/options.js';
import type { CheckFlags } from './flags.js';
import type { World } from './world.js';
import { unifiedDiff } from './diff.js';
import { makeRequest, type Request } from './request.js';
import { paintFor, Progress } from './terminal.js';
import { exitCodes, UsageError } from './usage.js';
import { onChanges } from './watch.js';

/** Checks, reports, and answers the exit code. */
export async function check(paths: readonly string[], flags: CheckFlags, world: World): Promise<number> {
  assertSensible(paths, flags);
  const request = await makeRequest(paths, flags, world);
  const progress = new Progress(world.stderr);
  const checker = new Checker({
    ...request.checker,
    onProgress: (phase, done, total) => progress.update(phase, done, total),
  });
  const once = async (): Promise<number> => {
    const outcome = await checker.run().finally(() => progress.clear());
    const code = await finish(outcome, checker, request, flags, world, progress);
    for (const failure of outcome.failures) world.stderr.write(`threadwise: internal error: ${failure}\n`);
    for (const message of outcome.idleNames) world.stderr.write(`threadwise: ${message}\n`);
    const blind = blindness(outcome, paths, request.display);
    if (blind !== undefined) world.stderr.write(`threadwise: ${blind}\n`);
    return outcome.failures.length > 0 || blind !== undefined ? exitCodes.failure : code;
  };
  try {
    const code = await once();
    if (!flags.watch) return code;
    await onChanges(paths, world, once);
    return exitCodes.clean;
  } finally {
    checker.dispose();
  }
}

/** Why an answer without findings would say nothing; undefined where it says what it should. */
function blindness(
  { files, errors, named }: CheckOutcome,
  paths: readonly string[],
  display: (path: string) => string,
): string | undefined {
  if (files === 0) {
    const places = paths.map((path) => `"${path}"`).join(', ');
    return `Nothing was found to check: no Python files in ${places}. Are they excluded, or ignored by .gitignore?`;
  }
  const unread = new Set(errors.filter(isUnread).map(({ path }) => path));
  const unreadNamed = [...unread].filter((path) => named.has(path)).map(display);
  if (unreadNamed.length > 0) return `Not checked: ${unreadNamed.join(', ')}.`;
  return unread.size >= files ? 'Nothing was checked: no file could be read.' : undefined;
}

function assertSensible(paths: readonly string[], flags: CheckFlags): void {
  const together = (a: string, b: string): UsageError => new UsageError(`${a} and ${b} cannot be used together.`);
  if (flags.unsafeFixes && !flags.fix && !flags.diff) throw new UsageError('--unsafe-fixes needs --fix or --diff.');
  if (flags.fix && flags.diff) throw together('--fix', '--diff');
  if (flags.writeBaseline && (flags.fix || flags.diff))
    throw together('--write-baseline', flags.fix ? '--fix' : '--diff');
  if (flags.watch && (flags.fix || flags.diff || flags.writeBaseline)) {
    throw together('--watch', flags.fix ? '--fix' : flags.diff ? '--diff' : '--write-baseline');
  }
  if (!paths.includes('-')) {
    if (flags.stdinFilename !== undefined) throw new UsageError('--stdin-filename needs "-" among the paths.');
    return;
  }
  if (flags.watch) throw together('--watch', '"-"');
  if (flags.fix) throw new UsageError('--fix cannot write to standard input; use --diff.');
}

async function finish(
  outcome: CheckOutcome,
  checker: Checker,
  request: Request,
  flags: CheckFlags,
  world: World,
  progress: Progress,
): Promise<number> {
  const context: BaselineContext = { root: request.project.root, text: outcome.text };
  const isNew = (findings: readonly Finding[]): readonly Finding[] =>
    request.baseline ? withoutBaseline(findings, request.baseline, context) : findings;
  if (flags.writeBaseline) return writeBaseline(outcome, request, context, world);
  let findings = isNew(outcome.findings);
  let { errors } = outcome;
  if (flags.fix || flags.diff) {
    const known = new Set(findings.map((finding) => `${finding.path}\0${finding.code}`));
    const result = checker.fixAll({
      unsafe: flags.unsafeFixes === true,
      hints: (flags.select ?? []).flatMap(named),
      wanted: (finding) => known.has(`${finding.path}\0${finding.code}`) && atLeast(finding.severity, request.shown),
    });
    if (flags.diff) return showDiff(result, shownOf(findings, request), outcome, request, world);
    errors = [...errors.filter(isUnread), ...checker.partly(), ...writeFixed(result, world)];
    findings = isNew(checker.current());
  }
  const shown = shownOf(findings, request);
  const fixes = await fixesOf(shown, checker, flags, world, progress);
  const told = new Map(shown.map((finding) => [asRead(finding, outcome), finding]));
  const input: ReportInput = {
    findings: [...told.keys()],
    errors,
    failures: outcome.failures,
    files: outcome.files,
    fixes: (finding) => fixes(told.get(finding) ?? finding),
    text: outcome.text,
    notebook: outcome.notebook,
    display: request.display,
  };
  write(input, context, request, flags, world);
  return failing(shown, request) ? exitCodes.findings : exitCodes.clean;
}

/** The finding in words for who reads its file: a notebook has lines in cells. */
function asRead(finding: Finding, { notebook }: CheckOutcome): Finding {
  const { program } = notebook(finding.path) ?? {};
  return program ? inCells(finding, program) : finding;
}

/** The one rule that a selector names; none where it stands for several. */
function named(selector: string): readonly string[] {
  const { codes } = resolveCodes([selector], rules);
  return codes.length === 1 ? codes : [];
}

/** The fixes to report; whoever lets them be applied gets them all, the others as many as there is time for. */
async function fixesOf(
  shown: readonly Finding[],
  checker: Checker,
  flags: CheckFlags,
  world: World,
  progress: Progress,
): Promise<ReportInput['fixes']> {
  if (flags.format === 'github') return () => [];
  if (flags.fix) return (finding) => checker.fixes(finding);
  const { of, skipped } = await checker.fixesFor(shown).finally(() => progress.clear());
  if (skipped > 0) {
    const tried = `Looked for fixes of ${shown.length - skipped} of ${shown.length} findings`;
    world.stderr.write(`${tried}, as more would take long; --diff and --fix look for all.\n`);
  }
  return of;
}

/** Those that a report names. */
const shownOf = (findings: readonly Finding[], { shown }: Request): readonly Finding[] =>
  findings.filter(({ severity }) => atLeast(severity, shown));

function failing(findings: readonly Finding[], { failOn }: Request): boolean {
  return failOn !== 'never' && findings.some((finding) => atLeast(finding.severity, failOn));
}

function write(input: ReportInput, context: BaselineContext, request: Request, flags: CheckFlags, world: World): void {
  const { stdout, stderr, env } = world;
  const paint = paintFor(stdout, env);
  // Services that read these formats want paths from the top of the checkout.
  const fromTop: ReportInput = { ...input, display: request.relative };
  switch (flags.format) {
    case 'json':
      stdout.write(`${JSON.stringify(jsonReport(input), undefined, 2)}\n`);
      break;
    case 'sarif': {
      const fingerprints = new Map(
        entriesOf(input.findings, context).map((entry, index) => [input.findings[index], entry.fingerprint]),
      );
      const fingerprint = (finding: Finding): string => fingerprints.get(finding) ?? '';
      const log = sarifReport(fromTop, { version, rules, rootUri: request.rootUri, fingerprint });
      stdout.write(`${JSON.stringify(log, undefined, 2)}\n`);
      break;
    }
    case 'github':
      stdout.write(githubReport(fromTop));
      break;
    case 'text':
      stdout.write(textReport(input, paint));
      break;
  }
  if (!flags.statistics) return;
  // Other programs read what stands on standard output, so there the counts would be in the way.
  const [target, colours] = flags.format === 'text' ? [stdout, paint] : [stderr, paintFor(stderr, env)];
  target.write(statistics(input.findings, colours));
}

function writeBaseline(outcome: CheckOutcome, request: Request, context: BaselineContext, world: World): number {
  if (outcome.failures.length > 0) return exitCodes.failure;
  const baseline = makeBaseline(outcome.findings, context);
  writeFileSync(request.baselineFile, `${JSON.stringify(baseline, undefined, 2)}\n`);
  const count = `${baseline.findings.length} finding${baseline.findings.length === 1 ? '' : 's'}`;
  const file = request.relative(request.baselineFile);
  world.stdout.write(`Accepted ${count} in ${file}.\n`);
  if (!request.isBaselineConfigured)
    world.stdout.write(
      `Checks leave them out with --baseline ${file}, or with baseline = "${file}" in the configuration.\n`,
    );
  return exitCodes.clean;
}

function showDiff(
  result: FixAllResult,
  findings: readonly Finding[],
  { notebook }: CheckOutcome,
  request: Request,
  world: World,
): number {
  for (const [path, { before, after }] of result.changed) {
    const name = request.display(path);
    const cells = notebook(path)?.program;
    if (!cells) world.stdout.write(unifiedDiff(name, before, after));
    for (const [index, source] of (cells?.sourcesAfter(after) ?? []).entries()) {
      const cell = cells?.cells[index];
      if (cell) world.stdout.write(unifiedDiff(`${name}:cell ${cell.number}`, cell.source, source));
    }
  }
  world.stderr.write(`${result.fixed} of ${findings.length} findings would be fixed.\n`);
  return failing(findings, request) ? exitCodes.findings : exitCodes.clean;
}

/** Writes the fixed files; answers those that could not be written. */
function writeFixed(result: FixAllResult, world: World): readonly { path: string; message: string }[] {
  const problems: { path: string; message: string }[] = [];
  for (const [path, { before, after }] of result.changed) {
    try {
      writeFileSync(path, isNotebook(path) ? notebookAfter(path, before, after) : programAfter(path, before, after));
    } catch (error) {
      problems.push({ path, message: `Not fixed: ${error instanceof Error ? error.message : String(error)}.` });
    }
  }
  const files = result.changed.size - problems.length;
  world.stderr.write(`Fixed ${result.fixed} in ${files} file${files === 1 ? '' : 's'}.\n`);
  return problems;
}

const changedMeanwhile = 'it changed meanwhile';

/** A program's file with its new text. Throws where that can't be. */
function programAfter(path: string, before: string, after: string): string {
  const decoded = decode(readFileSync(path));
  if (!('text' in decoded) || decoded.text !== before) throw new Error(changedMeanwhile);
  if (!decoded.utf8) throw new Error('it is not in UTF-8');
  return (decoded.bom ? '\uFEFF' : '') + after;
}

/** A notebook's file in which only the sources of cells are new. Throws where that can't be. */
function notebookAfter(path: string, before: string, after: string): string {
  const decoded = decodeNotebook(readFileSync(path));
  if (!('notebook' in decoded) || decoded.notebook.program.text !== before) throw new Error(changedMeanwhile);
  const { notebook, bom } = decoded;
  const edits = notebook.editsTo(after);
  if (!edits) throw new Error('its cells cannot hold the change');
  return (
    (bom ? '\uFEFF' : '') +
    (applyAtOnce(
      notebook.file,
      edits.map((edit) => ({ path, ...edit })),
    ) ?? notebook.file)
  );
}

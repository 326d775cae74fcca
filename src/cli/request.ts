/** From flags and configuration to what is to be checked, with every mistake named. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isNotebook, type Notebook } from '../notebook/notebook.js';
import type { Severity } from '../rules/finding.js';
import { rules } from '../workspace/analysis.js';
import { parseBaseline, type Baseline } from '../workspace/baseline.js';
import { Cache, defaultCacheFolder } from '../workspace/cache.node.js';
import { resolveCodes } from '../workspace/catalogue.js';
import type { CheckerOptions } from '../workspace/checker.node.js';
import { optionsFrom, type Config } from '../workspace/config.js';
import { decode } from '../workspace/decode.js';
import { knownPath } from '../workspace/discover.node.js';
import { decodeNotebook } from '../workspace/notebooks.js';
import { didYouMean } from '../workspace/nearest.js';
import { atLeast, enabled } from '../workspace/options.js';
import { readProject, type Project } from '../workspace/project.node.js';
import type { CheckFlags } from './flags.js';
import type { World } from './world.js';
import { UsageError } from './usage.js';

/** Everything a check needs to know. */
export interface Request {
  readonly checker: CheckerOptions;
  readonly project: Project;
  /** The least grave severity to report. */
  readonly shown: Severity;
  readonly failOn: Severity | 'never';
  readonly baseline: Baseline | undefined;
  /** Where `--write-baseline` writes, absolute. */
  readonly baselineFile: string;
  /** Whether the configuration names a baseline, so that each check leaves out what it has. */
  readonly isBaselineConfigured: boolean;
  /** Whether only standard input is checked. */
  readonly onlyStdin: boolean;
  /** A path as the user would write it. */
  readonly display: (path: string) => string;
  /** A path relative to the working folder, where it lies below it. */
  readonly relative: (path: string) => string;
  readonly rootUri: string;
}

/** Reads everything there is to read before a check. Throws `UsageError` for what the user must put right. */
export async function makeRequest(paths: readonly string[], flags: CheckFlags, world: World): Promise<Request> {
  const stdin = paths.includes('-');
  const onDisk = paths.filter((path) => path !== '-');
  for (const path of onDisk) assertExists(path, world.cwd);
  const stdinName = flags.stdinFilename ?? '<stdin>';
  const given = stdin ? { path: knownPath(world.cwd, stdinName), ...(await readGiven(world, stdinName)) } : undefined;
  const named = [...onDisk, ...(given && flags.stdinFilename ? [flags.stdinFilename] : [])];
  const project = projectOf(commonFolder(named, world.cwd), flags, world.cwd);
  const own = flagsAsConfig(flags);
  const analysis = optionsFrom(project.root, project.config, own);
  if (!rules.some(({ code }) => enabled(code, analysis))) {
    throw new UsageError('No rule is left to check with: all that are selected are ignored, too.');
  }
  const failOn = flags.failOn ?? project.config.failOn ?? 'warning';
  const usual = flags.severity ?? (flags.format === 'json' || flags.format === 'sarif' ? 'hint' : 'information');
  const baselineName = flags.baseline ?? project.config.baseline;
  const baselineFile =
    flags.baseline === undefined
      ? join(project.root, project.config.baseline ?? 'threadwise-baseline.json')
      : resolve(world.cwd, flags.baseline);
  return {
    checker: {
      cwd: world.cwd,
      paths: onDisk,
      ...(given && { given }),
      root: project.root,
      exclude: [...(project.config.exclude ?? []), ...(flags.exclude ?? [])],
      analysis,
      jobs: flags.jobs ?? Math.min(8, availableParallelism()),
      ...(flags.cache && !flags.fix && !flags.diff && { cache: new Cache(defaultCacheFolder(world.env)) }),
    },
    project,
    // What makes the check fail must be seen, even where it would usually not be shown.
    shown: failOn !== 'never' && !atLeast(failOn, usual) && flags.severity === undefined ? failOn : usual,
    failOn,
    baseline: baselineName === undefined || flags.writeBaseline ? undefined : readBaseline(baselineFile, baselineName),
    baselineFile,
    isBaselineConfigured: project.config.baseline !== undefined,
    onlyStdin: onDisk.length === 0,
    display: displayer(named, world.cwd),
    relative: (path) => below(world.cwd, path) ?? path,
    rootUri: pathToFileURL(`${world.cwd}/`).href,
  };
}

function assertExists(path: string, cwd: string): void {
  const full = resolve(cwd, path);
  if (existsSync(full)) return;
  let siblings: string[] = [];
  try {
    siblings = readdirSync(dirname(full));
  } catch {
    // Its folder does not exist either, so there is nothing to offer.
  }
  if (siblings.includes(basename(full))) {
    throw new UsageError(`Cannot be followed: "${path}" is a link to what isn't there, or to itself.`);
  }
  const folder = dirname(path);
  const candidates = siblings.map((name) => (folder === '.' && !path.startsWith('.') ? name : join(folder, name)));
  throw new UsageError(`No such file or folder: "${path}".${didYouMean(path, candidates)}`);
}

/** What stands on standard input: a program, or a notebook where its name says so. */
async function readGiven(world: World, name: string): Promise<{ readonly text: string; readonly notebook?: Notebook }> {
  const chunks: Buffer[] = [];
  for await (const chunk of world.stdin) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const decoded = isNotebook(name) ? decodeNotebook(bytes) : decode(bytes);
  if ('problem' in decoded) throw new UsageError(`Standard input: ${decoded.problem}`);
  if ('text' in decoded) return { text: decoded.text };
  const { notebook } = decoded;
  return { text: notebook.program.text, notebook };
}

/** The deepest folder that holds all of `paths`. */
function commonFolder(paths: readonly string[], cwd: string): string {
  const folders = paths.map((path) => {
    const full = knownPath(cwd, path);
    return statSync(full, { throwIfNoEntry: false })?.isDirectory() ? full : knownPath(cwd, dirname(full));
  });
  const [first = knownPath(cwd, '.'), ...others] = folders;
  return others.reduce((common, folder) => {
    let at = common;
    while (folder !== at && !folder.startsWith(at.endsWith('/') ? at : `${at}/`)) at = dirname(at);
    return at;
  }, first);
}

function projectOf(folder: string, flags: CheckFlags, cwd: string): Project {
  const file = flags.config === undefined ? undefined : resolve(cwd, flags.config);
  if (file !== undefined) {
    assertExists(flags.config ?? '', cwd);
    if (statSync(file).isDirectory())
      throw new UsageError(
        `--config: "${flags.config}" is a folder. Name the threadwise.toml or pyproject.toml in it.`,
      );
  }
  let project: Project;
  try {
    project = readProject(folder, rules, file);
  } catch (error) {
    throw new UsageError(`Cannot read the configuration: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (project.problems.length === 0) return project;
  const name = project.file === undefined ? 'pyproject.toml' : (below(cwd, project.file) ?? project.file);
  throw new UsageError(
    project.problems.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`).join('\nthreadwise: '),
  );
}

function codes(selectors: readonly string[], flag: string): readonly string[] {
  const { codes: found, unknown } = resolveCodes(selectors, rules);
  if (unknown[0]) throw new UsageError(`${flag}: ${unknown[0].message}`);
  return found;
}

function flagsAsConfig(flags: CheckFlags): Config {
  return {
    ...(flags.select && { select: codes(flags.select, '--select') }),
    ...(flags.ignore && { ignore: codes(flags.ignore, '--ignore') }),
    ...(flags.python && { python: flags.python }),
    ...(flags.freeThreaded !== undefined && { freeThreaded: flags.freeThreaded }),
  };
}

function readBaseline(file: string, name: string): Baseline {
  if (!existsSync(file)) {
    throw new UsageError(`No such baseline: "${name}". Write one with --write-baseline.`);
  }
  try {
    return parseBaseline(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`The baseline "${name}" is ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** `path` relative to `folder`, with `/`; undefined where it lies elsewhere. */
function below(folder: string, path: string): string | undefined {
  const found = relative(folder, path);
  return found === '' || found.startsWith('..') || isAbsolute(found) ? undefined : found.split('\\').join('/');
}

/** Shows paths the way the arguments they were found through are written: relative or absolute. */
function displayer(named: readonly string[], cwd: string): (path: string) => string {
  const absolute = named.filter((path) => isAbsolute(path)).map((path) => knownPath(cwd, path));
  return (path) => {
    if (basename(path) === '<stdin>') return '<stdin>';
    if (absolute.some((root) => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`))) return path;
    const shown = relative(cwd, path).split('\\').join('/');
    return shown === '' || isAbsolute(shown) ? path : shown;
  };
}

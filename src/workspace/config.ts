/** Reads a configuration: `[tool.threadwise]` of a `pyproject.toml`, or a `threadwise.toml`, which is that table by itself. */

import { parse, TomlError } from 'smol-toml';
import { SEVERITIES, type RuleMeta, type Severity } from '../rules/finding.js';
import type { AnalysisOptions, PerFileIgnore } from './api.js';
import { codesOf, unknownRule } from './catalogue.js';
import { didYouMean } from './nearest.js';
import { defaultOptions, parsePython } from './options.js';
import { configKeys, dottedName, expected } from './config-keys.js';
import type { ConfiguredNames } from './names.js';
import { positionOf, type Position } from './toml-positions.js';

/** What a project says about its analysis. A setting that is absent was not written. */
export interface Config {
  readonly python?: readonly [number, number];
  readonly freeThreaded?: boolean;
  /** Codes; selectors in the file are resolved. */
  readonly select?: readonly string[];
  readonly ignore?: readonly string[];
  readonly severity?: Readonly<Record<string, Severity>>;
  readonly perFileIgnores?: readonly PerFileIgnore[];
  /** Globs of files and folders to leave out, relative to the file's folder. */
  readonly exclude?: readonly string[];
  /** The least severity that makes a check fail. */
  readonly failOn?: Severity | 'never';
  /** File with findings that are known and accepted, relative to the file's folder. */
  readonly baseline?: string;
  /** What names mean that can't be seen. */
  readonly names?: ConfiguredNames;
}

/** A mistake in a configuration file. */
export interface ConfigProblem extends Position {
  readonly message: string;
}

export interface ParsedConfig {
  readonly config: Config;
  /** Empty where all is well. What could be understood is in `config` all the same. */
  readonly problems: readonly ConfigProblem[];
  /** Whether the file has a `[tool.threadwise]` table, or is one. */
  readonly present: boolean;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The lowest version that a `requires-python` such as `>=3.9,<4` admits. */
export function lowestPython(requires: string): readonly [number, number] | undefined {
  const bounds = [...requires.matchAll(/(?:>=|~=|===?)\s*(3\.\d{1,2})|>\s*(3\.\d{1,2})(?!\.?\d)/g)];
  for (const bound of bounds) {
    const version = parsePython(bound[1] ?? bound[2] ?? '');
    if (version) return bound[2] ? [3, version[1] + 1] : version;
  }
  return undefined;
}

/** The file that is a configuration and nothing else. */
const ownFile = 'threadwise.toml';
/** The files that may configure a folder; of two in one folder the first one counts. */
export const configFiles = [ownFile, 'pyproject.toml'] as const;

/** Whether a file with this name or path is a configuration by itself. */
export const isOwnFile = (path: string): boolean => path === ownFile || path.endsWith(`/${ownFile}`);

/** The keys that lead to the table of Threadwise in a file. */
const tableIn = (path: string): readonly string[] => (isOwnFile(path) ? [] : ['tool', 'threadwise']);

/** Parses a `pyproject.toml`, or a file with the name that is given; never throws. */
export function parseConfig(toml: string, rules: readonly RuleMeta[], file = 'pyproject.toml'): ParsedConfig {
  let root: unknown;
  try {
    root = parse(toml.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = error instanceof TomlError ? { line: error.line, column: error.column } : { line: 1, column: 1 };
    const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return { config: {}, problems: [{ ...at, message }], present: false };
  }
  const top = isTable(root) ? root : {};
  if (isOwnFile(file)) return { ...new Reader(toml, rules, tableIn(file)).read(top, {}), present: true };
  const requires = isTable(top.project) ? top.project['requires-python'] : undefined;
  const lowest = typeof requires === 'string' ? lowestPython(requires) : undefined;
  const base: Config = lowest ? { python: lowest } : {};
  const tool = isTable(top.tool) ? top.tool.threadwise : undefined;
  if (tool === undefined) return { config: base, problems: [], present: false };
  return { ...new Reader(toml, rules, tableIn(file)).read(tool, base), present: true };
}

/**
 * Of files that may configure a folder, the nearest first, the one that counts: the first that has a table of Threadwise,
 * or has mistakes, else the nearest. Which Python the project is for the nearest file that tells says, unless the one that
 * counts does.
 */
export function chosen<F, P extends ParsedConfig>(files: Iterable<F>, read: (file: F) => P): P | undefined {
  let nearest: P | undefined;
  let counting: P | undefined;
  let python: Config['python'];
  for (const file of files) {
    const parsed = read(file);
    nearest ??= parsed;
    if (parsed.present || parsed.problems.length > 0) counting ??= parsed;
    python = counting?.config.python ?? python ?? parsed.config.python;
    if (counting && python) break;
  }
  const found = counting ?? nearest;
  return found && { ...found, config: { ...found.config, ...(python && { python }) } };
}

/** Reads one table, collecting problems as it goes. */
class Reader {
  private readonly problems: ConfigProblem[] = [];
  #names: ConfiguredNames = {};

  constructor(
    private readonly toml: string,
    private readonly rules: readonly RuleMeta[],
    private readonly table: readonly string[],
  ) {}

  read(tool: unknown, base: Config): { config: Config; problems: readonly ConfigProblem[] } {
    let config = base;
    if (!isTable(tool)) this.problem([], '`tool.threadwise` must be a table.');
    else for (const [key, value] of Object.entries(tool)) config = { ...config, ...this.setting(key, value) };
    return { config, problems: this.problems };
  }

  private problem(path: readonly string[], message: string): undefined {
    this.problems.push({ ...positionOf(this.toml, [...this.table, ...path]), message });
    return undefined;
  }

  private expected(key: string): undefined {
    const kind = configKeys[key]?.kind;
    return this.problem([key], `"${key}" must be ${kind ? expected[kind] : 'known'}.`);
  }

  private setting(key: string, value: unknown): Config | undefined {
    switch (key) {
      case 'select':
      case 'ignore':
        return isStrings(value) ? { [key]: this.codes(value, [key]) } : this.expected(key);
      case 'exclude':
        return isStrings(value) ? { exclude: value } : this.expected(key);
      case 'severity':
        return isTable(value) ? { severity: this.severityTable(value) } : this.expected(key);
      case 'python': {
        const python = typeof value === 'string' ? parsePython(value) : undefined;
        return python ? { python } : this.expected(key);
      }
      case 'free-threaded':
        return typeof value === 'boolean' ? { freeThreaded: value } : this.expected(key);
      case 'fail-on': {
        const failOn = [...SEVERITIES, 'never' as const].find((level) => level === value);
        if (failOn) return { failOn };
        if (typeof value !== 'string') return this.expected(key);
        return this.problem([key], `Unknown severity "${value}".${didYouMean(value, [...SEVERITIES, 'never'])}`);
      }
      case 'per-file-ignores':
        return isTable(value) ? { perFileIgnores: this.perFileIgnores(value) } : this.expected(key);
      case 'baseline':
        return typeof value === 'string' ? { baseline: value } : this.expected(key);
      // It says which schema the file keeps, for editors.
      case '$schema':
        return {};
      case 'thread-entries':
        return this.names(key, 'threadEntries', value);
      case 'thread-starters':
        return this.names(key, 'threadStarters', value);
      case 'locks':
        return this.names(key, 'locks', value);
      case 'blocking':
        return this.names(key, 'blocking', value);
      case 'thread-safe':
        return this.names(key, 'threadSafe', value);
      case 'tool':
        return this.problem([key], 'In this file the keys stand at the top: leave out "[tool.threadwise]".');
      default:
        return this.problem([key], `Unknown key "${key}".${didYouMean(key, Object.keys(configKeys))}`);
    }
  }

  private names(key: string, kind: keyof ConfiguredNames, value: unknown): Config | undefined {
    if (!isStrings(value)) return this.expected(key);
    const good = value.filter((name) => {
      if (dottedName.test(name)) return true;
      const why = /^[A-Za-z_]\w*$/.test(name) ? 'without the module that it is imported from' : 'not a dotted name';
      this.problem([key, name], `"${name}" is ${why}; write "package.module.name".`);
      return false;
    });
    this.#names = { ...this.#names, [kind]: good };
    return { names: this.#names };
  }

  private codes(selectors: readonly string[], path: readonly string[]): readonly string[] {
    return selectors.flatMap((selector) => {
      const codes = codesOf(selector, this.rules);
      if (codes.length === 0) this.problem([...path, selector], unknownRule(selector, this.rules));
      return codes;
    });
  }

  private severityTable(table: Table): Readonly<Record<string, Severity>> {
    const result: Record<string, Severity> = {};
    for (const [selector, value] of Object.entries(table)) {
      const severity = SEVERITIES.find((level) => level === value);
      if (!severity) {
        const written = typeof value === 'string' ? value : JSON.stringify(value);
        this.problem(['severity', selector], `Unknown severity "${written}".${didYouMean(written, SEVERITIES)}`);
        continue;
      }
      for (const code of this.codes([selector], ['severity'])) result[code] = severity;
    }
    return result;
  }

  private perFileIgnores(table: Table): readonly PerFileIgnore[] {
    return Object.entries(table).flatMap(([pattern, value]) => {
      if (isStrings(value)) return [{ pattern, codes: this.codes(value, ['per-file-ignores', pattern]) }];
      this.problem(['per-file-ignores', pattern], `"${pattern}" must be a list of rules.`);
      return [];
    });
  }
}

/** The options of an analysis: defaults, overlaid by each config in turn, the last one winning. */
export function optionsFrom(root: string | undefined, ...configs: readonly Config[]): AnalysisOptions {
  let options: AnalysisOptions = root === undefined ? defaultOptions : { ...defaultOptions, root };
  for (const config of configs) {
    options = {
      ...options,
      ...(config.python && { python: config.python }),
      ...(config.freeThreaded !== undefined && { freeThreaded: config.freeThreaded }),
      // Whoever selects rules asks for exactly these, so what was ignored before gives way.
      ...(config.select && { select: config.select, ignore: [] }),
      ...(config.ignore && { ignore: config.ignore }),
      ...(config.severity && { severity: { ...options.severity, ...config.severity } }),
      ...(config.perFileIgnores && { perFileIgnores: config.perFileIgnores }),
      ...(config.names && { names: config.names }),
    };
  }
  return options;
}

/** Finds and reads the configuration of the project that a folder belongs to. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleMeta } from '../rules/finding.js';
import { parseConfig, type Config, type ConfigProblem } from './config.js';
import { knownPath } from './discover.node.js';

/** A project: the folder its paths are relative to, and what its configuration says. */
export interface Project {
  /** Absolute, with `/`. */
  readonly root: string;
  /** The file that was read; undefined where there is none. */
  readonly file?: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the nearest `pyproject.toml` at or above `folder`. Throws where a file given by name can't be read. */
export function readProject(folder: string, rules: readonly RuleMeta[], file?: string): Project {
  const found = file === undefined ? nearestFile(folder) : knownPath(folder, file);
  if (found === undefined) return { root: folder, config: {}, problems: [] };
  const { config, problems } = parseConfig(readFileSync(found, 'utf8'), rules);
  return { root: knownPath(folder, dirname(found)), file: found, config, problems };
}

function nearestFile(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'pyproject.toml');
    if (existsSync(candidate)) return knownPath(at, candidate);
    if (dirname(at) === at) return undefined;
  }
}

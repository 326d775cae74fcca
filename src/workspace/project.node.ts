/** Finds and reads the configuration of the project that a folder belongs to. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleMeta } from '../rules/finding.js';
import { chosen, configFiles, parseConfig, type Config, type ConfigProblem, type ParsedConfig } from './config.js';
import { knownPath } from './discover.node.js';

/** A project: the folder its paths are relative to, and what its configuration says. */
export interface Project {
  /** Absolute, with `/`. */
  readonly root: string;
  /** The file that was read, also one that says nothing of Threadwise; undefined where there is none. */
  readonly file?: string;
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the configuration that counts for `folder`: upward, the first `threadwise.toml` or `pyproject.toml` with a table of
 * Threadwise. Throws where a file given by name can't be read.
 */
export function readProject(folder: string, rules: readonly RuleMeta[], file?: string): Project {
  const given = file === undefined ? undefined : knownPath(folder, file);
  const read = (path: string): { readonly path: string } & ParsedConfig => {
    return { path, ...parseConfig(readFileSync(path, 'utf8'), rules, path) };
  };
  const found = given === undefined ? chosen(filesUpward(folder), read) : read(given);
  if (found === undefined) return { root: folder, config: {}, problems: [] };
  const { path, config, problems } = found;
  return { root: knownPath(folder, dirname(path)), file: path, config, problems };
}

/** The configuration files at or above a folder, in the order in which they count. */
function* filesUpward(folder: string): Generator<string> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of configFiles) {
      const candidate = join(at, name);
      if (existsSync(candidate)) yield knownPath(at, candidate);
    }
    if (dirname(at) === at) return;
  }
}

/** The options of one folder: its `threadwise.toml` or `pyproject.toml`, overridden by the client's settings. */

import type { RuleMeta } from '../rules/finding.js';
import type { AnalysisOptions } from '../workspace/api.js';
import { resolveCodes } from '../workspace/catalogue.js';
import { chosen, configFiles, optionsFrom, parseConfig, type Config } from '../workspace/config.js';
import { decode } from '../workspace/decode.js';
import type { FileSource, Log } from './host.js';
import type { ClientSettings } from './settings.js';
import { baseName, parentOf, splitKey } from './uris.js';

const configName = 'pyproject.toml';

/** Whether a file configures an analysis, and is no program. */
export function isConfiguration(key: string): boolean {
  return configFiles.some((name) => name === baseName(key));
}

export interface FolderConfiguration {
  readonly options: AnalysisOptions;
  /** Globs relative to `root`, a path. */
  readonly root: string;
  readonly exclude: readonly string[];
  /** Key of the file that configures the folder; where there is none, of the one that would. */
  readonly file: string;
  /** The text of that file, where there is one. */
  readonly toml?: string;
}

/** The files that may configure a folder, the nearest first. */
async function filesUpward(folder: string, source: FileSource | undefined) {
  const found: { readonly file: string; readonly toml: string }[] = [];
  for (let at = folder; source !== undefined; at = parentOf(at)) {
    for (const name of configFiles) {
      const file = `${at.replace(/\/$/, '')}/${name}`;
      const bytes = await source.read(file).catch(() => undefined);
      const decoded = bytes && decode(bytes);
      if (decoded && 'text' in decoded) found.push({ file, toml: decoded.text });
    }
    // Above the folder of a virtual workspace there is nothing to see.
    if (parentOf(at) === at || !at.startsWith('file:')) break;
  }
  return found;
}

/** What the client's settings say, in the form of a configuration file. */
function configOfSettings(settings: ClientSettings, rules: readonly RuleMeta[], log: Log): Config {
  const codes = (selectors: readonly string[]): readonly string[] => {
    const found = resolveCodes(selectors, rules);
    for (const { message } of found.unknown) log.warn(`Settings: ${message}`);
    return found.codes;
  };
  const severity = Object.fromEntries(
    Object.entries(settings.severity).flatMap(([selector, level]) => codes([selector]).map((code) => [code, level])),
  );
  return {
    ...(settings.select.length > 0 && { select: codes(settings.select) }),
    ...(settings.ignore.length > 0 && { ignore: codes(settings.ignore) }),
    ...(Object.keys(severity).length > 0 && { severity }),
    ...(settings.pythonVersion && { python: settings.pythonVersion }),
    ...(settings.freeThreaded !== undefined && { freeThreaded: settings.freeThreaded }),
  };
}

/** Reads the configuration of a folder; mistakes in it are named in the log and left out. */
export async function readConfiguration(
  folder: string,
  source: FileSource | undefined,
  settings: ClientSettings,
  rules: readonly RuleMeta[],
  log: Log,
): Promise<FolderConfiguration> {
  const found = chosen(await filesUpward(folder, source), ({ file, toml }) => {
    return { file, toml, ...parseConfig(toml, rules, file) };
  });
  for (const { line, message } of found?.problems ?? []) log.warn(`${found?.file ?? ''}:${line}: ${message}`);
  const root = splitKey(found ? parentOf(found.file) : folder).path;
  const own = configOfSettings(settings, rules, log);
  return {
    options: optionsFrom(root, ...(found ? [found.config] : []), own),
    root,
    exclude: [...(found?.config.exclude ?? []), ...settings.exclude],
    ...(found && { toml: found.toml }),
    file: found?.file ?? `${folder.replace(/\/$/, '')}/${configName}`,
  };
}

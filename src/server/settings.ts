/** The settings of a client, `threadwise.*`, read with care: a wrong value is named and left out. */

import { SEVERITIES, type Severity } from '../rules/finding.js';
import { parsePython } from '../workspace/options.js';

export interface ClientSettings {
  readonly enable: boolean;
  /** Codes to report; empty leaves it to the project's configuration. */
  readonly select: readonly string[];
  /** Codes to leave out, besides those of the project's configuration. */
  readonly ignore: readonly string[];
  readonly exclude: readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
  readonly pythonVersion?: readonly [number, number];
  readonly freeThreaded?: boolean;
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Megabytes that the check of a large folder may take. */
  readonly memoryLimit: number;
}

export const defaultSettings: ClientSettings = {
  enable: true,
  select: [],
  ignore: [],
  exclude: [],
  severity: {},
  codeLens: true,
  inlayHints: false,
  memoryLimit: 2048,
};

/** `on` and `off`, or true and false from clients that write their settings by hand. */
function readSwitch(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'on' ? true : value === 'off' ? false : undefined;
}

/** Reads settings; `problems` gets one sentence for each value that makes no sense. */
export function readSettings(value: unknown, problems: string[] = []): ClientSettings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const given = value as Record<string, unknown>;
  const wrong = (name: string, wanted: string) =>
    problems.push(`threadwise.${name} must be ${wanted}; it is left out.`);

  const flag = (name: 'enable' | 'codeLens' | 'inlayHints'): boolean => {
    const found = given[name];
    if (typeof found === 'boolean') return found;
    if (found !== undefined && found !== null) wrong(name, 'true or false');
    return defaultSettings[name];
  };
  const strings = (name: 'select' | 'ignore' | 'exclude'): readonly string[] => {
    const found = given[name];
    if (Array.isArray(found) && found.every((item) => typeof item === 'string')) return found;
    if (found !== undefined && found !== null) wrong(name, 'a list of strings');
    return [];
  };
  const severity: Record<string, Severity> = {};
  for (const [code, level] of Object.entries(given['severity'] ?? {})) {
    const known = SEVERITIES.find((name) => name === level);
    if (known) severity[code] = known;
    else wrong(`severity.${code}`, '"error", "warning", "information" or "hint"');
  }

  const memory = given['memoryLimit'];
  const memoryLimit = typeof memory === 'number' && memory >= 128 ? Math.floor(memory) : undefined;
  if (memory !== undefined && memory !== null && memoryLimit === undefined) {
    wrong('memoryLimit', 'a number of megabytes, at least 128');
  }
  const versionText = given['pythonVersion'];
  const pythonVersion = typeof versionText === 'string' ? parsePython(versionText) : undefined;
  if (versionText && pythonVersion === undefined) wrong('pythonVersion', 'a version such as "3.12"');
  const freeThreaded = readSwitch(given['freeThreaded']);
  if (freeThreaded === undefined && ![undefined, null, 'auto'].includes(given['freeThreaded'] as null)) {
    wrong('freeThreaded', '"auto", "on" or "off"');
  }
  return {
    ...defaultSettings,
    enable: flag('enable'),
    codeLens: flag('codeLens'),
    inlayHints: flag('inlayHints'),
    select: strings('select'),
    ignore: strings('ignore'),
    exclude: strings('exclude'),
    severity,
    ...(memoryLimit !== undefined && { memoryLimit }),
    ...(pythonVersion && { pythonVersion }),
    ...(freeThreaded !== undefined && { freeThreaded }),
  };
}

/** Options of an analysis: their defaults, and how they decide what is reported. */

import { SEVERITIES, type Severity } from '../rules/finding.js';
import type { AnalysisOptions } from './api.js';

/** Whether `severity` is at least as grave as `level`. */
export function atLeast(severity: Severity, level: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

export const defaultOptions: AnalysisOptions = {
  python: [3, 13],
  freeThreaded: false,
  select: [],
  ignore: [],
  severity: {},
};

/** `3.12` as [3, 12]; undefined where it isn't a version of Python 3. */
export function parsePython(text: string): readonly [number, number] | undefined {
  const match = /^\s*(3)\.(\d{1,2})(?:\.\d+)?\s*$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** Whether the options ask for a rule at all. */
export function enabled(code: string, options: AnalysisOptions): boolean {
  if (options.ignore.includes(code)) return false;
  return options.select.length === 0 || options.select.includes(code);
}

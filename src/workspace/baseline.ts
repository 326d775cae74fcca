/**
 * Baselines: the findings a project already knows and has accepted, so that only new ones are reported.
 *
 * A fingerprint is made of the rule, the file and the text of the line, not of its number, so that code may move.
 */

import type { Finding } from '../rules/finding.js';
import { relativeTo } from './globs.js';

export interface BaselineEntry {
  readonly fingerprint: string;
  readonly code: string;
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  /** The line as it was, for people who read the file. */
  readonly line: string;
}

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

/** Where the texts of findings come from and what their paths are relative to. */
export interface BaselineContext {
  readonly root: string | undefined;
  readonly text: (path: string) => string | undefined;
}

/** A 53-bit hash of a text, in 14 hexadecimal digits: enough to tell the findings of one project apart. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

function lineAt(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return (/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '').trim();
}

/** An entry for each finding, in their order. Equal lines with equal findings are told apart by counting. */
export function entriesOf(findings: readonly Finding[], context: BaselineContext): readonly BaselineEntry[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const path = relativeTo(context.root, finding.path);
    const line = lineAt(context.text(finding.path) ?? '', finding.start);
    const key = [finding.code, path, line.replace(/\s+/g, ' ')].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { fingerprint: hash(`${key}\0${nth}`), code: finding.code, path, line };
  });
}

/** The findings that the baseline does not know. */
export function withoutBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  context: BaselineContext,
): readonly Finding[] {
  const known = new Set(baseline.findings.map((entry) => entry.fingerprint));
  const entries = entriesOf(findings, context);
  return findings.filter((_, index) => !known.has(entries[index]?.fingerprint ?? ''));
}

export function makeBaseline(findings: readonly Finding[], context: BaselineContext): Baseline {
  const order = (entry: BaselineEntry): string => `${entry.path}\0${entry.code}\0${entry.line}\0${entry.fingerprint}`;
  const entries = [...entriesOf(findings, context)].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { version: 1, findings: entries };
}

/** Reads a baseline's text; throws an `Error` whose message says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (!isBaseline(value)) throw new Error('not a baseline written by `threadwise check --write-baseline`');
  return value;
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null) return false;
  const { version, findings } = value as Partial<Record<keyof Baseline, unknown>>;
  if (version !== 1 || !Array.isArray(findings)) return false;
  return findings.every((f: unknown) => typeof f === 'object' && f !== null && 'fingerprint' in f);
}

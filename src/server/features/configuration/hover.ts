/** Hovers in a configuration file: keys, rules, and prefixes that stand for several rules. */

import type { Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/finding.js';
import { codesOf } from '../../../workspace/catalogue.js';
import { aboutKey } from './settings.js';
import { whereIn } from './where.js';

export interface ConfigurationHover {
  readonly range: Range;
  /** The one rule that the word names. */
  readonly rule?: RuleMeta;
  /** Else what is known of it, as Markdown. */
  readonly markdown?: string;
}

/** What is known of the word at a place; undefined where nothing is. */
export function hoverInConfiguration(
  toml: string,
  position: Position,
  rules: readonly RuleMeta[],
  own: boolean,
): ConfigurationHover | undefined {
  const text = TextDocument.create('', 'toml', 0, toml);
  const offset = text.offsetAt(position);
  const { table } = whereIn(toml, offset, own);
  for (const match of toml.matchAll(/\bTW\d{1,3}\b|"[a-z]+(?:-[a-z]+)+"|\bALL\b|^[ \t]*[\w-]+(?=[ \t]*=)/gm)) {
    const end = match.index + match[0].length;
    const start = end - match[0].trimStart().length;
    if (offset < start || offset > end) continue;
    const range = { start: text.positionAt(start), end: text.positionAt(end) };
    const word = match[0].trim().replaceAll('"', '');
    const codes = table === 'other' && !/^TW\d{3}$/.test(word) ? namedRule(word, rules) : codesOf(word, rules);
    const rule = codes.length === 1 ? rules.find(({ code }) => code === codes[0]) : undefined;
    if (rule) return { range, rule };
    if (codes.length > 1) return { range, markdown: listOf(word, codes, rules) };
    const about = table === 'threadwise' ? aboutKey(word, own) : undefined;
    if (about !== undefined) return { range, markdown: about };
  }
  return undefined;
}

function namedRule(word: string, rules: readonly RuleMeta[]): readonly string[] {
  return rules.filter(({ name }) => name === word).map(({ code }) => code);
}

function listOf(prefix: string, codes: readonly string[], rules: readonly RuleMeta[]): string {
  const rows = codes.flatMap((code) => rules.filter((rule) => rule.code === code));
  const lines = rows.map(({ code, name }) => `- ${code} ${name}`).join('\n');
  return `**${prefix}** stands for ${codes.length} rules:\n\n${lines}`;
}

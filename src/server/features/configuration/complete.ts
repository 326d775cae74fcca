/** Completion in a configuration file: keys, rules, severities, versions. */

import { CompletionItemKind, MarkupKind, type CompletionItem, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SEVERITIES, type RuleMeta } from '../../../rules/finding.js';
import { configKeys, expected } from '../../../workspace/config-keys.js';
import { aboutKey, valuesOf } from './settings.js';
import { whereIn, type Where } from './where.js';

interface Offer {
  readonly text: string;
  readonly kind: CompletionItemKind;
  readonly about?: string;
  readonly detail?: string;
}

/** What may stand at a place of a configuration file; `own` says that it is one and nothing else. */
export function completeConfiguration(
  toml: string,
  position: Position,
  rules: readonly RuleMeta[],
  own: boolean,
): CompletionItem[] {
  const text = TextDocument.create('', 'toml', 0, toml);
  const where = whereIn(toml, text.offsetAt(position), own);
  const range = { start: text.positionAt(where.start), end: text.positionAt(where.end) };
  return offers(where, toml, rules, own).map(({ text: newText, kind, about, detail }, index) => ({
    label: newText.replace(/ = $/, '').replaceAll('"', ''),
    // Editors filter by what the edit replaces, quotes included.
    filterText: newText,
    sortText: String(index).padStart(4, '0'),
    kind,
    textEdit: { range, newText },
    ...(detail !== undefined && { detail }),
    ...(about !== undefined && { documentation: { kind: MarkupKind.Markdown, value: about } }),
  }));
}

function offers(
  { table, key, before }: Where,
  toml: string,
  rules: readonly RuleMeta[],
  own: boolean,
): readonly Offer[] {
  if (key === undefined && before.trim() !== '') return before.trim() === '[' ? headers(toml, '', own) : [];
  if (key === undefined) {
    if (table === 'threadwise') return keyOffers(toml, own);
    if (table === 'severity') return ruleOffers(rules, (name) => `${name} = `);
    return table === 'other' ? headers(toml, '[', own) : [];
  }
  if (table === 'per-file-ignores') return ruleOffers(rules, quoted);
  if (table === 'severity') return SEVERITIES.map((level) => ({ text: quoted(level), kind: CompletionItemKind.Value }));
  if (table !== 'threadwise') return [];
  if (configKeys[key]?.kind === 'rules') {
    return [...ruleOffers(rules, quoted), ...groups(rules)];
  }
  return (valuesOf(key) ?? []).map((value) => ({ text: value, kind: CompletionItemKind.Value }));
}

const quoted = (word: string): string => `"${word}"`;

/** Keys that are not written yet. */
function keyOffers(toml: string, own: boolean): readonly Offer[] {
  return Object.entries(configKeys)
    .filter(([, { kind }]) => kind !== 'severities' && kind !== 'rules-by-glob')
    .filter(([key]) => !new RegExp(`^\\s*${key}\\s*=`, 'm').test(toml))
    .map(([key, { kind }]) => {
      const about = aboutKey(key, own);
      return {
        text: `${key} = `,
        kind: CompletionItemKind.Property,
        ...(about !== undefined && { about }),
        detail: expected[kind],
      };
    });
}

function ruleOffers(rules: readonly RuleMeta[], write: (name: string) => string): readonly Offer[] {
  const sorted = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1));
  const offer = (text: string, { code, name, summary }: RuleMeta): Offer => {
    return { text: write(text), kind: CompletionItemKind.EnumMember, about: summary, detail: `${code} ${name}` };
  };
  return [...sorted.map((rule) => offer(rule.code, rule)), ...sorted.map((rule) => offer(rule.name, rule))];
}

/** Prefixes that stand for all rules of a group. */
function groups(rules: readonly RuleMeta[]): readonly Offer[] {
  const prefixes = [...new Set(rules.map(({ code }) => code.slice(0, 3)))].sort();
  return [...prefixes, 'ALL'].map((prefix) => {
    const count = rules.filter(({ code }) => prefix === 'ALL' || code.startsWith(prefix)).length;
    return { text: quoted(prefix), kind: CompletionItemKind.Enum, detail: `${count} rules` };
  });
}

/** Tables that are not opened yet; `open` is the bracket where none was typed. */
function headers(toml: string, open: '[' | '', own: boolean): readonly Offer[] {
  const names = own
    ? ['severity', 'per-file-ignores']
    : ['tool.threadwise', 'tool.threadwise.severity', 'tool.threadwise.per-file-ignores'];
  return names
    .filter((name) => !toml.includes(`[${name}]`))
    .map((name) => ({ text: `${open}${name}]`, kind: CompletionItemKind.Module }));
}

/** The rules as the front doors see them: looked up by code, name or prefix. */

import type { RuleMeta } from '../rules/finding.js';
import { didYouMean } from './nearest.js';

/** The codes that a selector stands for: a code, a rule's name, a prefix such as `TW1`, or `ALL`. */
export function codesOf(selector: string, rules: readonly RuleMeta[]): readonly string[] {
  const wanted = selector.trim();
  const upper = wanted.toUpperCase();
  if (upper === 'ALL') return rules.map((rule) => rule.code);
  const exact = rules.find((rule) => rule.code === upper || rule.name === wanted.toLowerCase());
  if (exact) return [exact.code];
  if (!/^TW\d{0,2}$/.test(upper)) return [];
  return rules.filter((rule) => rule.code.startsWith(upper)).map((rule) => rule.code);
}

/** The codes of several selectors; those that stand for nothing are named with the nearest valid one. */
export function resolveCodes(
  selectors: readonly string[],
  rules: readonly RuleMeta[],
): { readonly codes: readonly string[]; readonly unknown: readonly { selector: string; message: string }[] } {
  const codes = new Set<string>();
  const unknown: { selector: string; message: string }[] = [];
  for (const selector of selectors) {
    const found = codesOf(selector, rules);
    if (found.length === 0) unknown.push({ selector, message: unknownRule(selector, rules) });
    for (const code of found) codes.add(code);
  }
  return { codes: [...codes].sort(), unknown };
}

/** One line that names a rule that doesn't exist, and the nearest that does. */
export function unknownRule(selector: string, rules: readonly RuleMeta[]): string {
  const candidates = /^tw\d/i.test(selector)
    ? rules.map((rule) => rule.code)
    : rules.flatMap((rule) => [rule.code, rule.name]);
  return `Unknown rule "${selector}".${didYouMean(selector, candidates)}`;
}

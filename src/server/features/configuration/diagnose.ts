/** The mistakes of a configuration file as diagnostics at their places, and the edit that mends each. */

import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RuleMeta } from '../../../rules/finding.js';
import { isOwnFile, parseConfig, type ConfigProblem } from '../../../workspace/config.js';
import { source } from '../../diagnostics.js';

/** Diagnostics of a file by its text, and of names in it that change nothing; none where it says nothing of Threadwise. */
export function diagnoseConfiguration(
  toml: string,
  rules: readonly RuleMeta[],
  file: string,
  idle: ReadonlyMap<string, string> = new Map(),
): Diagnostic[] {
  // A file that can't be read as TOML concerns us only where it would configure us.
  if (!isOwnFile(file) && !toml.includes('threadwise')) return [];
  const text = TextDocument.create('', 'toml', 0, toml);
  const mistakes = parseConfig(toml, rules, file).problems.map((problem) => ({
    range: rangeOf(problem, text),
    severity: DiagnosticSeverity.Warning,
    source,
    message: problem.message,
  }));
  const changingNothing = [...idle].flatMap(([name, message]) => {
    const start = [`"${name}"`, `'${name}'`].map((quoted) => toml.indexOf(quoted)).find((at) => at >= 0);
    if (start === undefined) return [];
    const range = { start: text.positionAt(start), end: text.positionAt(start + name.length + 2) };
    return [{ range, severity: DiagnosticSeverity.Information, source, message }];
  });
  return [...mistakes, ...changingNothing];
}

const token = /"[^"\n]*"|'[^'\n]*'|\[[^\]\n]*\]|[\w.-]+|\S/y;

/** The word at which a problem begins. */
function rangeOf({ line, column }: ConfigProblem, text: TextDocument): Range {
  const start = { line: line - 1, character: column - 1 };
  token.lastIndex = text.offsetAt(start);
  const length = token.exec(text.getText())?.[0].length ?? 1;
  return { start, end: { line: start.line, character: start.character + length } };
}

const suggestion = /Unknown \w+ "([^"]*)"\..* Did you mean "([^"]+)"\?/;

/** The word that a problem's message proposes, in place of the one that is wrong; undefined where it has none. */
export function proposalOf({
  message,
}: {
  readonly message: unknown;
}): { readonly wrong: string; readonly right: string } | undefined {
  const [, wrong, right] = suggestion.exec(String(message)) ?? [];
  return wrong !== undefined && right !== undefined ? { wrong, right } : undefined;
}

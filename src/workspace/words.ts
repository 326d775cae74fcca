/** What a finding says in words, and the lines that these cite. */

import { lineStartsOf } from '../facts/lines.js';
import type { NotebookProgram } from '../notebook/program.js';
import type { Finding } from '../rules/finding.js';

/** Line numbers as findings say them: `line 12`, and `Line 12` where a sentence begins. */
const LINES = /\b([Ll])ine (\d+)\b/g;

/** The lines that a text cites, from 1. */
export const linesCited = (text: string): readonly number[] =>
  [...text.matchAll(LINES)].map((match) => Number(match[2]));

/** The text with other words in the place of each line it cites. */
export const citing = (text: string, words: (line: number) => string): string =>
  text.replace(LINES, (_, first: string, line: string) => {
    const cited = words(Number(line));
    return first === 'L' ? cited.charAt(0).toUpperCase() + cited.slice(1) : cited;
  });

/** All that a finding says in words. */
export const wordsOf = ({ message, related, data, evidence, play }: Finding): readonly string[] => [
  message,
  ...related.map((one) => one.message),
  ...(data['suppose'] === undefined ? [] : [data['suppose']]),
  ...(evidence?.steps ?? []).map(({ what }) => what),
  ...(play?.suppose ?? []),
];

/** The same finding in other words. */
export function reworded(finding: Finding, say: (text: string) => string): Finding {
  const { data, evidence, play } = finding;
  return {
    ...finding,
    message: say(finding.message),
    related: finding.related.map((one) => ({ ...one, message: say(one.message) })),
    ...(data['suppose'] !== undefined && { data: { ...data, suppose: say(data['suppose']) } }),
    ...(play && { play: { ...play, suppose: play.suppose.map(say) } }),
    ...(evidence && {
      evidence: { ...evidence, steps: evidence.steps.map((step) => ({ ...step, what: say(step.what) })) },
    }),
  };
}

/** The finding of a notebook in words for who sees cells: `cell 5, line 2` for a line of the program that they make. */
export function inCells(finding: Finding, program: NotebookProgram): Finding {
  const starts = lineStartsOf(program.text);
  const place = (line: number): string => {
    const start = starts[line - 1];
    const at = start === undefined ? undefined : program.placeAt(start);
    return at === undefined ? `line ${line}` : `cell ${at.cell}, line ${at.line}`;
  };
  return reworded(finding, (text) => citing(text, place));
}

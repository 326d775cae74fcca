/** Findings as annotations of a pull request: workflow commands that GitHub Actions reads from the log. */

import { LinesByPath, type ReportInput } from './report.js';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** One line for each finding and each file that could not be analysed. */
export function githubReport(input: ReportInput): string {
  const lines = new LinesByPath(input);
  const annotate = (
    command: string,
    properties: Readonly<Record<string, string | number>>,
    message: string,
  ): string => {
    const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${command} ${written.join(',')}::${escapeData(message)}\n`;
  };
  const findings = input.findings.map((finding) => {
    const { path, range } = lines.inFile(finding);
    const end = range.end.line === range.start.line ? { endColumn: range.end.column } : {};
    const place = { file: path, line: range.start.line, endLine: range.end.line, col: range.start.column, ...end };
    const others = finding.related.map((related) => {
      const other = lines.inFile(related);
      return `\n${other.path}:${other.range.start.line}: ${related.message}`;
    });
    const properties = { ...place, title: `${finding.code} ${finding.name}` };
    return annotate(commands[finding.severity], properties, finding.message + others.join(''));
  });
  const errors = input.errors.map(({ path, message, at }) => {
    const file = input.display(path);
    if (!at) return annotate('warning', { file, title: 'Not analysed' }, message);
    const { line, column } = lines.inFile({ path, ...at }).range.start;
    return annotate('notice', { file, line, col: column, title: 'Analysed in part' }, message);
  });
  return [...findings, ...errors].join('');
}

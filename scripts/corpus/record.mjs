/** The findings on record, one JSON object a line: where each is, and what a reader of the code said of it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { verdicts } from './compare.mjs';

export function readLines(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch {
        throw new Error(`${file}:${index + 1} is not JSON.`);
      }
    });
}

export function readRecord(file) {
  const rows = readLines(file);
  for (const row of rows) {
    if (verdicts.includes(row.verdict)) continue;
    throw new Error(`${file}: ${row.source} ${row.path}:${row.line} has the verdict ${row.verdict}.`);
  }
  return rows;
}

const FIELDS = ['source', 'commit', 'path', 'line', 'rule', 'severity', 'confidence', 'key', 'verdict', 'reason'];

export function writeRecord(file, rows) {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, row[field]]))));
  writeFileSync(file, lines.length === 0 ? '' : `${lines.join('\n')}\n`);
}

/**
 * Checks one folder with the built library and prints what it finds as JSON. A process of its own, so that one source
 * that takes too long or too much memory ends alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pythonFiles } from './sources.mjs';

const [library, folder, ...flags] = process.argv.slice(2);
const hints = flags.includes('--hints');
const { createEngine, createSession, defaultOptions } = await import(pathToFileURL(library).href);
const failures = [];
const session = createSession(await createEngine(), defaultOptions, {
  onError: (error) => failures.push(error instanceof Error ? error.message : String(error)),
});

const began = performance.now();
const texts = new Map();
for (const path of pythonFiles(folder)) {
  const text = readFileSync(join(folder, path), 'utf8');
  texts.set(path, text);
  session.setFile(path, text);
}
const { findings, errors } = session.check();
const lineOf = ({ path, start }) =>
  texts
    .get(path)
    .slice(0, start)
    .split(/\r\n|\r|\n/).length;
const result = {
  files: texts.size,
  milliseconds: Math.round(performance.now() - began),
  problems: [...errors.map(({ path, message }) => `${path}: ${message}`), ...failures],
  findings: findings
    .filter(({ severity }) => hints || severity !== 'hint')
    .map((finding) => ({
      path: finding.path,
      line: lineOf(finding),
      rule: finding.code,
      severity: finding.severity,
      confidence: finding.confidence,
      basis: finding.basis,
      grounds: finding.grounds,
      key: [finding.data.variable ?? finding.data.thread ?? finding.data.lock, finding.data.function]
        .filter(Boolean)
        .join(' in '),
    })),
};
process.stdout.write(JSON.stringify(result), () => process.exit(0));

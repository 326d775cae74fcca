/** A folder as a program in a laboratory: its facts are made once, and analysed as often as there are questions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonFiles } from '../corpus/sources.mjs';

const lineOf = (text, offset) => text.slice(0, offset).split(/\r\n|\r|\n/).length;

/**
 * What `library` finds in the texts, by path. `check` answers the findings as lines to compare, each with the place,
 * the rule and how grave it is (`keys`), and with what is said of it (`told`).
 */
export function programOf(library, engine, texts) {
  const { createSession, defaultOptions } = library;
  const first = createSession(engine, defaultOptions);
  for (const [path, text] of texts) first.setFile(path, text);
  const facts = [...texts.keys()].flatMap((path) => first.facts(path) ?? []);
  return {
    check() {
      const failures = [];
      const session = createSession(engine, defaultOptions, { onError: (error) => failures.push(String(error)) });
      for (const file of facts) session.adopt(file, texts.get(file.path));
      const { findings } = session.check();
      const keys = new Map();
      for (const { path, start, code, severity, message } of findings)
        keys.set(`${path}:${lineOf(texts.get(path), start)} ${code} ${severity}`, message);
      session.dispose();
      return { keys, failures };
    },
    dispose: () => first.dispose(),
  };
}

export function textsIn(folder) {
  return new Map(pythonFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What differs between two checks: findings that only one has, and those that the two tell differently. */
export function difference(a, b) {
  const lost = [...a.keys.keys()].filter((key) => !b.keys.has(key));
  const gained = [...b.keys.keys()].filter((key) => !a.keys.has(key));
  const retold = [...a.keys].filter(([key, told]) => b.keys.has(key) && b.keys.get(key) !== told).map(([key]) => key);
  return { lost, gained, retold };
}

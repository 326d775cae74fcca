/** Fix cases: a program with a mistake, and what the first fix (or the one named in `title.txt`) makes of it. */

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface FixCase {
  /** `TW101/one-line-bodies` */
  readonly name: string;
  readonly code: string;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** How the title of the fix begins; empty for the first one. */
  readonly title: string;
  /** What the mended program prints, where it always prints the same. */
  readonly output: string | undefined;
}

/** All cases below a folder whose children are folders named after rules. */
export function readFixCases(root: string): FixCase[] {
  return readdirSync(root)
    .filter((code) => /^TW\d{3}$/.test(code))
    .sort()
    .flatMap((code) =>
      readdirSync(join(root, code))
        .sort()
        .map((slug) => readCase(join(root, code, slug), code, slug)),
    );
}

function readCase(folder: string, code: string, slug: string): FixCase {
  const optional = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  return {
    name: `${code}/${slug}`,
    code,
    before: programIn(folder, 'before'),
    after: programIn(folder, 'after'),
    title: optional('title.txt')?.trim() ?? '',
    output: optional('output.txt'),
  };
}

/** The files of `before.py`, or of the folder `before`; a single file is called `main.py`. */
function programIn(folder: string, name: string): ReadonlyMap<string, string> {
  const single = join(folder, `${name}.py`);
  if (existsSync(single)) return new Map([['main.py', readFileSync(single, 'utf8')]]);
  const root = join(folder, name);
  return new Map(
    pythonFiles(root).map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((entry) => {
      const path = join(folder, entry);
      return statSync(path).isDirectory() ? pythonFiles(path) : entry.endsWith('.py') ? [path] : [];
    })
    .sort();
}

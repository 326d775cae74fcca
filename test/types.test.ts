/** The declarations of the library want nothing installed that the package does not bring along. */

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { built } from './helpers/built.js';

/** Declarations as they are published, by their paths. */
function declarations(): ReadonlyMap<string, string> {
  const folder = join(built({ types: true }), 'types');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.d.ts'));
  return new Map(files.map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')]));
}

it('is typed without types of other packages', () => {
  const files = declarations();
  const index = [...files.keys()].find((path) => path.endsWith(join('types', 'index.d.ts')))!;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const plain = ts.createCompilerHost(options);
  // Only what the package itself brings is there.
  const isThere = (path: string): boolean => !path.includes('node_modules') || path.includes('/typescript/lib/');
  host.fileExists = (path) => files.has(path) || (isThere(path) && plain.fileExists(path));
  host.readFile = (path) => files.get(path) ?? plain.readFile(path);
  host.getSourceFile = (path, version) => {
    const text = files.get(path);
    return text === undefined ? plain.getSourceFile(path, version) : ts.createSourceFile(path, text, version);
  };
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([index], options, host));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
}, 180_000);

/** The analysis knows what parts there are; which names of libraries play them, only rows of knowledge say. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { LIBRARIES } from '../../src/knowledge/libraries/index.js';
import { words } from '../../src/knowledge/library.js';
import { isModelledModule } from '../../src/knowledge/modules.js';
import { TOOLKITS } from '../../src/knowledge/toolkits.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'program');

const firstPart = (dotted: string): string => dotted.split('.')[0]!;

/** The packages that rows speak of. */
const packages = new Set(
  [
    ...LIBRARIES.flatMap(({ types, functions, tasks, effects, also }) => [
      ...Object.keys({ ...types, ...tasks, ...also }),
      ...Object.values({ ...functions, ...effects }).flatMap(words),
    ]),
    ...TOOLKITS.flatMap(({ widgets, owners }) => words(`${widgets} ${owners}`)),
  ]
    .filter((name) => name.includes('.'))
    .map(firstPart),
);

const isLibrary = (name: string): boolean => packages.has(name) || isModelledModule(name);

/** Names of libraries in a text of the program: literals, templates and regular expressions. */
function namesIn(text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node);
    if (isText || ts.isRegularExpressionLiteral(node)) {
      const content = isText ? node.text : node.getText().replaceAll('\\.', '.');
      for (const [, name] of content.matchAll(/(?<![\w.\\])([A-Za-z_]\w*)\.(?=[\w(\\])/g))
        if (isLibrary(name!)) found.push(content);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('names of libraries', () => {
  test.each([
    ["name === 'threading.Lock'", 1],
    ["name.startsWith('asyncio.x')", 1],
    ['/^queue\\.\\w+\\.get$/.test(name)', 1],
    ["operationOf(name) === 'event wait'", 0],
    ["import { a } from './threading.js'", 0],
  ])('are seen in %s', (text, count) => {
    expect(namesIn(text)).toHaveLength(count);
  });

  test('stand in rows of knowledge, and not in the analysis', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      namesIn(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

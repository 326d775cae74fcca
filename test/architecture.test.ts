import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { allowed, contracts, core, frontDoors, mayUseNode, packages, recursions, rooms } from '../scripts/layers.mjs';
import { LIBRARIES } from '../src/knowledge/libraries/index.js';
import { words } from '../src/knowledge/library.js';
import { isModelledModule } from '../src/knowledge/modules.js';
import { TOOLKITS } from '../src/knowledge/toolkits.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

interface Import {
  readonly from: string;
  readonly specifier: string;
  /** The file it leads to, relative to the project; undefined for packages. */
  readonly target: string | undefined;
}

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .sort();

/** Every module a file names: imports, re-exports, dynamic imports and types by `import('…')`. */
function importsOf(file: string): readonly Import[] {
  const info = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return info.importedFiles.map(({ fileName }) => {
    const target = fileName.startsWith('.')
      ? relative(root, join(root, dirname(file), fileName)).replaceAll('\\', '/')
      : undefined;
    return { from: file, specifier: fileName, target: target === undefined ? undefined : sourceOf(target) };
  });
}

function sourceOf(target: string): string {
  const stem = target.replace(/\.js$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, `${stem}.d.ts`].find((name) => existsSync(join(root, name))) ?? target;
}

function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** `src/index.ts` is the library: it stands above all layers and may show what any of them offers. */
const layered = files.filter((file) => file.split('/').length > 2);
const imports = layered.flatMap(importsOf);

describe('layers', () => {
  test('every folder of the source is a layer', () => {
    const known = [...core, ...Object.keys(frontDoors)];
    expect([...new Set(layered.map(layerOf))].filter((layer) => !known.includes(layer))).toEqual([]);
  });

  test('imports are seen at all', () => {
    expect(imports.filter((i) => i.target?.startsWith('src/facts/')).length).toBeGreaterThan(10);
  });

  test('an import leads to the same layer or to one it may use', () => {
    const wrong = imports.filter(({ from, target }) => {
      if (target === undefined || contracts.includes(target)) return false;
      return target.startsWith('src/') && !allowed(layerOf(from)).includes(layerOf(target));
    });
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('imports stay inside the source', () => {
    const outside = imports.filter(({ target }) => target !== undefined && !target.startsWith('src/'));
    expect(outside.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  test('only host files use Node', () => {
    const wrong = imports.filter(({ from, specifier }) => specifier.startsWith('node:') && !mayUseNode(from));
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });

  test('files for every platform import no host files', () => {
    const wrong = imports.filter(
      ({ from, target }) =>
        core.includes(layerOf(from)) && !from.endsWith('.node.ts') && target?.endsWith('.node.ts') === true,
    );
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('packages that belong to a layer stay there', () => {
    const wrong = imports.filter(({ from, specifier }) => {
      const owner = Object.entries(packages).find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
      return owner !== undefined && !owner[1].includes(layerOf(from));
    });
    expect(wrong.map(({ from, specifier }) => `${from} → ${specifier}`)).toEqual([]);
  });
});

describe('rooms of the analysis', () => {
  const roomOf = (file: string): number => rooms.findIndex((room) => room.includes(file.split('/')[2]!));
  const within = imports.filter(
    ({ from, target }) => from.startsWith('src/program/') && target?.startsWith('src/program/') === true,
  );

  test('every folder is a room', () => {
    const inProgram = files.filter((file) => file.startsWith('src/program/'));
    expect(inProgram.length).toBeGreaterThan(200);
    expect(inProgram.filter((file) => roomOf(file) < 0)).toEqual([]);
  });

  test('an import leads to the same room or to one before it', () => {
    const wrong = within.filter(({ from, target }) => roomOf(target!) > roomOf(from));
    expect(wrong.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('files lead to each other in a circle only where the table says why', () => {
    const found = circles(within.map(({ from, target }) => [from, target!]));
    const known = Object.values(recursions);
    // A file that left its circle is named no longer, either.
    expect(found.map((circle) => circle.sort()).sort(byFirst)).toEqual(
      known.map((all) => [...all].sort()).sort(byFirst),
    );
  });

  test('circles are seen', () => {
    const [circle, ...others] = circles([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
      ['d', 'e'],
    ]);
    expect(circle?.sort()).toEqual(['a', 'b', 'c']);
    expect(others).toEqual([]);
  });
});

const byFirst = ([a]: readonly string[], [b]: readonly string[]): number => (a! < b! ? -1 : 1);

/** Strongly connected components of more than one file, as Tarjan finds them. */
function circles(edges: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const to of next.get(file) ?? []) {
      if (!order.has(to)) visit(to);
      if (open.includes(to)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(to)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle);
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return found;
}

// The analysis knows what parts there are; which names of libraries play them, only rows of knowledge say.

const program = join(root, 'src', 'program');

const firstPart = (dotted: string): string => dotted.split('.')[0]!;

/** The packages that rows speak of. */
const described = new Set(
  [
    ...LIBRARIES.flatMap(({ types, callables, tasks, effects, also }) => [
      ...Object.keys({ ...types, ...tasks, ...also }),
      ...Object.values({ ...callables, ...effects }).flatMap(words),
    ]),
    ...TOOLKITS.flatMap(({ widgets, applications }) => words(`${widgets} ${applications}`)),
  ]
    .filter((name) => name.includes('.'))
    .map(firstPart),
);

const isLibrary = (name: string): boolean => described.has(name) || isModelledModule(name);

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

describe('what the analysis keeps', () => {
  const kept = /^(?:export )?(?:let |const \w+ = new (?:Weak)?(?:Map|Set)\b)/gm;

  test('belongs to a program, not to a module', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/program/'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(kept)].map(([line]) => `${file}: ${line}`),
      );
    expect(wrong).toEqual([]);
  });

  test.each(['const known = new WeakMap<A, B>();', 'let nesting = 0;', 'export const all = new Set<string>();'])(
    'is seen in: %s',
    (line) => expect(line.match(kept)).not.toBeNull(),
  );
});

// What the model keeps of objects has types of its own (`model/field.ts`): a text is a name that Python has.

/** Texts that are names to nobody but the analysis: `'<target>'`, `[${key}]` in the place of a field. */
function madeUpNames(text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022, true);
  const isMadeUp = (node: ts.Node, content: string): boolean => {
    if (/^<[\w ]*(>$|$)/.test(content) && /\w/.test(content)) return true;
    const call = node.parent;
    return /^\[/.test(content) && ts.isCallExpression(call) && /(^|\.)(cell|get|has)$/.test(call.expression.getText());
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isMadeUp(node, node.text)) found.push(node.text);
    else if (ts.isTemplateExpression(node) && (isMadeUp(node, node.head.text) || node.head.text === '<'))
      found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('fields of objects', () => {
  test.each([
    ["analysis.cell(obj, '<target>')", 1],
    ['analysis.cell(obj, `<claimed ${field}>`)', 1],
    ['analysis.cell(obj, `<${part}>`)', 1],
    ['obj.fields.get(`[${index}]`)', 1],
    ["op === '<' || op === '<='", 0],
    ['`[${inner}]`', 0],
  ])('made up are seen in %s', (text, count) => {
    expect(madeUpNames(text)).toHaveLength(count);
  });

  test('are names of Python or typed', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/program/'))
      .flatMap((file) => madeUpNames(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`));
    expect(wrong).toEqual([]);
  });
});

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
    const files = readdirSync(program, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      namesIn(readFileSync(join(program, file), 'utf8')).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

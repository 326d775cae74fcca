import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonError, parseJson } from '../../src/notebook/json.js';
import { masked, stamp } from '../../src/notebook/magics.js';
import type { Notebook } from '../../src/notebook/notebook.js';
import { readNotebook } from '../../src/notebook/notebook.js';
import { cellsHold, NotebookProgram } from '../../src/notebook/program.js';
import { applyAtOnce } from '../../src/workspace/edits.js';
import { notebookFile } from '../helpers/notebooks.js';

function read(file: string): Notebook {
  const notebook = readNotebook(file);
  if ('problem' in notebook) throw new Error(notebook.problem);
  return notebook;
}

/** A mask as dots, so that tests can be read. */
const shown = (source: string): string | undefined => masked(source)?.text.replaceAll(stamp, '.');

describe('magics', () => {
  test.each([
    ['%matplotlib inline', '0#.               '],
    ['!ls', '0#.'],
    ['if x:\n    !ls -l\n', 'if x:\n    0#.   \n'],
    ['!pip install a \\\n  b\nx = 1', '0#.             \n#. \nx = 1'],
    ['f?\nx', '0#\nx'],
    ['a.b.c??', '0#.    '],
    ['?print', '0#.   '],
    ['files = !ls *.py', 'files = 0#.     '],
    ['a, b = %sx ls', 'a, b = 0#.   '],
    ['%time x = f()', '".  ";x = f()'],
    ['%timeit -n 10 -r3 f(\n1)', '".              ";f(\n1)'],
    ['%time for t in ts: t.join()', `0#.${' '.repeat(24)}`],
    ['%time', '0#.  '],
    ['%time %pxresult', `0#.${' '.repeat(12)}`],
    ['pip install tqdm', `0#.${' '.repeat(13)}`],
    ['%%time\nx = 1', '0#.   \nx = 1'],
    ['\n%%capture out\nx = 1', '\n0#.          \nx = 1'],
  ])('%j is masked', (source, text) => {
    expect(shown(source)).toBe(text);
  });

  test.each(['%%bash\nls', '%%writefile a.py\nimport threading', '%%html', '%%unknown\nx = 1', '\n  %%sh\nls'])(
    '%j is no Python',
    (source) => {
      expect(masked(source)).toBeUndefined();
    },
  );

  test.each([
    'x = (a\n  % b)\n',
    "s = '''\n!no\n%no\n'''\n",
    'x = 1 + \\\n  2\n',
    'print("a = %s" % x)',
    'x %= 3\nx != 2',
    '# what?\n',
    'x = [\n!\n]'.replace('!', '1'),
    "f'{a}' if b else 'don\\'t'",
    'd = {"a": !0}'.replace('!', ''),
    '@decorated\ndef f(): ...',
    'print("%d" % 3, end="?")',
    'x = "what?"',
    'x = 5 if a else 3 #?',
    'pip = 3\npip.main()\npip if pip else 0\n',
  ])('%j stays as it is', (source) => {
    expect(masked(source)).toEqual({ text: source, unfinished: false });
  });

  test.each(['print(', "s = '''abc", 'x = 1 + \\', 'x = 1 + \\\n', 'd = {\n"a": [1],\n'])(
    '%j is unfinished',
    (source) => {
      expect(masked(source)?.unfinished).toBe(true);
    },
  );

  test('keep every offset and every line, whatever the cell holds', () => {
    const piece = fc.constantFrom(
      ...'%!?\\\n "\'#([)]=;,/ xyz1.\r'.split(''),
      '%%',
      '"""',
      '%time ',
      'if a:\n ',
      'a = !b',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = pieces.join('');
        const text = masked(source)?.text ?? source;
        expect(text).toHaveLength(source.length);
        expect(text.replace(/[^\n\r]/g, '')).toBe(source.replace(/[^\n\r]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a program of cells', () => {
  const program = new NotebookProgram([
    { number: 2, source: 'import threading\n!ls' },
    { number: 3, source: '%%bash\nls' },
    { number: 4, source: '' },
    { number: 5, source: 'print(' },
    { number: 7, source: '  x = 1\n  y = 2' },
    { number: 8, source: 'z = 3\n' },
  ]);

  test('goes through Python cells in order', () => {
    expect(program.cells.map(({ number }) => number)).toEqual([2, 5, 7, 8]);
    for (const { start, end, source } of program.cells.filter(({ number }) => number > 5)) {
      expect(program.text.slice(start, end)).toBe(source);
    }
    expect(program.text.replaceAll(stamp, '.')).toBe(
      'import threading\n0#.\n#.%%\n)#.   \nif 1:#.%%\n  x = 1\n  y = 2\n#.%%\nz = 3\n',
    );
  });

  test('tells the cell of an offset', () => {
    const numbers = [0, program.text.indexOf('x = 1'), program.text.indexOf('z'), 9999].map(
      (offset) => program.cellAt(offset)?.number,
    );
    expect(numbers).toEqual([2, 7, 8, 8]);
    expect(new NotebookProgram([]).cellAt(0)).toBeUndefined();
  });

  test('is taken apart after a change, magics put back', () => {
    const changed = program.text.replace('import threading', 'import os\nimport threading').replace('z = 3\n', '');
    expect(program.sourcesAfter(changed)).toEqual([
      'import os\nimport threading\n!ls',
      'print(',
      '  x = 1\n  y = 2',
      '',
    ]);
    expect(
      program.editsTo(changed)?.map(({ cell, start, end, newText }) => [cell.number, start, end, newText]),
    ).toEqual([
      [2, 7, 7, 'os\nimport '],
      [8, 0, 6, ''],
    ]);
  });

  test('is not taken apart where cells or magics are gone', () => {
    expect(program.sourcesAfter(program.text.replace(`\n#${stamp}%%\n`, '\n'))).toBeUndefined();
    expect(program.sourcesAfter(program.text.replace(`0#${stamp}`, 'pass'))).toBeUndefined();
  });

  test('holds no change that opens one cell to the next', () => {
    const understood = (cell: string): boolean => !cell.endsWith(':\n');
    const two = new NotebookProgram([
      { number: 1, source: 'a = 1\n' },
      { number: 2, source: 'b = 2\n!ls\n' },
    ]).text;
    expect(cellsHold(two, two.replace('a = 1', 'a = 3'), understood)).toBe(true);
    expect(cellsHold(two, two.replace('a = 1', 'with lock:'), understood)).toBe(false);
    expect(cellsHold(two, two.replace(`#${stamp}%%`, 'pass'), understood)).toBe(false);
    expect(cellsHold(two, two.replace(`0#${stamp}`, 'pass'), understood)).toBe(false);
  });
});

describe('JSON', () => {
  test('is read as JSON.parse reads it, with the place of each value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const read = parseJson(text);
        expect(JSON.parse(text.slice(read.start, read.end))).toEqual(JSON.parse(text));
      }),
    );
  });

  test.each([
    ['', 0],
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['[1, 2', 5],
    ['{"a": "b', 6],
    ['[1] 2', 4],
    ['[1,]', 3],
    ['"a\nb"', 0],
    ['"\\x"', 0],
    ["{'a': 1}", 1],
    ['['.repeat(1000), 401],
  ])('%j is told with its place', (text, offset) => {
    let error: unknown;
    try {
      parseJson(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(JsonError);
    expect((error as JsonError).offset).toBe(offset);
  });
});

describe('a file', () => {
  test('numbers cells by their place among all', () => {
    const { cells } = read(notebookFile(['md:# Title', 'x = 1\ny = 2', 'md:text', 'z = 3']));
    expect(cells.map(({ number, source }) => [number, source])).toEqual([
      [2, 'x = 1\ny = 2'],
      [4, 'z = 3'],
    ]);
  });

  test('of format 3 keeps its cells in worksheets, each with its language', () => {
    const file = JSON.stringify({
      nbformat: 3,
      worksheets: [
        {
          cells: [
            { cell_type: 'heading', source: 'T' },
            { cell_type: 'code', language: 'python', input: 'x = 1' },
            { cell_type: 'code', language: 'ruby', input: 'puts' },
            { cell_type: 'code', language: 'python', input: ['y', ' = 2'] },
          ],
        },
      ],
    });
    expect(read(file).cells.map(({ number, source }) => [number, source])).toEqual([
      [2, 'x = 1'],
      [4, 'y = 2'],
    ]);
  });

  test('leaves out cells in other languages and sources that are no text', () => {
    const cells = [
      { cell_type: 'code', metadata: { vscode: { languageId: 'sql' } }, source: 'select' },
      { cell_type: 'code', source: [1] },
      { cell_type: 'code', source: null },
      { cell_type: 'code' },
      'nonsense',
      { cell_type: 'code', source: 'x' },
    ];
    expect(read(JSON.stringify({ cells })).cells.map(({ number }) => number)).toEqual([6]);
  });

  test.each([
    ['\n', 'Not a notebook: the file is empty.'],
    ['[1, 2]', 'Not a notebook: it has no list of cells.'],
    ['{"cells": 3}', 'Not a notebook: it has no list of cells.'],
    ['{\n "cells": [,]}', 'Not a notebook, as it is not JSON: expected a value at line 2, column 12.'],
    ['{"cells": [], "nbformat": 5}', 'Notebooks of format 5 are not known'],
    ['{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}', 'Not a notebook in Python, but in R.'],
    ['{"cells": [], "metadata": {"language_info": {"name": "julia"}}}', 'Not a notebook in Python, but in julia.'],
  ])('%j is told to be none', (file, problem) => {
    expect(readNotebook(file)).toMatchObject({ problem: expect.stringContaining(problem) as string });
  });

  const layouts: readonly (readonly [string, string])[] = [
    ['as Jupyter writes it', notebookFile(['md:é', 'a = 1\nb = "é"\n!ls', 'c = 3\n'])],
    [
      'with four blanks and CRLF',
      JSON.stringify(JSON.parse(notebookFile(['a = 1\nb = 2'])), undefined, 4).replaceAll('\n', '\r\n'),
    ],
    ['in one line', JSON.stringify(JSON.parse(notebookFile(['a = 1\nb = 2', 'c = 3'])))],
    ['with one string', JSON.stringify({ cells: [{ cell_type: 'code', source: 'a = 1\nb = "\\t"\n' }] }, undefined, 2)],
    ['with escapes', notebookFile(['a = 1\nb = "é"']).replace('é', '\\u00e9')],
    ['with slashes escaped', notebookFile(['a = 1\nb = 2/1']).replace('/', '\\/')],
  ];

  test.each(layouts)('is the same, byte for byte, but for the line that changes: %s', (_, file) => {
    const notebook = read(file);
    const edits = notebook.editsTo(notebook.program.text.replace('a = 1', 'a = 100'));
    expect(edits).toHaveLength(1);
    const after = applyAtOnce(
      file,
      (edits ?? []).map((edit) => ({ ...edit, path: '' })),
    );
    expect(after).toBe(file.replace('a = 1', 'a = 100'));
  });

  test.each(layouts)('gains a line in its own layout: %s', (_, file) => {
    const notebook = read(file);
    const edits = notebook.editsTo(notebook.program.text.replace('a = 1\n', 'a = 1\nn = "ü"\n')) ?? [];
    const after =
      applyAtOnce(
        file,
        edits.map((edit) => ({ ...edit, path: '' })),
      ) ?? '';
    expect(read(after).cells[0]?.source).toBe(notebook.cells[0]?.source.replace('a = 1\n', 'a = 1\nn = "ü"\n'));
    expect(after.includes('\\u00fc')).toBe(/\\u00e9/.test(file));
    expect(after.split('\n').length - file.split('\n').length).toBe(/"a = 1\\n",\s/.test(file) ? 1 : 0);
  });

  test.each(layouts)('knows where each character stands: %s', (_, file) => {
    const notebook = read(file);
    for (const { start, source } of notebook.program.cells) {
      for (const [index, character] of [...source].entries()) {
        if (!/[a-z0-9=!]/.test(character)) continue;
        expect(file[notebook.offsetInFile(start + index)]).toBe(character);
      }
    }
  });
});

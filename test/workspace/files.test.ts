import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/workspace/decode.js';
import { discover } from '../../src/workspace/discover.node.js';
import { connected, type Glance } from '../../src/workspace/relevance.js';
import { importsOf } from '../../src/facts/relevance.js';
import { folder } from '../helpers/folder.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('decoding', () => {
  test.each([
    ['UTF-8', bytes('x = "é😀"'), 'x = "é😀"'],
    ['UTF-8 with a BOM', bytes('\uFEFFx = 1'), 'x = 1'],
    ['a cookie', latin('# -*- coding: latin-1 -*-\nx = "\xe9"'), '# -*- coding: latin-1 -*-\nx = "é"'],
    ['a cookie in line 2', latin('#!/usr/bin/python\n# vim: set fileencoding=iso-8859-15 :\n"\xa4"'), '€'],
    ['Python’s own names', latin('# coding: utf_8\nx'), 'x'],
    ['a code page', latin('# coding: cp1251\n"\xcf"'), 'П'],
  ])('reads %s', (_, input, expected) => {
    const decoded = decode(input);
    expect('text' in decoded && decoded.text).toContain(expected);
  });

  test.each([
    ['wrong bytes', latin('x = "\xe9"'), /not valid utf-8/i],
    ['a cookie in line 3', latin('#\n#\n# coding: latin-1\n"\xe9"'), /not valid utf-8/i],
    ['a cookie after code', latin('import os\n# coding: latin-1\n"\xe9"'), /not valid utf-8/i],
    ['an unknown encoding', latin('# coding: martian\n'), /"martian"/],
    ['binary data', bytes('x = 1\0'), /NUL/],
    ['too much', new Uint8Array(6 * 1024 * 1024).fill(32), /6\.0 MB/],
  ])('refuses %s', (_, input, message) => {
    const decoded = decode(input);
    expect('problem' in decoded && decoded.problem).toMatch(message);
  });

  test('remembers whether there was a BOM', () => {
    expect(decode(bytes('\uFEFFx'))).toMatchObject({ bom: true, utf8: true });
    expect(decode(latin('# coding: latin-1\n'))).toMatchObject({ bom: false, utf8: false });
  });
});

describe('discovery', () => {
  const tree = {
    'a.py': '',
    'b.pyi': '',
    'c.txt': '',
    'gui.pyw': '',
    'pkg/__init__.py': '',
    'pkg/deep/d.py': '',
    '.venv/lib/e.py': '',
    '.history/a_20250825185345.py': '',
    'node_modules/f.py': '',
    '__pycache__/g.py': '',
    'myenv/pyvenv.cfg': '',
    'myenv/bin/activate_this.py': '',
    'myenv/Lib/h.py': '',
  };

  function search(root: string, paths: readonly string[] = ['.'], exclude: readonly string[] = []): string[] {
    const { files } = discover(paths, { cwd: root, exclude, root });
    return files.map((file) => file.slice(root.length + 1));
  }

  test('takes Python files that are the project’s own', () => {
    expect(search(folder(tree))).toEqual(['a.py', 'gui.pyw', 'pkg/__init__.py', 'pkg/deep/d.py']);
  });

  test('takes what lies in a folder beside the environment that was made there', () => {
    const root = folder({
      'game/pyvenv.cfg': '',
      'game/main.py': '',
      'game/Scripts/i.py': '',
      'game/world/lib/j.py': '',
    });
    expect(search(root)).toEqual(['game/main.py', 'game/world/lib/j.py']);
    expect(search(root, ['game'])).toEqual(['game/main.py', 'game/world/lib/j.py']);
  });

  test('takes named files, whatever their name, each once', () => {
    expect(search(folder(tree), ['c.txt', './c.txt', 'pkg', '.venv/lib/e.py'])).toEqual([
      '.venv/lib/e.py',
      'c.txt',
      'pkg/__init__.py',
      'pkg/deep/d.py',
    ]);
  });

  test('tells what was named from what was found', () => {
    const root = folder({ 'a.py': '', 'sub/b.py': '', 'sub/cells.ipynb': '{}' });
    const found = discover(['a.py', 'sub'], { cwd: root, exclude: [], root });
    expect([...found.named]).toEqual([`${root}/a.py`]);
    expect(found.files).toContain(`${root}/sub/cells.ipynb`);
  });

  test.each([
    ['a folder', ['pkg'], ['a.py', 'gui.pyw']],
    ['a folder with a slash', ['pkg/'], ['a.py', 'gui.pyw']],
    ['a name at any depth', ['d.py'], ['a.py', 'gui.pyw', 'pkg/__init__.py']],
    ['a path', ['pkg/deep/*.py'], ['a.py', 'gui.pyw', 'pkg/__init__.py']],
    ['a rooted path', ['./a.py'], ['gui.pyw', 'pkg/__init__.py', 'pkg/deep/d.py']],
  ])('excludes %s', (_, exclude, expected) => {
    expect(search(folder(tree), ['.'], exclude)).toEqual(expected);
  });

  test('honours .gitignore files at every level', () => {
    const root = folder({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*_gen.py\n/top.py\n',
      'top.py': '',
      'x_gen.py': '',
      'build/a.py': '',
      'src/.gitignore': '!keep_gen.py\nlocal.py\n',
      'src/keep_gen.py': '',
      'src/local.py': '',
      'src/top.py': '',
      'local.py': '',
    });
    expect(search(root)).toEqual(['local.py', 'src/keep_gen.py', 'src/top.py']);
    expect(search(root, ['src'])).toEqual(['src/keep_gen.py', 'src/top.py']);
    expect(search(root, ['build'])).toEqual(['build/a.py']);
  });

  test('does not follow links round in circles', () => {
    const root = folder({ 'a/x.py': '' });
    mkdirSync(join(root, 'b'));
    symlinkSync(root, join(root, 'b', 'loop'));
    writeFileSync(join(root, 'b', 'y.py'), '');
    expect(search(root)).toEqual(['a/x.py', 'b/y.py']);
  });
});

describe('relevance', () => {
  function reach(files: Readonly<Record<string, string>>): string[] {
    const glances = Object.entries(files).map(([path, text]): Glance => ({
      path,
      relevant: text.includes('threading'),
      imports: importsOf(text),
    }));
    return [...connected(glances)].sort();
  }

  test('a file that nothing connects with threads is left out', () => {
    expect(reach({ '/p/a.py': 'import threading', '/p/b.py': 'import c', '/p/c.py': '' })).toEqual(['/p/a.py']);
  });

  test('what a relevant file imports matters, and what that imports', () => {
    const files = { '/p/a.py': 'import threading, b', '/p/b.py': 'from c import x', '/p/c.py': '', '/p/d.py': '' };
    expect(reach(files)).toEqual(['/p/a.py', '/p/b.py', '/p/c.py']);
  });

  test('what uses a relevant file matters, and what that imports', () => {
    const files = { '/p/a.py': 'import threading', '/p/main.py': 'import a\nimport state', '/p/state.py': '' };
    expect(reach(files)).toEqual(['/p/a.py', '/p/main.py', '/p/state.py']);
  });

  test('packages, members and relative imports lead to their files', () => {
    const files = {
      '/p/pkg/__init__.py': '',
      '/p/pkg/a.py': 'import threading\nfrom . import b\nfrom .sub import c',
      '/p/pkg/b.py': 'from .. import nothing',
      '/p/pkg/sub/__init__.py': '',
      '/p/pkg/sub/c.py': 'from ..d import x',
      '/p/pkg/d.py': '',
      '/p/pkg/e.py': '',
      '/p/user.py': 'from pkg import a',
      '/p/other.py': 'import pkg.e',
    };
    expect(reach(files)).toEqual([
      '/p/pkg/__init__.py',
      '/p/pkg/a.py',
      '/p/pkg/b.py',
      '/p/pkg/d.py',
      '/p/pkg/sub/__init__.py',
      '/p/pkg/sub/c.py',
      '/p/user.py',
    ]);
  });
});

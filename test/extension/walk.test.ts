/** Finding files where the editor can't search for them. */

import { expect, test } from 'vitest';
import { pythonFilesBelow, type Folders } from '../../src/extension/walk.js';

type Tree = { readonly [name: string]: Tree | 'file' | 'other' };

const tree: Tree = {
  'app.py': 'file',
  'notes.txt': 'file',
  link: 'other',
  pkg: { 'window.pyw': 'file', 'try.ipynb': 'file', deep: { 'deepest.py': 'file' } },
  node_modules: { 'tool.py': 'file' },
  closed: { 'unseen.py': 'file' },
};

const folders: Folders<string> = {
  list: (folder) => {
    if (folder === '/closed') return Promise.reject(new Error('no permission'));
    const names = folder.split('/').filter(Boolean);
    const here = names.reduce<Tree>((at, name) => at[name] as Tree, tree);
    return Promise.resolve(
      Object.entries(here).map(([name, what]) => [name, typeof what === 'string' ? what : 'folder'] as const),
    );
  },
  child: (folder, name) => `${folder}/${name}`,
};

test('Python files and notebooks are found at any depth, and not in folders of others', async () => {
  expect(await pythonFilesBelow('', folders, 100)).toEqual([
    '/app.py',
    '/pkg/window.pyw',
    '/pkg/try.ipynb',
    '/pkg/deep/deepest.py',
  ]);
});

test('of too many those nearest to the top are taken', async () => {
  expect(await pythonFilesBelow('', folders, 2)).toEqual(['/app.py', '/pkg/window.pyw']);
});

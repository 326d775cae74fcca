import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseName, isUnder, keyOf, parentOf, splitKey, uriOf } from '../../src/server/uris.js';

describe('keys of files', () => {
  it.each([
    ['file:///c%3A/a%20b.py', 'file:///c:/a b.py'],
    ['file:///C:/a b.py', 'file:///c:/a b.py'],
    ['FILE:///a/%C3%A9.py', 'file:///a/é.py'],
    ['vscode-vfs://github/me/app/a.py?x#y', 'vscode-vfs://github/me/app/a.py'],
    ['untitled:Untitled-1', 'untitled:///Untitled-1'],
    ['memfs:/a.py', 'memfs:///a.py'],
    ['file:///100%.py', 'file:///100%.py'],
    ['no uri', 'no uri'],
  ])('%s is %s', (uri, key) => {
    expect(keyOf(uri)).toBe(key);
  });

  it('survive the way to a URI and back, whatever the name', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[/\\]/.test(text));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        const key = `file:///${segments.join('/')}`;
        expect(keyOf(uriOf(key))).toBe(key.replace(/^file:\/\/\/([A-Za-z]):/, (all) => all.toLowerCase()));
      }),
    );
  });

  it('name the top of a virtual file system by its slash', () => {
    expect(uriOf('memfs://box')).toBe('memfs://box/');
    expect(uriOf('memfs://box/')).toBe('memfs://box/');
    expect(uriOf('memfs://box/a b')).toBe('memfs://box/a%20b');
  });

  it('have parents, names and places', () => {
    expect(parentOf('file:///a/b.py')).toBe('file:///a');
    expect(parentOf('file:///a')).toBe('file:///');
    expect(parentOf('file:///')).toBe('file:///');
    expect(baseName('file:///a/b.py')).toBe('b.py');
    expect(splitKey('vscode-vfs://github/me/a.py')).toEqual({ place: 'vscode-vfs://github', path: '/me/a.py' });
    expect(isUnder('file:///a', 'file:///a/b.py')).toBe(true);
    expect(isUnder('file:///a', 'file:///ab.py')).toBe(false);
    expect(isUnder('file:///', 'file:///ab.py')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { scan } from '../../src/fixes/scan.js';

const stringsIn = (text: string): string[] => scan(text).strings.map(({ start, end }) => text.slice(start, end));

describe('strings', () => {
  it.each([
    [`x = 'a' + "b"`, [`'a'`, `"b"`]],
    [`x = r'\\d\\'' + rb"c"`, [`r'\\d\\''`, `rb"c"`]],
    [`x = """a\n'b' "c" \\""" d"""`, [`"""a\n'b' "c" \\""" d"""`]],
    [`x = f"{d["k"]} {{no}} {f'{y!r:>{w}}'}" + 'z'`, [`f"{d["k"]} {{no}} {f'{y!r:>{w}}'}"`, `'z'`]],
    [`# it's a comment\nx = 'a#b'`, [`'a#b'`]],
    [`perhaps"no prefix"`, [`"no prefix"`]],
    [`'not closed\nx = "y"`, [`'not closed`, `"y"`]],
  ])('in %s', (text, strings) => {
    expect(stringsIn(text)).toEqual(strings);
  });
});

describe('lines that go on', () => {
  it('knows brackets and backslashes', () => {
    const text = 'a = (1,\n     2)\nb = 1 + \\\r\n  2\nc = 3\n';
    const lines = [...scan(text).continued].map((start) => text.slice(start).split('\n', 1)[0]);
    expect(lines).toEqual(['     2)', '  2']);
  });
});

it('ends on anything', () => {
  for (const text of ['"', "'''", 'f"{', 'f"{(', '\\', ')', '#', 'x = f"""{\n', '"\\'])
    expect(() => scan(text)).not.toThrow();
});

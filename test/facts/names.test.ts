import { describe, expect, it } from 'vitest';
import { intern } from '../../src/facts/names.js';

describe('intern', () => {
  it('gives the text that stands there', () => {
    const text = 'self.größe = 😀; ' + 'long'.repeat(100);
    expect(intern(text, 0, 4)).toBe('self');
    expect(intern(text, 5, 10)).toBe('größe');
    expect(intern(text, 13, 15)).toBe('😀');
    expect(intern(text, 17, text.length)).toBe('long'.repeat(100));
    expect(intern(text, 3, 3)).toBe('');
  });

  it('tells names of the same hash apart', () => {
    // With the multiplier 31, "Aa" and "BB" have the same hash.
    expect(intern('Aa', 0, 2)).toBe('Aa');
    expect(intern('BB', 0, 2)).toBe('BB');
    expect(intern('AaAaBB', 0, 6)).toBe('AaAaBB');
    expect(intern('BBBBAa', 0, 6)).toBe('BBBBAa');
  });

  it('starts afresh when it holds very many names, and stays right', () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 300_000; i++) {
        const name = `name_${i}`;
        if (intern(name, 0, name.length) !== name) expect.unreachable(name);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import { pageCounter } from '../vscode/pages.mjs';

const said = (what: string, id = 'ab12cd34'): string => `[10:00:00] [127.0.0.1][${id}][ManagementConnection] ${what}\n`;

const counted = (...lines: readonly string[]): readonly number[] => {
  const counts: number[] = [];
  const pages = pageCounter();
  pages.changed = (count) => void counts.push(count);
  // In pieces, as a pipe brings them.
  for (const piece of lines.join('').match(/[^]{1,20}/g) ?? []) pages.read(piece);
  return counts;
};

const LOST = 'The client has disconnected, will wait for reconnection 30s before disposing...';

describe('pages that are open', () => {
  it('are counted as they come and go', () => {
    const goodbye = 'The client has disconnected gracefully, so the connection will be disposed.';
    expect(counted(said('New connection established.'), said(goodbye))).toEqual([1, 0]);
  });

  it('are gone as soon as nothing is heard of them, once', () => {
    const disposed = 'The reconnection grace time of 30s has expired, so the connection will be disposed.';
    expect(counted(said('New connection established.'), said(LOST), said(disposed))).toEqual([1, 0]);
  });

  it('are there again when they come back', () => {
    expect(counted(said('New connection established.'), said(LOST), said('The client has reconnected.'))).toEqual([
      1, 0, 1,
    ]);
  });

  it('are told apart', () => {
    expect(
      counted(said('New connection established.'), said('New connection established.', 'ffffffff'), said(LOST)),
    ).toEqual([1, 2, 1]);
  });
});

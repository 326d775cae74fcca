import { describe, expect, it } from 'vitest';
import { compare, featuresOf, tally, updated, type Found, type Row } from '../../scripts/corpus/compare.mjs';

const found = (parts: Partial<Found>): Found => ({
  source: 'ann/shop',
  commit: 'c1',
  path: 'shop/cart.py',
  line: 10,
  rule: 'TW101',
  severity: 'warning',
  confidence: 'high',
  key: 'total in add',
  ...parts,
});
const row = (parts: Partial<Row>): Row => ({ ...found(parts), verdict: 'right', reason: 'two threads add', ...parts });

describe('comparing with the record', () => {
  it('knows a finding again that lines above have moved', () => {
    const { still, fresh, gone } = compare([row({})], [found({ line: 32 })]);
    expect(still).toHaveLength(1);
    expect([...fresh, ...gone]).toEqual([]);
  });

  it('knows a finding again in its place though it now names something else', () => {
    const { still } = compare([row({})], [found({ line: 11, key: 'self.total in add' })]);
    expect(still).toHaveLength(1);
  });

  it('takes a finding about the same thing far away for another one', () => {
    const { fresh, gone } = compare([row({})], [found({ line: 90 })]);
    expect(fresh).toEqual([found({ line: 90 })]);
    expect(gone).toEqual([row({})]);
  });

  it.each([{ rule: 'TW102' }, { path: 'shop/till.py' }, { source: 'bob/shop' }])(
    'takes a finding that differs in %o for another one',
    (difference) => {
      const { still } = compare([row({})], [found(difference)]);
      expect(still).toEqual([]);
    },
  );

  it('pairs each row once, and the nearest first', () => {
    const rows = [row({ line: 10, verdict: 'right' }), row({ line: 20, verdict: 'wrong' })];
    const { still, fresh } = compare(rows, [found({ line: 21 }), found({ line: 11 }), found({ line: 45 })]);
    expect(still.map(({ finding, row: { verdict } }) => [finding.line, verdict])).toEqual([
      [21, 'wrong'],
      [11, 'right'],
    ]);
    expect(fresh.map(({ line }) => line)).toEqual([45]);
  });

  it('prefers what is about the same thing to what is nearer', () => {
    const rows = [row({ line: 10, key: 'price in add', verdict: 'wrong' }), row({ line: 25, verdict: 'right' })];
    const { still, gone } = compare(rows, [found({ line: 11 })]);
    expect(still[0]?.row.verdict).toBe('right');
    expect(gone.map(({ verdict }) => verdict)).toEqual(['wrong']);
  });
});

describe('updating the record', () => {
  it('keeps verdicts with their new lines, drops what is gone, and lets the new wait', () => {
    const rows = [row({ line: 10 }), row({ line: 50, rule: 'TW103', verdict: 'wrong' })];
    const comparison = compare(rows, [found({ line: 12, commit: 'c2' }), found({ line: 5, rule: 'TW201' })]);
    expect(updated(rows, comparison)).toEqual([
      { ...found({ line: 5, rule: 'TW201' }), verdict: 'unread', reason: '' },
      row({ line: 12, commit: 'c2' }),
    ]);
  });

  it('leaves rows alone that the run did not look at', () => {
    const other = row({ source: 'bob/shop' });
    expect(updated([other], { still: [], fresh: [], gone: [] })).toEqual([other]);
  });
});

describe('counting verdicts', () => {
  it('counts by rule, in order', () => {
    const rows = [row({ rule: 'TW103', verdict: 'wrong' }), row({}), row({ verdict: 'arguable' }), row({})];
    expect([...tally(rows, ({ rule }) => rule)]).toEqual([
      ['TW101', { right: 2, wrong: 0, arguable: 1, unread: 0 }],
      ['TW103', { right: 0, wrong: 1, arguable: 0, unread: 0 }],
    ]);
  });
});

describe('what warnings rest on', () => {
  it('is counted by each value, with the verdicts, and without hints', () => {
    const pair = (severity: string, calls: number, verdict: Row['verdict']) => ({
      finding: found({ severity, basis: { calls, single: true } }),
      row: row({ verdict }),
    });
    const features = featuresOf([pair('warning', 0, 'right'), pair('error', 2, 'wrong'), pair('hint', 2, 'wrong')]);
    expect([...features.keys()]).toEqual(['calls', 'single']);
    expect(features.get('calls')!.get('2')).toMatchObject({ right: 0, wrong: 1 });
    expect(features.get('single')!.get('true')).toMatchObject({ right: 1, wrong: 1 });
  });
});

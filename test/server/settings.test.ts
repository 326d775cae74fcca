import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/server/settings.js';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
}

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Schema> } };
};
const { properties } = manifest.contributes.configuration;

const isPlain = ({ type }: Schema): boolean => type === 'string' || type === 'boolean';

/** Whether VS Code's settings editor has a field for it; anything else it sends to the JSON file. */
function hasField(schema: Schema): boolean {
  if (schema.type === 'array') return schema.items?.type === 'string';
  // Numbers have a field of their own, but not among the properties of an object.
  if (schema.type !== 'object') return isPlain(schema) || schema.type === 'integer';
  const { additionalProperties } = schema;
  const others = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...Object.values(schema.properties ?? {}), ...others].every(isPlain);
}

describe('the settings', () => {
  it.each(Object.entries(properties))('%s can be made in the settings editor', (_name, schema) => {
    expect(hasField(schema)).toBe(true);
  });

  it('choose rules by code, name and group from a list', () => {
    const choices = properties['threadwise.select']?.items?.enum;
    expect(choices).toEqual(expect.arrayContaining(['TW101', 'unguarded-global', 'TW1', 'ALL']));
    expect(new Set(choices).size).toBe(choices?.length);
  });

  it('are all understood at their defaults', () => {
    const problems: string[] = [];
    const given = Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace('threadwise.', ''), schema.default]),
    );
    expect(readSettings(given, problems)).not.toHaveProperty('freeThreaded');
    expect(problems).toEqual([]);
  });

  it.each([
    ['on', true],
    ['off', false],
    [true, true],
    ['auto', undefined],
    [null, undefined],
  ])('read free-threaded %j as %j', (value, wanted) => {
    const problems: string[] = [];
    expect(readSettings({ freeThreaded: value }, problems).freeThreaded).toBe(wanted);
    expect(problems).toEqual([]);
  });

  it('name a value that means nothing', () => {
    const problems: string[] = [];
    readSettings({ freeThreaded: 'maybe' }, problems);
    expect(problems.join()).toContain('threadwise.freeThreaded must be "auto", "on" or "off"');
  });
});

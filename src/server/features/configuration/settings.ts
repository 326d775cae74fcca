/** What the keys of a configuration are for, in the words of completion and hover. */

import { configKeys, expected } from '../../../workspace/config-keys.js';
import { SEVERITIES } from '../../../rules/finding.js';

/** Markdown about a key, as it is written in a file of its own or in `pyproject.toml`; undefined where there is none. */
export function aboutKey(key: string, own: boolean): string | undefined {
  const known = configKeys[key];
  if (known === undefined) return undefined;
  const example = own ? known.example.replaceAll('[tool.threadwise.', '[') : known.example;
  return `**${key}**: ${expected[known.kind]}. ${known.about}\n\n\`\`\`toml\n${example}\n\`\`\``;
}

/** The values that a key can have, as they are written; undefined where they can't be listed. */
export function valuesOf(key: string): readonly string[] | undefined {
  switch (configKeys[key]?.kind) {
    case 'flag':
      return ['true', 'false'];
    case 'failing':
      return [...SEVERITIES, 'never'].map((level) => `"${level}"`);
    case 'version':
      return ['3.14', '3.13', '3.12', '3.11', '3.10', '3.9', '3.8'].map((version) => `"${version}"`);
    default:
      return undefined;
  }
}

/**
 * The parts of SARIF 2.1.0 that the report uses, as a JSON schema: what is required, which values are allowed, and
 * nothing beyond. It is stricter than the standard's own schema, which lets much pass that no reader understands.
 */

import { Ajv } from 'ajv';

const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 0 };
const ordinal = { type: 'integer', minimum: 1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };

function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
  const properties = { ...required, ...optional };
  return { type: 'object', required: Object.keys(required), properties, additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}

const message = object({ text });
const artifactLocation = object({ uri: { type: 'string', pattern: '^[^ \\\\]+$' } }, { uriBaseId: text });
const region = object({ startLine: ordinal, startColumn: ordinal, endLine: ordinal, endColumn: ordinal });
const physicalLocation = object({ artifactLocation }, { region });
const logicalLocations = list(object({ name: text, fullyQualifiedName: text, kind: text }));
const location = object({ physicalLocation }, { id: count, message, logicalLocations });

const rule = object(
  { id: { type: 'string', pattern: '^TW\\d{3}$' }, name: { type: 'string', pattern: '^[A-Z][A-Za-z]+$' } },
  {
    shortDescription: message,
    help: message,
    defaultConfiguration: object({ level }),
    properties: object({ tags: list(text) }),
  },
);

const threadFlow = object({
  id: text,
  locations: list(
    object({ executionOrder: count, location }, { importance: { enum: ['important', 'essential', 'unimportant'] } }),
  ),
});

const fix = object({
  description: message,
  artifactChanges: list(
    object({
      artifactLocation,
      replacements: list(object({ deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) })),
    }),
  ),
});

const result = object(
  { ruleId: text, ruleIndex: count, level, message, locations: list(location) },
  {
    rank: { type: 'number', minimum: 0, maximum: 100 },
    relatedLocations: list(location),
    codeFlows: list(object({ threadFlows: list(threadFlow) })),
    fixes: list(fix),
    partialFingerprints: { type: 'object', additionalProperties: text },
  },
);

const invocation = object(
  { executionSuccessful: { type: 'boolean' } },
  { toolExecutionNotifications: list(object({ message }, { level, locations: list(location) })) },
);

const schema = object({
  $schema: text,
  version: { const: '2.1.0' },
  runs: list(
    object(
      {
        tool: object({ driver: object({ name: text, semanticVersion: text, rules: list(rule) }) }),
        results: list(result),
      },
      {
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        originalUriBaseIds: {
          type: 'object',
          additionalProperties: object({ uri: { type: 'string', pattern: '/$' } }),
        },
        invocations: list(invocation),
      },
    ),
  ),
});

const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with a log, one line for each mistake. */
export function sarifProblems(log: unknown): readonly string[] {
  // What is written is JSON, where undefined values do not exist.
  if (validate(JSON.parse(JSON.stringify(log)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? 'wrong'}`);
}

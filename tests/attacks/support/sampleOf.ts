/** A JSON schema, as far as our API description uses it. */
export interface Schema {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  exclusiveMinimum?: number;
}

const texts = ['样本', 'a'.repeat(64), 'a'.repeat(40), '13900001801', '123456', 'SF1800000000014', 'a1b2', 'sample-1'];
const formats: Readonly<Record<string, string>> = {
  'date-time': '2099-01-01T00:00:00Z',
  date: '2026-01-05',
  email: 'a@example.invalid',
  uri: 'https://yinxin.example',
};

/** The smallest value that the schema allows: only what is required. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first) return sampleOf(first);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return null;
  }
}

function textOf({ pattern, format, minLength = 0 }: Schema): string {
  const usual = format === undefined ? undefined : formats[format];
  if (usual !== undefined) return usual;
  const fits = (text: string) => text.length >= minLength && (pattern === undefined || new RegExp(pattern).test(text));
  return texts.find(fits) ?? 'x'.repeat(Math.max(1, minLength));
}

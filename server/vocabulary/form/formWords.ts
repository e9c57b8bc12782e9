import { formFields, formPaths } from './formFields.ts';
import type { FormPath } from './FormPath.ts';

/** The short word of every leaf in one language: the desk's dictionaries are made of it. */
export function formWords(language: 'zh' | 'en'): Record<FormPath, string> {
  const entries = formPaths.map((path) => [path, formFields[path].short[language === 'zh' ? 0 : 1]]);
  return Object.fromEntries(entries) as Record<FormPath, string>;
}

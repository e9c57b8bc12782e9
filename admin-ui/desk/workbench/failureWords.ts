import { formFaults } from '@vocabulary/formFaults.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { CheckRow } from '@presenters/check.ts';
import { labelKey } from '../applications/formSections.ts';

type Told = Pick<CheckRow, 'kind' | 'result' | 'evidence'>;
type Reasons = (evidence: CheckRow['evidence'], t: Translate) => string[];

/** What went wrong, in words of failure: a check's own name says what is right. */
export const failureWords = ({ kind, result }: Pick<Told, 'kind' | 'result'>, t: Translate): string =>
  result === 'unsure' ? t(`desk.failure.unsure.${kind}`) : t(`desk.failure.fail.${kind}`);

/** Why, as far as the check has found out: each reason on its own. */
export function failureReasons({ kind, evidence }: Told, t: Translate): string[] {
  return reasonsOf[kind](evidence, t);
}

const reasonsOf: Readonly<Record<CheckRow['kind'], Reasons>> = {
  uscc: ({ fault, legacy, region }, t) => [
    ...faultOf(fault, t),
    ...(legacy === true ? [t('desk.why.legacyCode')] : []),
    ...(typeof region === 'string' ? [t('desk.why.unknownRegion', { region })] : []),
  ],
  id_number: ({ faults }, t) =>
    listOf(faults).flatMap(({ path, fault }) =>
      faultOf(fault, t).map((value) => t('desk.pair', { name: t(labelKey(String(path))), value })),
    ),
  material_missing: ({ missing }, t) => listOf(missing).map(({ kind }) => t(`materialKind.${String(kind)}`)),
  material_unreadable: () => [],
  form_qr: ({ verdict }, t) => known('qr', verdict, t),
  certificate_busy: ({ openApplications }, t) =>
    textsOf(openApplications).map((number) => t('desk.why.busy', { number })),
  duplicate_material: ({ others }, t) =>
    listOf(others).map(({ number, kind, sameFile }) =>
      t(sameFile === true ? 'desk.why.sameFile' : 'desk.why.sameLook', {
        number: String(number),
        kind: t(`materialKind.${String(kind)}`),
      }),
    ),
  seal_missing: ({ found, quality }, t) => [
    ...(found === 1 ? [t('desk.why.oneSeal')] : []),
    ...known('quality', quality, t),
  ],
  name_lookalike: ({ sameLook, otherNames }, t) => [
    ...listOf(sameLook).map(({ name }) => t('desk.why.lookalike', { name: String(name) })),
    ...textsOf(otherNames).map((name) => t('desk.why.otherName', { name })),
  ],
  picture_quality: ({ verdict }, t) => known('quality', verdict, t),
  picture_kind: ({ verdict }, t) => known('kind', verdict, t),
  phone_shared: ({ otherOrganizations }, t) =>
    typeof otherOrganizations === 'number' ? [t('desk.why.phone', { count: otherOrganizations })] : [],
};

/** The words of one of our own closed words; nothing for a good verdict and for words of later rules. */
function known(group: 'qr' | 'quality' | 'kind', word: unknown, t: Translate): string[] {
  const words = typeof word === 'string' ? t(`desk.why.${group}.${word}`, { _: '' }) : '';
  return words === '' ? [] : [words];
}

function faultOf(code: unknown, t: Translate): string[] {
  if (typeof code !== 'string' || !Object.hasOwn(formFaults, code)) return [];
  const [zh, en] = formFaults[code as keyof typeof formFaults];
  return [t('desk.language') === 'en' ? en : zh];
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    : [];

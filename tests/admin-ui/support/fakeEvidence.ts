import type { ApplicationMaterial } from '../../../server/presenters/applicationDetail.ts';
import type { CheckRow } from '../../../server/presenters/check.ts';
import { minutesAgo } from './fakeClock.ts';

const kinds = [
  'registration_form',
  'business_licence',
  'legal_representative_id',
  'agent_id_front',
  'agent_id_back',
  'authorisation_letter',
] as const;

/** The pictures of a case, one of each kind. */
export function fakeMaterials(id: number): ApplicationMaterial[] {
  return kinds.map((kind, index) => ({
    id: id * 10 + index,
    applicationId: id,
    itemId: null,
    kind,
    position: 0,
    quality: null,
    uploadedThrough: 'page',
    replacedById: null,
    history: [],
    createdAt: minutesAgo(305),
    status: 'uploaded',
    round: 1,
    // Forms and letters lie upright, licences and cards across.
    ...(index === 0 || index === 5 ? { width: 900, height: 1273 } : { width: 1200, height: 900 }),
    contentSha256: `${id}-${index}`.padEnd(64, '0'),
  }));
}

/** What the automatic checks said of them. */
export function fakeChecks(id: number): CheckRow[] {
  const of = (number: number, rest: Partial<CheckRow> & Pick<CheckRow, 'kind'>): CheckRow => ({
    id: id * 100 + number,
    applicationId: id,
    materialId: null,
    contentVersion: 1,
    ruleVersion: '1',
    superseded: false,
    createdAt: minutesAgo(304),
    level: 'blocking',
    result: 'pass',
    evidence: {},
    ...rest,
  });
  return [
    of(1, { kind: 'uscc' }),
    of(2, { kind: 'id_number' }),
    of(3, { kind: 'material_missing' }),
    of(4, { kind: 'form_qr', materialId: id * 10 }),
    of(5, { kind: 'picture_quality', level: 'advice', materialId: id * 10 }),
    of(6, { kind: 'picture_quality', level: 'advice', materialId: id * 10 + 1 }),
    of(7, {
      kind: 'seal_missing',
      level: 'acknowledge',
      materialId: id * 10 + 1,
      result: id % 3 === 0 ? 'unsure' : 'pass',
    }),
    ...(id % 4 === 0
      ? [
          of(8, {
            kind: 'name_lookalike',
            level: 'advice',
            result: 'unsure',
            evidence: { sameLook: [{ name: '云河江浦机电设备有限公司' }], otherNames: [] },
          }),
        ]
      : []),
  ];
}

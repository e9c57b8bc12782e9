import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../server/domain/businessTypes/rulesOf.ts';
import { whichDocuments } from '../../../server/domain/documents/whichDocuments.ts';
import type { BusinessType } from '../../../server/vocabulary/businessTypes.ts';

const documentsOf = (type: BusinessType) => rulesOf(type).documents.map((one, position) => ({ ...one, position }));

describe('which documents', () => {
  it.each([
    ['new', true, ['registration_form', 'seal_specimen_form', 'service_agreement']],
    ['new', false, ['registration_form', 'service_agreement']],
    ['renew', true, ['registration_form', 'risk_notice']],
    ['reissue', true, ['registration_form', 'seal_specimen_form', 'risk_notice']],
    ['redispatch', true, []],
  ] as const)('%s, with seal %s', (type, withSeal, kinds) => {
    expect(whichDocuments(documentsOf(type), [{ withSeal: false }, { withSeal }])).toEqual(kinds);
  });

  it('follow the order of the workflow, whatever the order of the rows', () => {
    expect(whichDocuments(documentsOf('new').reverse(), [{ withSeal: true }])).toEqual([
      'registration_form',
      'seal_specimen_form',
      'service_agreement',
    ]);
  });

  it('never ask an individual for a company seal', () => {
    expect(whichDocuments(documentsOf('new'), [{ withSeal: true }], { individual: true })).toEqual([
      'registration_form',
      'service_agreement',
    ]);
  });
});

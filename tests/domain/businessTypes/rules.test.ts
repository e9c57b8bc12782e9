import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesOf, typesFromNothing } from '../../../server/domain/businessTypes/rulesOf.ts';
import { feeLines, type FeeLine } from '../../../server/domain/payments/feeLines.ts';
import { presets, type PresetName } from '../../../server/domain/workflows/presets.ts';
import { businessTypes } from '../../../server/vocabulary/businessTypes.ts';
import { mayTurn } from '../../../server/vocabulary/transitions.ts';
import { certificateTransitions } from '../../../server/vocabulary/certificateStates.ts';
import { deliveryMethods } from '../../../server/vocabulary/shipmentStates.ts';

const names = Object.keys(presets) as PresetName[];
const everyLine = businessTypes.flatMap((type) =>
  names.map((name) => ({ type, name, rules: rulesOf(type), ...presets[name].workflows[type] })),
);
const anyItems = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 })
  .map((quantities) => quantities.map((quantity, index) => ({ id: index + 1, quantity })));

describe.each(businessTypes)('business type %s', (type) => {
  const rules = rulesOf(type);

  it('is described under its own name', () => {
    expect(rules.type).toBe(type);
  });

  it('is written at a bench exactly if it names a token, and a pair goes onto the token its procedure is for', () => {
    expect(rules.production !== null).toBe(rules.token !== 'none');
    expect(rules.production?.procedure === 'new_pair').toBe(rules.token === 'blank');
  });

  it('plans one job per token, each place once', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const places = rules.production?.jobs(items) ?? [];
        const tokens = items.reduce((sum, item) => sum + item.quantity, 0);
        expect(places).toHaveLength(rules.production ? tokens : 0);
        expect(new Set(places.map(({ itemId, ordinal }) => `${itemId}/${ordinal}`)).size).toBe(places.length);
      }),
    );
  });

  it('ends certificates, or is exclusive for one, only where it starts from one', () => {
    const starts = typeof rules.startsFrom !== 'string';
    expect(starts || (rules.earlierCertificates === 'kept' && !rules.exclusive)).toBe(true);
  });

  it('ends certificates only as their states allow', () => {
    const from = typeof rules.startsFrom === 'string' ? [] : rules.startsFrom;
    const end = rules.earlierCertificates;
    const impossible = from.filter(
      (state) => end !== 'kept' && state !== 'expired' && !mayTurn(certificateTransitions, state, end),
    );
    expect(impossible).toEqual([]);
  });

  it('warns of the risk exactly if keys are replaced', () => {
    expect(rules.documents.some(({ kind }) => kind === 'risk_notice')).toBe(rules.earlierCertificates === 'superseded');
  });

  it('sells years exactly if the service period moves, and a UKey exactly if a blank one is written', () => {
    expect(rules.fees.product).toBe(rules.service !== 'stays');
    expect(rules.fees.medium).toBe(rules.token === 'blank');
  });

  it('asks money for no other parts than its own', () => {
    const item = { name: '单位证书', quantity: 2, unitPriceFen: 28_000, mediumFeeFen: 5_000 };
    for (const delivery of deliveryMethods) {
      const kinds = feeLines(type, delivery, { prepaid: 2_000 }, [item]).map((line) => line.kind);
      const expected = (['product', 'medium', 'shipping'] as const).filter(
        (part) => rules.fees[part] && (part !== 'shipping' || delivery === 'prepaid'),
      );
      expect(kinds).toEqual(expected satisfies FeeLine['kind'][]);
    }
  });
});

describe.each(everyLine)('business type $type in preset $name', ({ rules, stages, mode }) => {
  const has = (stage: (typeof stages)[number]) => stages.includes(stage);

  it('has a production, and a place for it, exactly if there are jobs', () => {
    expect(has('production')).toBe(rules.production !== null);
    expect(mode !== null).toBe(rules.production !== null);
  });

  it('sends a blank UKey ahead exactly if the holder writes it himself', () => {
    expect(has('dispatch_blank')).toBe(rules.token === 'blank' && mode === 'self');
  });

  it('sends and has accepted what the factory made', () => {
    expect(has('acceptance')).toBe(mode === 'factory');
    expect(has('dispatch')).toBe(mode === 'factory' || rules.startsFrom === 'parcel');
  });

  it('takes money exactly if some part of a price is asked, for shipping exactly if a parcel goes out', () => {
    expect(has('payment')).toBe(Object.values(rules.fees).some(Boolean));
    expect(has('dispatch') || has('dispatch_blank')).toBe(rules.fees.shipping);
  });

  it('ends certificates in a stage of its own exactly if nothing is written instead', () => {
    expect(has('revocation')).toBe(rules.earlierCertificates === 'revoked');
  });

  it('is decided before anything is made, sent or ended', () => {
    const decided = stages.findIndex((stage) => (rules.decidedBy as readonly string[]).includes(stage));
    const acts = ['dispatch_blank', 'production', 'dispatch', 'revocation'];
    expect(decided).toBeGreaterThanOrEqual(0);
    expect(decided).toBeLessThan(stages.findIndex((stage) => acts.includes(stage)));
  });
});

it('one type begins from nothing, so that a project has one workflow to begin with', () => {
  expect(typesFromNothing).toHaveLength(1);
});

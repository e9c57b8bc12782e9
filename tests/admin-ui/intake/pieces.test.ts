import { describe, expect, it } from 'vitest';
import { inPairs, daysUntil } from '../../../admin-ui/intake/certificates/pairs.ts';
import { codeIn } from '../../../admin-ui/intake/demo/codeIn.ts';
import { qualityOf } from '../../../admin-ui/intake/materials/quality.ts';
import { inReadingOrder, needsPicture, slotId, type Slot } from '../../../admin-ui/intake/materials/slots.ts';
import { safeNext } from '../../../admin-ui/intake/session/safeNext.ts';
import { wayTo } from '../../../admin-ui/intake/wizard/FaultLinks.tsx';
import { firstOpenStep, stepsDone, stepsFor } from '../../../admin-ui/intake/wizard/progress.ts';
import { sectionsOf } from '../../../admin-ui/intake/wizard/sections.ts';
import { withHolders } from '../../../admin-ui/intake/wizard/sections/withHolders.ts';
import { intakeApplication, intakeForm } from './support/application.ts';

const slot = (kind: Slot['kind'], part: Partial<Slot> = {}): Slot => ({
  kind,
  itemId: null,
  itemPosition: null,
  required: true,
  editable: true,
  materials: [],
  ...part,
});
const picture = (status: 'uploaded' | 'returned'): Slot['materials'][number] => ({
  id: 1,
  kind: 'business_licence',
  itemId: null,
  status,
  round: 1,
  width: 1,
  height: 1,
  quality: {},
  thumbnailUrl: '',
  previewUrl: '',
});

describe('the steps', () => {
  it('go on where something is left to do', () => {
    const fault = (path: string) => ({ path, code: 'required' as const });
    expect(
      firstOpenStep(intakeApplication({ faults: [fault('agent.name'), fault('materials.business_licence')] })),
    ).toBe('fill');
    expect(
      firstOpenStep(intakeApplication({ faults: [fault('materials.business_licence'), fault('agreements.1')] })),
    ).toBe('materials');
    expect(firstOpenStep(intakeApplication({ faults: [fault('agreements.1')] }))).toBe('submit');
    expect(stepsDone(intakeApplication({ faults: [fault('delivery.street')] }))).toMatchObject({
      choose: true,
      fill: false,
      materials: true,
    });
  });

  it('of a returned application are only those that may be changed', () => {
    const returned = (fields: string[], materials: string[]) =>
      intakeApplication({ status: 'returned', unlocked: { fields, materials } });
    expect(stepsFor(returned([], ['business_licence']))).toEqual(['materials', 'submit']);
    expect(stepsFor(returned(['agent.name'], []))).toEqual(['fill', 'submit']);
    expect(sectionsOf(returned(['agent.name'], []))).toEqual(['agent']);
    expect(firstOpenStep(returned(['agent.name'], ['business_licence']))).toBe('fill');
    for (const [field, section] of [
      ['remark', 'agent'],
      ['socialInsuranceNumber', 'organization'],
      ['organization.website', 'organization'],
    ] as const) {
      expect(sectionsOf(returned([field], []))).toEqual([section]);
      expect(wayTo(7, field)).toBe(`/applications/7/fill/${section}`);
    }
  });

  it('ask an individual for no legal representative, and for no invoice where nothing is paid', () => {
    expect(sectionsOf(intakeApplication())).toEqual([
      'organization',
      'legalRepresentative',
      'agent',
      'invoice',
      'delivery',
    ]);
    expect(sectionsOf(intakeApplication({ accountKind: 'individual', fees: { lines: [], totalFen: 0 } }))).toEqual([
      'organization',
      'agent',
      'delivery',
    ]);
  });

  it('lead from a fault to where it is put right', () => {
    expect(
      ['agent.name', 'subjects.1.idNumber', 'materials.subject_id.1', 'items', 'agreements.3'].map((path) =>
        wayTo(7, path),
      ),
    ).toEqual([
      '/applications/7/fill/agent',
      '/applications/7/fill/subjects',
      '/applications/7/materials#subject_id-1',
      '/applications/7/choose',
      '/applications/7/submit',
    ]);
  });
});

describe('places for pictures', () => {
  it('begin with the licence, and put what must be stamped last', () => {
    const { documents, forms } = inReadingOrder([
      slot('registration_form'),
      slot('agent_id_front'),
      slot('business_licence'),
      slot('seal_specimen_form'),
    ]);
    expect([documents, forms].map((list) => list.map((one) => one.kind))).toEqual([
      ['business_licence', 'agent_id_front'],
      ['registration_form', 'seal_specimen_form'],
    ]);
    expect(slotId(slot('subject_id', { itemPosition: 2 }))).toBe('subject_id-2');
  });

  it('need a picture until one is there that was not sent back', () => {
    expect(
      [[], [picture('returned')], [picture('returned'), picture('uploaded')]].map((materials) =>
        needsPicture(slot('business_licence', { materials })),
      ),
    ).toEqual([true, true, false]);
    expect(needsPicture(slot('business_licence', { required: false }))).toBe(false);
  });

  it('say first what a reviewer would send back first', () => {
    const judged = (kind: 'business_licence' | 'registration_form', quality: Record<string, unknown>) =>
      qualityOf({ kind, quality });
    expect(judged('business_licence', { verdict: 'dark' })).toBe('dark');
    expect(judged('registration_form', { verdict: 'ok', qrText: null, seals: [] })).toBe('no_qr');
    expect(judged('registration_form', { verdict: 'ok', qrText: 'YX1/…', seals: [] })).toBe('no_seal');
    expect(judged('business_licence', { verdict: 'ok', qrText: null, seals: [] })).toBe('ok');
  });
});

describe('small rules', () => {
  it('lead nobody to another site after signing in', () => {
    expect(
      ['/accept?slip=x', '//evil.example', '/\\evil', 'https://evil.example', '/sign-in?next=/', null].map(safeNext),
    ).toEqual(['/accept?slip=x', '/applications', '/applications', '/applications', '/applications', '/applications']);
  });

  it('find the code in a message, and not the digits of the application', () => {
    expect(
      codeIn({
        template: 'authorization_code',
        body: '【印信台】申请 YX20261120000123 的制证授权码：048213，10 分钟内有效。',
      }),
    ).toBe('048213');
    expect(
      codeIn({ template: 'authorization_code', body: '申请 YX20261120000123 的制证授权码：7K2MX9QA，30 天内有效。' }),
    ).toBe('7K2MX9QA');
    expect(codeIn({ template: 'shipped', body: '顺丰 123456' })).toBeNull();
  });

  it('keep one line per person’s certificate and change nothing when they are there', () => {
    const items = [
      { position: 0, subjectKind: 'organization' as const },
      { position: 1, subjectKind: 'person' as const },
    ];
    const once = withHolders(intakeForm(), items);
    expect(once.subjects).toMatchObject([{ item: 1, name: '' }]);
    expect(withHolders(once, items)).toBe(once);
    expect(withHolders(once, items.slice(0, 1)).subjects).toEqual([]);
  });

  it('put certificates together in pairs, the signing one first', () => {
    const certificate = (id: number, jobId: number, role: 'signing' | 'encryption') =>
      ({ id, jobId, role }) as Parameters<typeof inPairs>[0][number];
    expect(
      inPairs([certificate(1, 5, 'encryption'), certificate(2, 5, 'signing'), certificate(3, 4, 'signing')]).map(
        (pair) => pair.map((one) => one.id),
      ),
    ).toEqual([[2, 1], [3]]);
    expect(daysUntil('2026-12-20T00:00:00Z', new Date('2026-11-20T12:00:00Z'))).toBe(29);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildChecklist } from '../../../admin-ui/desk/workbench/checklist.ts';
import { prepareDecision } from '../../../admin-ui/desk/workbench/decision.ts';
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from '../../../admin-ui/desk/workbench/draft.ts';
import { fakeCase } from '../support/fakeCases.ts';

const record = fakeCase(1, 80);
const groups = buildChecklist(record);
const items = groups.flatMap((group) => group.items);
const after = (actions: DraftAction[]): Draft => actions.reduce(reduceDraft, emptyDraft);
const allRight = after(items.map((item) => ({ do: 'mark', item, mark: 'ok' })));
const licence = items.find(({ key }) => key === `material:${record.materials[1]?.id}`);
if (!licence) throw new Error('the licence is an item');

describe('the checklist', () => {
  it('goes picture by picture: the fields compared with it, then the picture itself', () => {
    expect(groups.map((group) => [group.material?.kind, group.items.map(({ target }) => target)])).toEqual([
      ['registration_form', ['agent.phone', 'registration_form']],
      ['business_licence', ['organization.name', 'organization.uscc', 'business_licence']],
      [
        'legal_representative_id',
        ['legalRepresentative.name', 'legalRepresentative.idNumber', 'legal_representative_id'],
      ],
      ['agent_id_front', ['agent.name', 'agent.idNumber', 'agent_id_front']],
      ['agent_id_back', ['agent_id_back']],
      ['authorisation_letter', ['authorisation_letter']],
    ]);
  });

  it('gives each further holder his own picture', () => {
    const person = record.content.agent;
    const item = { ...record.items[0]!, id: 501, position: 0 };
    // Sent in the other order: a picture belongs to its item, not to its place in the list.
    const materials = [
      ...record.materials,
      { ...record.materials[0]!, id: 92, itemId: 502, kind: 'subject_id' as const },
      { ...record.materials[0]!, id: 91, itemId: 501, kind: 'subject_id' as const },
    ];
    const made = buildChecklist({
      content: {
        ...record.content,
        subjects: [
          { ...person, item: 0 },
          { ...person, item: 1 },
        ],
      },
      materials,
      items: [item, { ...item, id: 502, position: 1 }],
    });
    expect(
      made
        .filter(({ material }) => material?.kind === 'subject_id')
        .map(({ material, items: found }) => [material?.id, ...found.map(({ target }) => target)]),
    ).toEqual([
      [92, 'subjects.1.name', 'subjects.1.idNumber', 'subject_id'],
      [91, 'subjects.0.name', 'subjects.0.idNumber', 'subject_id'],
    ]);
  });

  it('keeps what has no picture in a group of its own, and leaves replaced pictures out', () => {
    const made = buildChecklist({
      ...record,
      materials: record.materials.map((one) => ({ ...one, status: 'replaced' as const })),
    });
    expect(made.map(({ key }) => key)).toEqual(['loose']);
    expect(made[0]?.items.every(({ kind }) => kind === 'field')).toBe(true);
  });
});

describe('an approval', () => {
  it('needs every item right, whatever else was done', () => {
    fc.assert(
      fc.property(fc.subarray(items, { maxLength: items.length - 1 }), (ticked) => {
        const answer = prepareDecision(
          record,
          groups,
          after(ticked.map((item) => ({ do: 'mark', item, mark: 'ok' }))),
          'approve',
        );
        expect(answer).toMatchObject({ ready: false, fault: 'open_items', count: items.length - ticked.length });
      }),
    );
  });

  it('sends exactly what was looked at', () => {
    const answer = prepareDecision(record, groups, allRight, 'approve');
    expect(answer).toMatchObject({
      ready: true,
      body: {
        stage: 'review',
        outcome: 'approve',
        version: record.version,
        contentSha256: record.contentSha256,
        reasons: [],
        acknowledgedChecks: [],
        overridesBlocking: false,
      },
    });
    expect(answer.ready && answer.body.checklist).toEqual(items.map(({ key }) => ({ item: key, result: 'ok' })));
  });

  it('is refused while something is marked wrong, and points at it', () => {
    expect(
      prepareDecision(record, groups, reduceDraft(allRight, { do: 'mark', item: licence, mark: 'problem' }), 'approve'),
    ).toMatchObject({ ready: false, fault: 'problems', key: licence.key });
  });

  it('waits for checks to be acknowledged, also for a blocking one that could not tell', () => {
    const checks = [
      { ...record.checks[0]!, id: 70, level: 'acknowledge' as const, result: 'fail' as const },
      { ...record.checks[0]!, id: 71, level: 'blocking' as const, result: 'unsure' as const },
    ];
    expect(prepareDecision({ ...record, checks }, groups, allRight, 'approve')).toMatchObject({
      ready: false,
      fault: 'unacknowledged',
      count: 2,
    });
    const seen = [70, 71].reduce((draft, checkId) => reduceDraft(draft, { do: 'acknowledge', checkId }), allRight);
    expect(prepareDecision({ ...record, checks }, groups, seen, 'approve')).toMatchObject({
      ready: true,
      body: { acknowledgedChecks: [70, 71] },
    });
  });

  it('stops at a failed blocking check unless it is expressly overridden', () => {
    const checks = [{ ...record.checks[0]!, result: 'fail' as const }];
    expect(prepareDecision({ ...record, checks }, groups, allRight, 'approve')).toMatchObject({
      ready: false,
      fault: 'blocking',
    });
    expect(
      prepareDecision({ ...record, checks }, groups, reduceDraft(allRight, { do: 'override' }), 'approve'),
    ).toMatchObject({ ready: true, body: { overridesBlocking: true } });
  });
});

describe('a return', () => {
  const marked = reduceDraft(emptyDraft, { do: 'mark', item: licence, mark: 'problem' });
  const reason = { targetKind: 'material', target: 'business_licence', code: 'seal_missing' } as const;

  it('needs a reason for every item marked wrong', () => {
    expect(prepareDecision(record, groups, marked, 'return')).toMatchObject({
      ready: false,
      fault: 'problem_without_reason',
      key: licence.key,
    });
    expect(prepareDecision(record, groups, emptyDraft, 'return')).toMatchObject({ ready: false, fault: 'no_reason' });
  });

  it('carries its reasons and the words with them', () => {
    const given = [
      { do: 'reason', reason } as const,
      { do: 'reasonText', targetKind: 'material', target: 'business_licence', text: '左下角' } as const,
    ].reduce<Draft>(reduceDraft, marked);
    expect(prepareDecision(record, groups, given, 'return')).toMatchObject({
      ready: true,
      body: { outcome: 'return', reasons: [{ ...reason, text: '左下角' }] },
    });
  });

  it('loses the reasons of an item that is right after all', () => {
    const withdrawn = reduceDraft(reduceDraft(marked, { do: 'reason', reason }), {
      do: 'mark',
      item: licence,
      mark: 'ok',
    });
    expect(withdrawn.reasons).toEqual([]);
  });
});

describe('a rejection', () => {
  it('needs a reason for the whole, and takes no others along', () => {
    const whole = reduceDraft(emptyDraft, {
      do: 'reason',
      reason: { targetKind: 'application', target: '', code: 'forged' },
    });
    const both = reduceDraft(whole, {
      do: 'reason',
      reason: { targetKind: 'field', target: 'agent.name', code: 'incomplete' },
    });
    expect(prepareDecision(record, groups, emptyDraft, 'reject')).toMatchObject({ ready: false, fault: 'no_reason' });
    expect(prepareDecision(record, groups, both, 'reject')).toMatchObject({
      ready: true,
      body: { reasons: [{ targetKind: 'application', code: 'forged' }] },
    });
  });
});

describe('a case read again', () => {
  it('keeps every tick but those on what has changed', () => {
    const changed = {
      ...record,
      content: {
        ...record.content,
        organization: { ...record.content.organization, name: '云河云汉建设工程有限公司' },
      },
    };
    const kept = reduceDraft(allRight, { do: 'refresh', groups: buildChecklist(changed), judged: [] });
    expect(Object.keys(allRight.marks).filter((key) => !(key in kept.marks))).toEqual(['field:organization.name']);
  });

  it('is left alone when nothing has', () => {
    expect(reduceDraft(allRight, { do: 'refresh', groups: buildChecklist(record), judged: [] })).toBe(allRight);
  });
});

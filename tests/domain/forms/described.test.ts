import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withLeaf } from '../../../admin-ui/intake/wizard/mergeForms.ts';
import { seedPresets } from '../../../seeds/presets.ts';
import { ownApplication } from '../../../server/domain/applications/ownApplication.ts';
import { submit } from '../../../server/domain/applications/submit.ts';
import type { Context } from '../../../server/domain/context.ts';
import { documentSource, type DocumentSource } from '../../../server/domain/documents/documentSource.ts';
import { signedPart } from '../../../server/domain/documents/judgeFormQr.ts';
import { snapshots } from '../../../server/domain/documents/snapshots.ts';
import { formFor } from '../../../server/domain/forms/deskForm.ts';
import { contentDigest } from '../../../server/domain/submissions/decidedContent.ts';
import { maskedDeskForm, maskedIntakeForm } from '../../../server/presenters/maskedForms.ts';
import { searchApplications } from '../../../server/reads/desk/search.ts';
import { returnedKinds, type ReturnedKind } from '../../../server/vocabulary/documentKinds.ts';
import { applicationFormSchema, type ApplicationForm } from '../../../server/vocabulary/form/applicationForm.ts';
import { formFields, formPaths } from '../../../server/vocabulary/form/formFields.ts';
import { leafOf } from '../../../server/vocabulary/form/formLeaves.ts';
import type { FormPath } from '../../../server/vocabulary/form/FormPath.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { buildAccount } from '../../factories/buildAccount.ts';
import { testContext } from '../../support/context.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { readyDraft, startDraft } from '../applications/support/draft.ts';
import { filledForm } from './support/filledForm.ts';

let database: TestDatabase;
let ctx: Context;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext({ db: database.knex });
  await seedPresets(database.knex);
});
afterAll(() => database.drop());

/** The first line stands for all lines of a list. */
const concrete = (path: FormPath): string => path.replace('subjects.', 'subjects.0.');
const otherChoice: Partial<Record<FormPath, string>> = {
  'legalRepresentative.documentType': 'passport',
  'agent.documentType': 'passport',
  'subjects.documentType': 'passport',
  'invoice.kind': 'special',
  'delivery.method': 'collect',
  'change.what': 'legal_representative',
};
const changed = (form: ApplicationForm, path: FormPath): ApplicationForm => {
  const value = leafOf(form, concrete(path));
  const other = typeof value === 'number' ? value + 1 : (otherChoice[path] ?? `${String(value)}9`);
  return applicationFormSchema.parse(withLeaf(form, concrete(path), other));
};

async function sourceOf(form: ApplicationForm): Promise<DocumentSource> {
  const draft = await startDraft(ctx, { kinds: ['organization_seal', 'bidder_seal'] });
  const source = await documentSource(draft.as, await ownApplication(draft.as, draft.id));
  const [text] = source.agreements;
  const position = source.items.find(({ row }) => row.subjectKind === 'person')!.row.position;
  return {
    ...source,
    form: { ...form, subjects: form.subjects.map((one) => ({ ...one, item: position })) },
    agreements: [...source.agreements, { ...text!, kind: 'risk_notice' } as (typeof source.agreements)[number]],
  };
}

describe('a field of the form', () => {
  it('is printed where its description says, and a signature stands for it where that is said', async () => {
    const organization = await sourceOf(filledForm());
    const pickup = {
      ...organization,
      form: { ...organization.form, delivery: { ...organization.form.delivery, method: 'pickup' as const } },
    };
    const individual = { ...organization, individual: true };
    const changing = (path: FormPath, text: (kind: ReturnedKind, source: DocumentSource) => string): ReturnedKind[] =>
      returnedKinds.filter((kind) =>
        [organization, pickup, individual].some(
          (source) => text(kind, source) !== text(kind, { ...source, form: changed(source.form, path) }),
        ),
      );
    const all = (kind: ReturnedKind, source: DocumentSource): string => JSON.stringify(snapshots[kind](source));
    const signed = (kind: ReturnedKind, source: DocumentSource): string => signedPart(snapshots[kind](source));
    // The position of a holder's item decides which line he stands in; it is not text.
    for (const path of formPaths.filter((one) => formFields[one].type !== 'item')) {
      const facts = formFields[path];
      expect([path, changing(path, all)]).toEqual([path, facts.printedOn]);
      // A change of method alone changes only whether there is an address; the delivery as a whole is not signed.
      expect([path, changing(path, signed)]).toEqual([path, facts.signed ? facts.printedOn : []]);
    }
  });

  it('is decided on where its description says', async () => {
    const source = await sourceOf(filledForm());
    const digest = (form: ApplicationForm): string => contentDigest({ ...source, form }, [], []);
    const base = digest(source.form);
    const decided = formPaths.filter((path) => digest(changed(source.form, path)) !== base);
    expect(decided).toEqual(formPaths.filter((path) => formFields[path].decided));
  });

  it('is read by the roles its description names, masked where that is said, and empty for the others', () => {
    const form = filledForm();
    const empty = applicationFormSchema.parse({});
    for (const role of roles) {
      const seen = formFor({ roles: [role] }, form);
      const shown = maskedDeskForm(seen);
      for (const path of formPaths) {
        const { readBy, masked } = formFields[path];
        const [value, plain, blank] = [shown, form, empty].map((one) => leafOf(one, concrete(path)));
        const hidden = readBy.includes(role) && masked !== 'never';
        expect([role, path, hidden ? value !== plain && value !== '' : value]).toEqual([
          role,
          path,
          hidden || (readBy.includes(role) ? plain : blank),
        ]);
      }
    }
    for (const path of formPaths) {
      const same = leafOf(maskedIntakeForm(form), concrete(path)) === leafOf(form, concrete(path));
      expect([path, same]).toEqual([path, formFields[path].masked !== 'for_all']);
    }
  });

  it('is found by the search of the desk where its description says', async () => {
    const found = new Set<FormPath>();
    const account = await buildAccount(ctx);
    await ctx.db('accounts').where({ id: account.id }).update({ kind: 'individual' });
    const { organization, legalRepresentative } = applicationFormSchema.parse({});
    const [ofOrganization, ofIndividual] = [filledForm(), { ...filledForm(), organization, legalRepresentative }];
    for (const [form, as] of [
      [ofOrganization, undefined],
      [ofIndividual, account.as],
    ] as const) {
      const draft = await readyDraft(ctx, { form, ...(as && { as }) });
      await submit(draft.as, { applicationId: draft.id });
      for (const path of formPaths) {
        const text = leafOf(form, concrete(path));
        if (typeof text !== 'string' || text === '' || formFields[path].type === 'choice') continue;
        const query = searchApplications(ctx, ctx.db('applications as a').where('a.id', draft.id), text);
        if ((await query.pluck('a.id')).length > 0) found.add(path);
      }
    }
    expect(formPaths.filter((path) => found.has(path))).toEqual(formPaths.filter((path) => formFields[path].searched));
  });
});

describe('the words of a field', () => {
  it('are there in both languages, and no two fields go by one name', () => {
    for (const { name, short, label } of Object.values(formFields))
      for (const [zh, en] of [name, short, label ?? name]) {
        expect(zh).toMatch(/^[\p{Script=Han} ·]+$/u);
        expect(en).toMatch(/^[A-Z][a-z' ·A-Z-]+$/);
      }
    for (const at of [0, 1] as const)
      expect(new Set(formPaths.map((path) => formFields[path].name[at])).size).toBe(formPaths.length);
  });
});

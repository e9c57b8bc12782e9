import { expect, it } from 'vitest';
import { formSections, labelKey } from '../../../admin-ui/desk/applications/formSections.ts';
import { buildChecklist } from '../../../admin-ui/desk/workbench/checklist.ts';
import { deskEn } from '../../../admin-ui/desk/i18n/desk.en.ts';
import { deskZh } from '../../../admin-ui/desk/i18n/desk.zh.ts';
import { formFields, formPaths } from '../../../server/vocabulary/form/formFields.ts';
import { leafAt } from '../../../server/vocabulary/form/formLeaves.ts';
import { filledForm } from '../../domain/forms/support/filledForm.ts';
import { flatTexts } from '../support/flatTexts.ts';

const form = filledForm();
const [holder] = form.subjects;
const two = { ...form, subjects: [holder!, { ...holder!, item: 1 }] };

it('the desk shows every field that has a value, once, with its word in both languages', () => {
  const fields = formSections(form).flatMap((section) => section.fields);
  expect(fields.map((field) => leafAt(field.path))).toEqual(
    formPaths.filter((path) => formFields[path].type !== 'item'),
  );
  for (const texts of [deskZh, deskEn].map((one) => flatTexts(one)))
    expect(fields.filter((field) => !texts[labelKey(field.path)])).toEqual([]);
});

it('each holder has a heading of his own, and what stands in no part comes last', () => {
  expect(formSections(two).map(({ name }) => name)).toEqual([
    'organization',
    'legalRepresentative',
    'agent',
    'invoice',
    'delivery',
    'subject',
    'subject',
    'other',
  ]);
  expect(
    formSections({ ...two, socialInsuranceNumber: '', remark: '', change: null }).map(({ name }) => name),
  ).not.toContain('other');
});

it('a reviewer compares the fields that say so with a picture, and may name each in a return', () => {
  const items = buildChecklist({ content: form, materials: [], items: [] }).flatMap((group) => group.items);
  expect(items.map((item) => leafAt(item.target))).toEqual(formPaths.filter((path) => formFields[path].compared));
});

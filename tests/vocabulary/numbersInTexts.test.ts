import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { VALID_FOR } from '../../server/domain/accounts/askForCode.ts';
import { LARGEST_MAIL } from '../../server/domain/messages/mailedForms.ts';
import { enMessages } from '../../templates/messages/en.ts';
import { zhMessages } from '../../templates/messages/zh.ts';

const texts = path.resolve(import.meta.dirname, '../../admin-ui/intake/i18n');
const page = (name: string): string => readFileSync(path.join(texts, name), 'utf8');

test('message and page name the minutes for which a verification code is valid', () => {
  const minutes = VALID_FOR / 60;
  expect(zhMessages.verification_code).toContain(`${minutes} 分钟内有效`);
  expect(page('intake.zh.ts')).toContain(`${minutes} 分钟内有效`);
  expect(enMessages.verification_code).toContain(`valid for ${minutes} minutes`);
  expect(page('intake.en.ts')).toContain(`valid for ${minutes} minutes`);
});

test('the mail names how much it carries at most', () => {
  const size = `${LARGEST_MAIL / 1024 / 1024} MB`;
  expect(zhMessages.forms_by_mail).toContain(`合计超过 ${size} `);
  expect(enMessages.forms_by_mail).toContain(`more than ${size} `);
});

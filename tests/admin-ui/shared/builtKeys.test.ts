import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en as benchEn } from '../../../admin-ui/bench/i18n/en.ts';
import { zh as benchZh } from '../../../admin-ui/bench/i18n/zh.ts';
import { deskEn } from '../../../admin-ui/desk/i18n/desk.en.ts';
import { deskZh } from '../../../admin-ui/desk/i18n/desk.zh.ts';
import { intakeEn } from '../../../admin-ui/intake/i18n/intake.en.ts';
import { intakeZh } from '../../../admin-ui/intake/i18n/intake.zh.ts';
import { wordsEn } from '../../../admin-ui/shared/i18n/words.en.ts';
import { wordsZh } from '../../../admin-ui/shared/i18n/words.zh.ts';
import { applicantStates, applicantTasks } from '../../../server/vocabulary/applicantStates.ts';
import { authorizationCodeStates } from '../../../server/vocabulary/authorizationCodes.ts';
import { checkKinds } from '../../../server/vocabulary/checkKinds.ts';
import { decisionOutcomes } from '../../../server/vocabulary/decisionReasons.ts';
import { noticeFaults } from '../../../server/vocabulary/holidayNotice.ts';
import { materialKinds } from '../../../server/vocabulary/materialKinds.ts';
import { passwordFaults } from '../../../server/vocabulary/passwordFaults.ts';
import { subjectKinds } from '../../../server/vocabulary/productKinds.ts';
import { deliveryMethods, shipmentStates } from '../../../server/vocabulary/shipmentStates.ts';
import { staffChangeKinds } from '../../../server/vocabulary/staffChanges.ts';
import { staffLoginFaults } from '../../../server/vocabulary/staffLogin.ts';
import { slotSights } from '../../../server/vocabulary/stationSessions.ts';
import { stages } from '../../../server/vocabulary/stages.ts';
import { flatTexts } from '../support/flatTexts.ts';

interface PageSet {
  texts: readonly [zh: object, en: object];
  /** Keys made of a prefix and a member of the vocabulary. */
  vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Keys made of a prefix and a word of the page's own code, where the type of that word says which there are. */
  own: readonly string[];
}
const everyState = Object.keys(applicantStates);

const pageSets: Readonly<Record<string, PageSet>> = {
  desk: {
    texts: [deskZh, deskEn],
    vocabulary: {
      'desk.calendar.fault': noticeFaults,
      'desk.codeState': authorizationCodeStates,
      'desk.failure.fail': checkKinds,
      'desk.failure.unsure': checkKinds,
      'desk.materialShort': materialKinds,
      'desk.ownPassword.weak': passwordFaults,
      'desk.review.alreadyMine': decisionOutcomes,
      'desk.review.look': materialKinds,
      'desk.staff.loginFault': staffLoginFaults,
      'desk.staffChange': staffChangeKinds,
      'desk.station.sight': slotSights,
      'desk.waiting': stages,
    },
    own: [
      'attention',
      'calendar',
      'choice',
      'dashboard',
      'empty',
      'export',
      'form',
      'formSection',
      'help.keys',
      'help.topics',
      'house',
      'job',
      'job.step',
      'measure',
      'method',
      'nav',
      'ownPassword',
      'ownPassword.weak',
      'preset',
      'review.gap',
      'review.hint',
      'review.holdFor',
      'review.key',
      'review.panel',
      'review.send',
      'review.unlooked',
      'review.views',
      'shipment',
      'shipment.step',
      'staff',
      'station.kinds',
      'weekday',
      'why',
    ].map((key) => `desk.${key}`),
  },
  intake: {
    texts: [intakeZh, intakeEn],
    vocabulary: {
      'choose.subject': subjectKinds,
      'delivery.methodNote': deliveryMethods,
      'delivery.methods': deliveryMethods,
      line: stages,
      materialHelp: materialKinds,
      now: everyState,
      nowHelp: everyState,
      'parcel.state': shipmentStates,
      task: applicantTasks,
    },
    own: [
      'accept.lacks',
      'code',
      'enter.go',
      'enter.kind',
      'enter.kindNote',
      'enter.lead',
      'fill.lead',
      'fill.title',
      'home.paper',
      'home.step',
      'invoice.kindNote',
      'invoice.kinds',
      'materials.state',
      'quality',
      'sample',
      'save',
      'step',
    ],
  },
  bench: { texts: [benchZh, benchEn], vocabulary: {}, own: ['lane', 'signIn', 'work', 'work.stepState'] },
};

const root = path.resolve(import.meta.dirname, '../../../admin-ui');

/** The part before the gap of every key that a page set builds: materialHelp of t(`materialHelp.${kind}`). */
function builtIn(folder: string): string[] {
  const sources = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
  const found = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map(([, key = '']) => key));
  return [...new Set(found)];
}

describe.each(Object.entries(pageSets))('keys that %s builds', (folder, { texts, vocabulary, own }) => {
  it('begin in a way that is known here, or with a closed list of the shared words whose type has every member', () => {
    const known = new Set([...Object.keys(vocabulary), ...own, ...Object.keys(wordsZh)]);
    const built = builtIn(folder);
    expect(built.length).toBeGreaterThan(4);
    expect(built.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each([
    ['Chinese', 0],
    ['English', 1],
  ] as const)('have a text for every member of the vocabulary in %s', (_language, at) => {
    const there = flatTexts({ ...[wordsZh, wordsEn][at], ...texts[at] });
    const wanted = Object.entries(vocabulary).flatMap(([prefix, members]) => members.map((one) => `${prefix}.${one}`));
    expect(wanted.filter((key) => !(key in there))).toEqual([]);
  });
});

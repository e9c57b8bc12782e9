import { fakeCase, fakeDecision } from './fakeCases.ts';
import { FakeDesk } from './FakeDesk.ts';

/** A desk with enough in it to be looked at: cases in every state, one of them come back for a second round. */
export function fullDesk(): FakeDesk {
  const desk = new FakeDesk();
  for (let id = 5; id <= 26; id += 1)
    desk.applications.set(
      id,
      fakeCase(id, id === 5 ? -40 : id * 70, {
        stage: id % 6 === 0 ? 'second_review' : 'review',
        ...(id % 7 === 0
          ? {
              round: 2,
              decisions: [
                fakeDecision(id, {
                  reasons: [
                    { targetKind: 'material', target: 'business_licence', code: 'seal_missing', text: '左下角被遮挡' },
                  ],
                }),
              ],
            }
          : {}),
      }),
    );
  for (let id = 30; id <= 60; id += 1)
    desk.applications.set(
      id,
      fakeCase(id, id * 30, {
        status: (['completed', 'returned', 'rejected', 'withdrawn', 'open'] as const)[id % 5] ?? 'open',
        stage: id % 5 === 4 ? 'payment' : null,
        minutesLeft: id % 5 === 4 ? id * 30 : null,
      }),
    );
  return desk;
}

import { beforeEach, describe, expect, it } from 'vitest';
import { authProvider } from '../../../admin-ui/desk/api/authProvider.ts';
import { session } from '../../../admin-ui/desk/api/session.ts';
import type { DeskSession } from '../../../server/presenters/session.ts';
import { newDeskStore } from '../../../admin-ui/desk/deskStore.ts';
import { buildChecklist } from '../../../admin-ui/desk/workbench/checklist.ts';
import { drafts } from '../../../admin-ui/desk/workbench/drafts.ts';
import { fakeCase } from '../support/fakeCases.ts';
import { fetchDesk } from '../support/fetchDesk.ts';

const person = (id: number): DeskSession => ({
  staff: { id, name: '陈审核', roles: ['reviewer'], projects: 'all' },
  csrf: 'csrf-1',
  steppedUpAt: null,
  firstPassword: false,
});
const [item] = buildChecklist(fakeCase(1, 80)).flatMap((group) => group.items);
if (!item) throw new Error('a case has items');
const begun = (): boolean => Object.keys(drafts.get(1).marks).length > 0;

describe('work begun', () => {
  beforeEach(() => {
    fetchDesk();
    session.set(person(1));
    drafts.change(1, { do: 'mark', item, mark: 'ok' });
  });

  it('waits for its person when the session has run out', async () => {
    session.set(null);
    await authProvider.logout({});
    session.set(person(1));
    expect(begun()).toBe(true);
  });

  it('is not shown to the next person at the same desk', () => {
    session.set(null);
    session.set(person(2));
    expect(begun()).toBe(false);
  });

  it('goes when its person signs out', async () => {
    await authProvider.logout({});
    expect(begun()).toBe(false);
    expect(sessionStorage.getItem('yinxin.drafts')).not.toContain('field:');
  });
});

describe('the browser', () => {
  it('keeps how the desk looks when somebody signs out, and nothing he has looked for', () => {
    const store = newDeskStore();
    store.setup();
    store.setItem('workbench.sideWidth', 420);
    store.setItem('theme', 'dark');
    store.setItem('applications.listParams', { filter: { q: '云汉' } });
    store.reset();
    expect([
      store.getItem('workbench.sideWidth'),
      store.getItem('theme'),
      store.getItem('applications.listParams'),
    ]).toEqual([420, 'dark', undefined]);
  });
});

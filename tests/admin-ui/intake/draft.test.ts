import type { ApplicationForm } from '@vocabulary/form/applicationForm.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../admin-ui/intake/api/http.ts';
import {
  firstDraft,
  isClean,
  reduceDraft,
  saveStateOf,
  unanswered,
  type DraftAction,
  type DraftState,
  type Kept,
} from '../../../admin-ui/intake/wizard/draft.ts';
import { withLeaf } from '../../../admin-ui/intake/wizard/mergeForms.ts';
import { intakeForm } from './support/application.ts';

type Field = 'name' | 'address' | 'phone';
type Event =
  | { kind: 'type' | 'elsewhere'; field: Field; text: string }
  | { kind: 'send' | 'answer' | 'refuse' | 'loseBefore' | 'loseAfter' | 'reload' | 'settle' };

const offline = new ApiError('offline', '');
const put = (form: ApplicationForm, field: Field, text: string): ApplicationForm =>
  withLeaf(form, `organization.${field}`, text);

/** One tab and the server, which takes a form only under its newest version. */
class Tab {
  server: Kept = { form: intakeForm(), version: 1 };
  state: DraftState = firstDraft(this.server, null);
  /** The version the request on its way names. */
  asked = 0;
  touched = new Set<Field>();

  dispatch(action: DraftAction): void {
    this.state = reduceDraft(this.state, action);
  }
  store(form: ApplicationForm): void {
    this.server = { form, version: this.server.version + 1 };
  }

  happen(event: Event): void {
    const { state, server } = this;
    const arrives = this.asked === server.version;
    switch (event.kind) {
      case 'type':
        this.touched.add(event.field);
        return this.dispatch({ do: 'change', work: (form) => put(form, event.field, event.text) });
      case 'elsewhere':
        return this.store(put(server.form, event.field, event.text));
      case 'send':
        if (state.sent || state.conflicts.length > 0 || isClean(state)) return;
        this.asked = state.kept.version;
        return this.dispatch({ do: 'send' });
      case 'answer':
      case 'refuse':
        if (!state.sent) return;
        if (!arrives) return this.dispatch({ do: 'overtake', theirs: server });
        this.store(state.sent);
        return this.dispatch({ do: 'saved', version: this.server.version });
      case 'loseBefore':
        return state.sent ? this.dispatch({ do: 'fail', error: offline }) : undefined;
      case 'loseAfter':
        if (!state.sent) return;
        if (arrives) this.store(state.sent);
        return this.dispatch({ do: 'fail', error: offline });
      case 'reload': {
        // The request on its way may still arrive after the page is gone.
        const kept = { base: state.kept.form, form: state.form, lost: unanswered(state) };
        if (state.sent && arrives) this.store(state.sent);
        this.state = firstDraft(this.server, isClean(state) ? null : kept);
        return;
      }
      case 'settle':
        return this.dispatch({ do: 'settle', chosen: {} });
    }
  }

  /** The line is good again, and a person keeps what he sees. */
  calm(): void {
    for (const kind of ['settle', 'send', 'answer', 'settle', 'send', 'answer', 'send', 'answer'] as const)
      this.happen({ kind });
  }
}

const field = fc.constantFrom<Field>('name', 'address', 'phone');
const typed = fc.record({ kind: fc.constant('type' as const), field, text: fc.string({ maxLength: 3 }) });
const elsewhere = (where: fc.Arbitrary<Field>) =>
  fc.record({ kind: fc.constant('elsewhere' as const), field: where, text: fc.string({ maxLength: 3 }) });
const line = fc.record({
  kind: fc.constantFrom('send', 'send', 'answer', 'loseBefore', 'loseAfter', 'reload'),
});
const history = (...kinds: fc.Arbitrary<Event>[]) => fc.array(fc.oneof(...kinds), { maxLength: 40 });
const play = (events: readonly Event[]): Tab => {
  const tab = new Tab();
  for (const event of events) tab.happen(event);
  return tab;
};

describe('a form that saves itself, in any order of events', () => {
  it('in one tab alone never asks, and ends with exactly what was typed', () => {
    fc.assert(
      fc.property(history(typed, line), (events) => {
        let wanted = intakeForm();
        const tab = new Tab();
        for (const event of events) {
          if (event.kind === 'type') wanted = put(wanted, event.field, event.text);
          tab.happen(event);
          expect(tab.state.form).toEqual(wanted);
          expect(tab.state.conflicts).toEqual([]);
        }
        tab.calm();
        expect(tab.server.form).toEqual(wanted);
        expect(saveStateOf(tab.state)).toBe('saved');
      }),
      { numRuns: 300 },
    );
  });

  it('beside another tab ends saved, and a field only the other tab changed is as it left it', () => {
    fc.assert(
      fc.property(history(typed, line, elsewhere(field), fc.constant({ kind: 'settle' as const })), (events) => {
        const tab = play(events);
        const others = new Map<Field, string>();
        for (const one of events) if (one.kind === 'elsewhere') others.set(one.field, one.text);
        tab.calm();
        expect(saveStateOf(tab.state)).toBe('saved');
        const untouched = [...others].filter(([name]) => !tab.touched.has(name));
        for (const [name, text] of untouched) expect(tab.server.form.organization[name]).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('sends nothing while a person must choose, and loses neither text before', () => {
    const tab = play([
      { kind: 'type', field: 'name', text: '甲' },
      { kind: 'elsewhere', field: 'name', text: '乙' },
      { kind: 'send' },
      { kind: 'answer' },
    ]);
    expect(saveStateOf(tab.state)).toBe('conflict');
    expect(tab.state.conflicts).toEqual([{ path: 'organization.name', mine: '甲', theirs: '乙' }]);
    tab.happen({ kind: 'send' });
    expect(tab.state.sent).toBeNull();
    tab.dispatch({ do: 'settle', chosen: { 'organization.name': '乙' } });
    expect(saveStateOf(tab.state)).toBe('saved');
  });

  it('asks nobody about his own text when only the answer was lost', () => {
    const tab = play([
      { kind: 'type', field: 'name', text: '江' },
      { kind: 'send' },
      { kind: 'loseAfter' },
      { kind: 'type', field: 'name', text: '江浦' },
      { kind: 'send' },
      { kind: 'loseBefore' },
      { kind: 'reload' },
    ]);
    expect(tab.state.conflicts).toEqual([]);
    expect(tab.state.form.organization.name).toBe('江浦');
  });
});

import { useQueryClient } from '@tanstack/react-query';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import { messageOf } from '../api/ApiError.ts';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationRecord } from '../api/records.ts';
import type { CheckGroup } from './checklist.ts';
import { prepareDecision, type NotYet } from './decision.ts';
import { drafts } from './drafts.ts';
import type { Status } from './status.ts';
import type { Gone } from './useGone.ts';

interface Stage {
  record: ApplicationRecord | null;
  groups: readonly CheckGroup[];
  gone: Gone;
  /** Opens the next case and answers its name, or null when the queue is empty. */
  openNext: () => string | null;
  openAgain: (id: number) => void;
  say: (status: Status) => void;
  notYet: (gap: NotYet) => void;
}

const tones = { approve: 'done', return: 'due', reject: 'late' } as const;

/** Sends a decision; the next case is open before the answer is there. A refusal comes back to the case with its draft untouched. */
export function useDecision({
  record,
  groups,
  gone,
  openNext,
  openAgain,
  say,
  notYet,
}: Stage): (outcome: DecisionOutcome) => void {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();

  const decide = async (outcome: DecisionOutcome): Promise<void> => {
    if (!record || gone.has(record.id)) return;
    const answer = prepareDecision(record, groups, drafts.get(record.id), outcome);
    if (!answer.ready) return notYet(answer);
    const { id, organizationName: name } = record;
    gone.add(id);
    const next = openNext();
    say({ tone: 'waiting', text: t('desk.review.sending', { name }) });
    try {
      await provider.decide(id, answer.body);
      drafts.drop(id);
      say({
        tone: tones[outcome],
        text: t(next ? 'desk.review.decidedNext' : 'desk.review.decidedLast', {
          name,
          outcome: t(`outcome.${outcome}`),
          next: next ?? '',
        }),
      });
    } catch (error) {
      gone.remove(id);
      openAgain(id);
      say({
        tone: 'late',
        text: t('desk.review.refused', { name, message: messageOf(error, locale, t('desk.offline')) }),
      });
      void queries.invalidateQueries({ queryKey: ['applications', 'getOne'] });
    }
    void queries.invalidateQueries({ queryKey: ['applications', 'getList'] });
    await queries.invalidateQueries({ queryKey: ['applications', 'getInfiniteList'] });
    // The queue has been read again without it; should it come back for another round, it may be shown.
    gone.remove(id);
  };

  return (outcome) => void decide(outcome);
}

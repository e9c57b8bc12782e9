import { useQueryClient } from '@tanstack/react-query';
import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import { useDataProvider, useLocaleState, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import type { CheckGroup } from './checklist.ts';
import { prepareDecision, type NotYet } from './decision.ts';
import type { DraftAction } from './draft.ts';
import { drafts } from './drafts.ts';
import { looks } from './looks.ts';
import { ownEarlierDecision } from './ownDecision.ts';
import type { ClaimState } from './useClaim.ts';
import { refusalWords } from './refusalWords.ts';
import { reports } from './reports.ts';
import { useWorkbench } from './workbenchContext.ts';

const tones = { approve: 'done', return: 'due', reject: 'late' } as const;

/**
 * Sends a decision and opens the next case without waiting for the answer. After a refusal the case comes back with its
 * draft unchanged. If something is missing, nothing is sent: the missing item is named and selected.
 */
export function useDecision(
  record: ApplicationDetail,
  groups: readonly CheckGroup[],
  claim: ClaimState,
  change: (action: DraftAction) => void,
): { mayDecide: boolean; decide: (outcome: DecisionOutcome) => void } {
  const t = useTranslate();
  const [locale] = useLocaleState();
  const provider = useDataProvider<DeskDataProvider>();
  const queries = useQueryClient();
  const { gone, openNext, openAgain, say } = useWorkbench();
  const mayDecide = claim.held === 'mine' && (record.abilities ?? []).some((verb) => verb === `decide_${record.stage}`);

  const sayGap = (gap: NotYet): void => {
    if ('key' in gap) change({ do: 'look', key: gap.key });
    if (gap.fault === 'problems') change({ do: 'panel', panel: 'return' });
    say({ tone: 'due', text: t(`desk.review.gap.${gap.fault}`, { count: 'count' in gap ? gap.count : 0 }) });
  };
  const send = async (outcome: DecisionOutcome): Promise<void> => {
    if (gone.has(record.id)) return;
    const answer = prepareDecision({ ...record, looked: looks.known(record) }, groups, drafts.get(record.id), outcome);
    if (!answer.ready) return sayGap(answer);
    const { id, organizationName: name } = record;
    gone.add(id);
    const next = openNext();
    say({ tone: 'waiting', text: t('desk.review.sending', { name }) });
    try {
      await reports.sent(id);
      await provider.decide(id, answer.body);
      gone.settle(record);
      drafts.drop(id);
      const words = { name, outcome: t(`outcome.${outcome}`), next: next ?? '' };
      say({ tone: tones[outcome], text: t(next ? 'desk.review.decidedNext' : 'desk.review.decidedLast', words) });
    } catch (error) {
      const mine = ownEarlierDecision(error);
      if (mine) {
        gone.settle(record);
        drafts.drop(id);
        say({ tone: tones[mine], text: t(`desk.review.alreadyMine.${mine}`, { name }) });
      } else {
        looks.forget(id);
        gone.remove(id);
        openAgain(id);
        const message = refusalWords(error, locale, t);
        say({ tone: 'late', text: t('desk.review.refused', { name, message }) });
      }
      void queries.invalidateQueries({ queryKey: ['applications', 'getOne'] });
    }
    void queries.invalidateQueries({ queryKey: ['applications', 'getList'] });
    await queries.invalidateQueries({ queryKey: ['applications', 'getInfiniteList'] });
    // The queue was read again without the case. If it comes back in another round, it may be shown.
    gone.remove(id);
  };
  const decide = (outcome: DecisionOutcome): void => {
    if (mayDecide) return void send(outcome);
    say({ tone: 'due', text: t(claim.held === 'claiming' ? 'desk.review.claiming' : 'desk.review.notMine') });
  };
  return { mayDecide, decide };
}

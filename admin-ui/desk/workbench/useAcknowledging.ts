import { needsAcknowledgement } from '@vocabulary/checkKinds.ts';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@presenters/applicationDetail.ts';
import { failureWords } from './failureWords.ts';
import type { Draft, DraftAction } from './draft.ts';
import type { CheckSteps } from './useSteps.ts';
import { useWorkbench } from './workbenchContext.ts';

/**
 * The key for “seen”: the first check that waits for it is acknowledged, its picture is shown and the status line says
 * what it was.
 */
export function useAcknowledging(
  { checks }: Pick<ApplicationDetail, 'checks'>,
  draft: Draft,
  change: (action: DraftAction) => void,
  { show }: Pick<CheckSteps, 'show'>,
): () => void {
  const t = useTranslate();
  const { say } = useWorkbench();
  return () => {
    const open = checks.filter(needsAcknowledgement).filter(({ id }) => !draft.acknowledged.includes(id));
    const [check] = open;
    if (!check) return say({ tone: 'waiting', text: t('desk.review.nothingToSee') });
    change({ do: 'acknowledge', checkId: check.id });
    if (check.materialId !== null) show(check.materialId);
    say({
      tone: 'due',
      text: t('desk.review.seenNow', { what: failureWords(check, t), count: open.length - 1 }),
    });
  };
}

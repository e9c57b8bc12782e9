import { useTranslate } from 'react-admin';
import { ReasonChoice } from './ReasonChoice.tsx';
import type { SideProps } from './side.ts';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import workbenchStyles from './workbench.module.css';

/** Rejecting ends the application: a reason of the closed list, words for the applicant, and the consequences. */
export function RejectPanel({ draft, change }: SideProps) {
  const t = useTranslate();
  const target = { targetKind: 'application' as const, target: '' };
  return (
    <div className={common.reasons}>
      <p className={common.sectionWords}>{t('desk.review.rejectWords')}</p>
      <section
        className={join(workbenchStyles.reasonTarget, workbenchStyles.reasonTargetCurrent)}
        aria-label={t('desk.reason.whole')}
      >
        <ReasonChoice
          targetKind="application"
          chosen={draft.reasons.filter(({ targetKind }) => targetKind === 'application').map(({ code }) => code)}
          numbered
          onToggle={(code) => change({ do: 'reason', reason: { ...target, code } })}
        />
      </section>
      <textarea
        className={workbenchStyles.reasonComment}
        rows={4}
        value={draft.comment}
        placeholder={t('desk.review.comment')}
        aria-label={t('desk.review.comment')}
        onChange={(event) => change({ do: 'comment', comment: event.target.value })}
      />
    </div>
  );
}

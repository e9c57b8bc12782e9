import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { CodeCard } from './CodeCard.tsx';
import { Reasons } from './Reasons.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './NowCard.module.css';

/** What the applicant has to do now, or who is working on it and until when; then what comes next. */
export function NowCard({
  application,
  onChange,
}: {
  application: IntakeApplication;
  onChange: (value: IntakeApplication) => void;
}) {
  const { t } = useI18n();
  const { state, task, dueAt, payment, faults, decision, stages } = application;
  const mine = task !== 'wait' && task !== 'none';
  const open = stages.findIndex((one) => one.state === 'open');
  const following = open >= 0 ? stages[open + 1] : undefined;
  const count = faults.length;
  const theirs = task === 'none' ? 'now.over' : 'now.we';
  return (
    <section className={join(common.card, styles.now, mine && common.nowMine)} aria-labelledby="now">
      <p className={common.nowKicker}>{t(mine ? 'now.you' : theirs)}</p>
      <h2 id="now">
        {t(`now.${state}`, {
          amount: formatMoney(payment?.missingFen ?? application.fees.totalFen),
          smart_count: count,
          count,
        })}
      </h2>
      <p>{t(`nowHelp.${state}`)}</p>
      {state === 'payment_due' && dueAt && (
        <p className={common.quiet}>{t('nowLate.payment', { time: formatDateTime(dueAt) })}</p>
      )}
      {decision && <Reasons application={application} />}
      {state === 'receipt_returned' && payment && (
        <p className={common.noteWords}>
          <strong>{t('pay.disputed')}</strong> {payment.note}
        </p>
      )}
      {!mine && dueAt && <p className={common.quiet}>{t('now.due', { time: formatDateTime(dueAt) })}</p>}
      {application.abilities.includes('request_code') && state === 'to_produce' && (
        <CodeCard application={application} onChange={onChange} />
      )}
      {following && application.status !== 'returned' && (
        <p className={common.nowNext}>
          <span className={common.quiet}>{t('now.next')}</span> {t(lineKey(application, following.stage))}
        </p>
      )}
    </section>
  );
}

/** The name of a stage, as the applicant's line shows it. */
export function lineKey({ productionMode }: Pick<IntakeApplication, 'productionMode'>, stage: string): string {
  return stage === 'production' && productionMode === 'self' ? 'line.production_self' : `line.${stage}`;
}

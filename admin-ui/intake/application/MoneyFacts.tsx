import Button from '@mui/material/Button';
import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { Link } from 'react-router';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { formatMoney } from '../../shared/format/money.ts';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';
import styles from './MoneyFacts.module.css';

/** The fee, line by line, and the state of the payment. */
export function MoneyFacts({ application }: { application: IntakeApplication }) {
  const { t } = useI18n();
  const { payment } = application;
  if (!payment) return null;
  return (
    <section className={join(common.card, common.part)} aria-labelledby="money">
      <div className={join(common.row, common.between)}>
        <h2 id="money">{t('money.title')}</h2>
        <StateChip kind="paymentState" state={payment.status} label={t(`paymentState.${payment.status}`)} />
      </div>
      <dl className={common.facts}>
        {payment.lines.map((line, index) => (
          <div className={common.fact} key={index}>
            <dt>
              {line.kind === 'shipping'
                ? t('fee.shipping')
                : `${line.kind === 'medium' ? t('fee.medium') : line.label} × ${line.quantity}`}
            </dt>
            <dd>{formatMoney(line.amountFen)}</dd>
          </div>
        ))}
        <div className={join(common.fact, styles.factSum)}>
          <dt>{t('money.total')}</dt>
          <dd>{formatMoney(payment.amountFen)}</dd>
        </div>
        {payment.receivedFen !== null && payment.missingFen > 0 && (
          <>
            <div className={common.fact}>
              <dt>{t('money.received')}</dt>
              <dd>{formatMoney(payment.receivedFen)}</dd>
            </div>
            <div className={common.fact}>
              <dt>{t('money.missing')}</dt>
              <dd>{formatMoney(payment.missingFen)}</dd>
            </div>
          </>
        )}
        {payment.reportedAt && (
          <div className={common.fact}>
            <dt>{t('money.reported')}</dt>
            <dd>{formatDateTime(payment.reportedAt)}</dd>
          </div>
        )}
        {payment.confirmedAt && (
          <div className={common.fact}>
            <dt>{t('money.confirmed')}</dt>
            <dd>{formatDateTime(payment.confirmedAt)}</dd>
          </div>
        )}
        {payment.refundedFen !== null && (
          <div className={common.fact}>
            <dt>{t('money.refunded')}</dt>
            <dd>{formatMoney(payment.refundedFen)}</dd>
          </div>
        )}
      </dl>
      {payment.status === 'reported' && application.abilities.includes('report_transfer') && (
        <Button component={Link} to={`/applications/${application.id}/pay`} variant="outlined" size="small">
          {t('money.receiptAgain')}
        </Button>
      )}
      {['withdrawn', 'rejected', 'closed'].includes(application.status) && payment.refundDueFen > 0 && (
        <p className={common.quiet}>{t('money.refundComing')}</p>
      )}
    </section>
  );
}

import { useTranslate } from 'react-admin';
import { formatMoney } from '../../shared/format/money.ts';
import { PictureViewer } from '../../shared/viewer/PictureViewer.tsx';
import { pictureOf } from '../api/pictures.ts';
import type { PaymentRow } from '@presenters/payment.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { EmptyState } from '../fields/EmptyState.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { When } from '../fields/When.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { FeeLines } from './FeeLines.tsx';
import { MoneyTrail } from './MoneyTrail.tsx';
import { missingOf } from './paymentDialog.ts';
import { PaymentFlags } from './PaymentFlags.tsx';
import { PaymentActions } from './PaymentActions.tsx';
import styles from './PaymentShow.module.css';

export function PaymentShow() {
  const t = useTranslate();
  return (
    <ShowPage<PaymentRow>
      title={(row) => `${formatMoney(row.amountFen)} · ${row.organizationName ?? row.applicationNumber ?? ''}`}
      note={(row) => (
        <>
          <StateField kind="paymentState" state={row.status} />
          <PaymentFlags payment={row} />
        </>
      )}
      actions={(row) => <PaymentActions payment={row} />}
    >
      {(row) => (
        <div className={styles.beside}>
          <Section title={t('desk.payment.receipt')} className={styles.sectionPicture}>
            {row.receiptMaterialId ? (
              <PictureViewer src={pictureOf(row.receiptMaterialId)} alt={t('materialKind.transfer_receipt')} t={t} />
            ) : (
              <EmptyState title={t('desk.payment.noReceipt')} words={t('desk.payment.noReceiptWords')} />
            )}
          </Section>
          <div>
            <Section title={t('desk.payment.facts')}>
              <Facts
                facts={[
                  [
                    t('desk.field.application'),
                    <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
                  ],
                  [t('desk.field.amount'), <strong key="m">{formatMoney(row.amountFen)}</strong>],
                  [t('desk.field.method'), t(`desk.method.${row.method}`, { _: row.method })],
                  [t('desk.payment.payerReported'), row.payerName],
                  [
                    t('desk.payment.referenceReported'),
                    row.transferReference && <code key="f">{row.transferReference}</code>,
                  ],
                  [t('desk.field.reportedAt'), <When key="r" at={row.reportedAt} />],
                  row.receivedFen !== null && [t('desk.field.received'), formatMoney(row.receivedFen)],
                  row.status === 'due' &&
                    row.receivedFen !== null && [t('desk.payment.missing'), formatMoney(missingOf(row))],
                  row.refundDue && [t('desk.payment.refundDue'), formatMoney(row.refundDueFen)],
                  row.confirmedAt && [t('desk.field.confirmedAt'), <When key="c" at={row.confirmedAt} />],
                  row.confirmedByName && [t('desk.payment.confirmedBy'), row.confirmedByName],
                  row.refundedFen !== null &&
                    row.refundedFen !== undefined && [t('desk.field.refunded'), formatMoney(row.refundedFen)],
                  row.note && [t('desk.field.note'), row.note],
                ]}
              />
            </Section>
            <MoneyTrail payment={row} />
            {row.lines.length > 0 && (
              <Section title={t('desk.payment.lines')}>
                <FeeLines lines={row.lines} total={row.amountFen} />
              </Section>
            )}
          </div>
        </div>
      )}
    </ShowPage>
  );
}

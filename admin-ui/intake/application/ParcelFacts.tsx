import type { IntakeApplication } from '@presenters/intakeApplication.ts';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import { GroupedCode } from '../../shared/format/GroupedCode.tsx';
import { useI18n } from '../../shared/i18n/I18n.tsx';
import { StateChip } from '../../shared/state/StateChip.tsx';
import { fieldLabel } from '../i18n/words.ts';
import { CopyButton } from '../layout/CopyButton.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

/** The parcel: its address, its carrier and its tracking number. */
export function ParcelFacts({ application }: { application: IntakeApplication }) {
  const i18n = useI18n();
  const { t } = i18n;
  const parcel = application.shipment;
  if (!parcel) return null;
  return (
    <section className={join(common.card, common.part)} aria-labelledby="parcel">
      <div className={join(common.row, common.between)}>
        <h2 id="parcel">{t('parcel.title')}</h2>
        <StateChip
          kind="shipmentState"
          state={parcel.status}
          label={t(
            `parcel.state.${parcel.method === 'pickup' && parcel.status === 'packed' ? 'ready' : parcel.status}`,
          )}
        />
      </div>
      <dl className={common.facts}>
        <div className={common.fact}>
          <dt>{fieldLabel('delivery.method', i18n)}</dt>
          <dd>{t(`delivery.methods.${parcel.method}`)}</dd>
        </div>
        <div className={common.fact}>
          <dt>{parcel.method === 'pickup' ? fieldLabel('delivery.pickupPoint', i18n) : t('summary.to')}</dt>
          <dd>{parcel.method === 'pickup' ? parcel.pickupPoint : `${parcel.receiverMasked} ${parcel.region}`}</dd>
        </div>
        {parcel.trackingNumber && (
          <div className={common.fact}>
            <dt>{parcel.carrier}</dt>
            <dd className={common.row}>
              <GroupedCode code={parcel.trackingNumber} />
              <CopyButton text={parcel.trackingNumber} label={t('parcel.number')} />
            </dd>
          </div>
        )}
        {parcel.tokens.map(({ serial, labelNumber }) => (
          <div key={serial} className={common.fact}>
            <dt>{t('parcel.token')}</dt>
            <dd className={common.row}>
              <GroupedCode code={serial} />
              {labelNumber && <span className={common.quiet}>{labelNumber}</span>}
            </dd>
          </div>
        ))}
        {parcel.handedOverAt && (
          <div className={common.fact}>
            <dt>{t('parcel.handedOver')}</dt>
            <dd>{formatDateTime(parcel.handedOverAt)}</dd>
          </div>
        )}
        {parcel.acceptedAt && (
          <div className={common.fact}>
            <dt>{t('parcel.accepted')}</dt>
            <dd>{formatDateTime(parcel.acceptedAt)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

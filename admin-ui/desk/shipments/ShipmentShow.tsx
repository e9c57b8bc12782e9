import { useTranslate } from 'react-admin';
import type { ShipmentDetail } from '@presenters/shipment.ts';
import { ApplicationLink } from '../fields/ApplicationLink.tsx';
import { Facts } from '../fields/Facts.tsx';
import { Section } from '../fields/Section.tsx';
import { StateField } from '../fields/StateField.tsx';
import { DueAt } from '../fields/DueAt.tsx';
import { ShowPage } from '../lists/ShowPage.tsx';
import { isToBeSent } from './isToBeSent.ts';
import { ParcelTokens } from './ParcelTokens.tsx';
import { ShipmentActions } from './ShipmentActions.tsx';
import { ShipmentSteps } from './ShipmentSteps.tsx';
import common from '../layout/common.module.css';

export function ShipmentShow() {
  const t = useTranslate();
  return (
    <ShowPage<ShipmentDetail>
      title={(row) => `${t(`stage.${row.stage}`)} · ${row.organizationName ?? row.applicationNumber ?? ''}`}
      note={(row) => <StateField kind="shipmentState" state={row.status} />}
      actions={(row) => <ShipmentActions shipment={row} />}
    >
      {(row) => (
        <>
          <Section title={t('desk.shipment.steps')}>
            <ShipmentSteps shipment={row} />
            {row.status === 'handed_over' && row.handledByMe && (
              <p className={common.sectionWords}>{t('desk.shipment.deliveredByOthers')}</p>
            )}
          </Section>
          <div className={common.halves}>
            <Section title={t('desk.shipment.tokens')}>
              <ParcelTokens shipment={row} />
            </Section>
            <Section title={t('desk.shipment.delivery')}>
              <Facts
                facts={[
                  [
                    t('desk.field.application'),
                    <ApplicationLink key="a" id={row.applicationId} number={row.applicationNumber} />,
                  ],
                  [t('desk.field.method'), t(`deliveryMethod.${row.method}`)],
                  row.pickupPoint && [t('desk.field.pickupPoint'), row.pickupPoint],
                  row.collector && [t('desk.field.collector'), row.collector],
                  row.receiver
                    ? [t('desk.field.receiver'), `${row.receiver.name} ${row.receiver.phone}`]
                    : row.method !== 'pickup' && [t('desk.field.receiver'), row.receiverMasked],
                  row.receiver && [t('desk.field.address'), row.receiver.address],
                  row.carrier && [t('desk.field.carrier'), row.carrier],
                  row.trackingNumber && [t('desk.field.tracking'), <code key="t">{row.trackingNumber}</code>],
                  row.handedOverTo && [t('desk.field.handedOverTo'), row.handedOverTo],
                  row.returnedReason && [t('desk.field.returnedReason'), row.returnedReason],
                  [t('desk.field.dueAt'), <DueAt key="d" at={row.dueAt} open={isToBeSent(row)} />],
                ]}
              />
            </Section>
          </div>
        </>
      )}
    </ShowPage>
  );
}

import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ShipmentRecord } from '../api/records.ts';
import { usePrint } from '../dialogs/usePrint.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { SlipDialog } from './SlipDialog.tsx';
import { shipmentVerbs, type ShipmentVerb } from './shipmentVerbs.ts';

/** The parcel's verbs in the order of its way. */
export function ShipmentActions({ shipment }: { shipment: ShipmentRecord }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const print = usePrint();
  const [open, setOpen] = useState<ShipmentVerb | null>(null);
  const [slipToken, setSlipToken] = useState<string | null>(null);

  return (
    <>
      <AbilityButton
        record={shipment}
        verb="print_slip"
        onClick={() => void print(`shipments/${shipment.id}/slip.pdf`)}
      >
        {t('desk.shipment.slipLater')}
      </AbilityButton>
      {shipmentVerbs.map((verb) => (
        <AbilityButton
          key={verb.path}
          record={shipment}
          verb={verb.ability}
          variant={verb.danger ? 'outlined' : 'contained'}
          color={verb.danger ? 'error' : 'primary'}
          disabled={verb.name === 'pack' && shipment.tokens.length < shipment.tokensNeeded}
          onClick={() => setOpen(verb)}
        >
          {t(`desk.shipment.${verb.name}`)}
        </AbilityButton>
      ))}
      {open && (
        <VerbDialog
          title={t(`desk.shipment.${open.name}`)}
          words={t(`desk.shipment.${open.name}Words`)}
          confirm={t(`desk.shipment.${open.name}`)}
          danger={open.danger}
          fields={open.fields(shipment, t)}
          run={async (values) => {
            const { json } = await provider.act('shipments', shipment.id, open.path, {
              version: shipment.version,
              ...open.body(shipment, values),
            });
            if (open.name === 'pack') setSlipToken((json as { slipToken?: string }).slipToken ?? null);
          }}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            done(t(`desk.shipment.${open.name}Done`));
          }}
        />
      )}
      {slipToken && <SlipDialog shipmentId={shipment.id} slipToken={slipToken} onClose={() => setSlipToken(null)} />}
    </>
  );
}

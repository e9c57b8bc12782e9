import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../api/dataProvider.ts';
import type { ShipmentRow } from '../api/records.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { shipmentVerbs, type ShipmentVerb } from './shipmentVerbs.ts';

/** The parcel's verbs in the order of its way. */
export function ShipmentActions({ shipment }: { shipment: ShipmentRow }) {
  const t = useTranslate();
  const provider = useDataProvider<DeskDataProvider>();
  const done = useVerbDone();
  const [open, setOpen] = useState<ShipmentVerb | null>(null);

  return (
    <>
      {shipmentVerbs.map((verb) => <AbilityButton key={verb.path} record={shipment} verb={verb.ability} variant={verb.danger ? 'outlined' : 'contained'} color={verb.danger ? 'error' : 'primary'} onClick={() => setOpen(verb)}>{t(`desk.shipment.${verb.name}`)}</AbilityButton>)}
      {open && (
        <VerbDialog
          title={t(`desk.shipment.${open.name}`)} words={t(`desk.shipment.${open.name}Words`)} confirm={t(`desk.shipment.${open.name}`)} danger={open.danger}
          fields={open.fields(shipment, t)}
          run={(values) => provider.act('shipments', shipment.id, open.path, { version: shipment.version, ...open.body(shipment, values) })}
          onClose={() => setOpen(null)} onDone={() => { setOpen(null); done(t(`desk.shipment.${open.name}Done`)); }}
        />
      )}
    </>
  );
}

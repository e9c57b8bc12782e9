import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ShipmentDetail } from '@presenters/shipment.ts';
import { codeOf } from '../api/ApiError.ts';
import { usePrint } from '../dialogs/usePrint.ts';
import { useVerbDone } from '../dialogs/useVerbDone.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { AbilityButton } from '../fields/AbilityButton.tsx';
import { SlipDialog } from './SlipDialog.tsx';
import { shipmentVerbs, type ShipmentVerb } from './shipmentVerbs.ts';

/** The parcel's verbs in the order in which they are used. */
export function ShipmentActions({ shipment }: { shipment: ShipmentDetail }) {
  const t = useTranslate();
  const print = usePrint();
  const [open, setOpen] = useState<ShipmentVerb | null>(null);
  const [slipToken, setSlipToken] = useState<string | null>(null);
  const printSlip = (): void => void print(`shipments/${shipment.id}/slip.pdf`);
  const close = (): void => setOpen(null);

  return (
    <>
      <AbilityButton record={shipment} verb="print_slip" onClick={printSlip}>
        {t('desk.shipment.slipLater')}
      </AbilityButton>
      {shipmentVerbs.map((verb) => (
        <VerbButton key={verb.name} shipment={shipment} verb={verb} onOpen={setOpen} />
      ))}
      {open && <ActionDialog shipment={shipment} verb={open} onClose={close} onSlip={setSlipToken} />}
      {slipToken && <SlipDialog shipmentId={shipment.id} slipToken={slipToken} onClose={() => setSlipToken(null)} />}
    </>
  );
}

interface VerbButtonProps {
  shipment: ShipmentDetail;
  verb: ShipmentVerb;
  onOpen: (verb: ShipmentVerb) => void;
}

function VerbButton({ shipment, verb, onOpen }: VerbButtonProps) {
  const t = useTranslate();
  const incomplete = verb.name === 'pack' && shipment.tokens.length < shipment.tokensNeeded;
  return (
    <AbilityButton
      record={shipment}
      verb={verb.ability}
      variant={verb.danger || verb.secondary ? 'outlined' : 'contained'}
      color={verb.danger ? 'error' : 'primary'}
      disabled={incomplete}
      onClick={() => onOpen(verb)}
    >
      {t(`desk.shipment.${wordsOf(shipment, verb)}`)}
    </AbilityButton>
  );
}

interface ActionDialogProps {
  shipment: ShipmentDetail;
  verb: ShipmentVerb;
  onClose: () => void;
  /** Packing answers with the token of the slip that is to be printed. */
  onSlip: (slipToken: string) => void;
}

function ActionDialog({ shipment, verb, onClose, onSlip }: ActionDialogProps) {
  const t = useTranslate();
  const done = useVerbDone();
  /** The number the desk has asked about; the same once more is the answer that it is right. */
  const asked = useRef<string | null>(null);
  const run = async (values: Record<string, string>): Promise<void> => {
    const number = `${values.carrier} ${values.trackingNumber}`;
    try {
      const confirmed = asked.current === number ? 'yes' : '';
      const { slipToken } = await verb.run(shipment, { ...values, confirmed });
      if (slipToken !== undefined) onSlip(slipToken);
    } catch (error) {
      if (codeOf(error) === 'tracking_unusual') asked.current = number;
      throw error;
    }
  };
  const name = wordsOf(shipment, verb);
  const onDone = (): void => {
    onClose();
    done(t(`desk.shipment.${name}Done`));
  };
  return (
    <VerbDialog
      title={t(`desk.shipment.${name}`)}
      words={t(`desk.shipment.${name}Words`)}
      confirm={t(`desk.shipment.${name}`)}
      danger={verb.danger}
      fields={verb.fields(shipment, t)}
      run={run}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** What is collected is handed out, not posted. */
function wordsOf({ method }: ShipmentDetail, { name }: ShipmentVerb): ShipmentVerb['name'] | 'handOut' {
  return name === 'handOver' && method === 'pickup' ? 'handOut' : name;
}

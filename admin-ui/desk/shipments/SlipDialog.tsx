import { useTranslate } from 'react-admin';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { printSlip } from './printSlip.ts';

/** Right after packing: the slip with the acceptance code, which nobody can make again. */
export function SlipDialog({ shipmentId, slipToken, onClose }: { shipmentId: number; slipToken: string; onClose: () => void }) {
  const t = useTranslate();
  return <VerbDialog title={t('desk.shipment.slip')} words={t('desk.shipment.slipWords')} confirm={t('desk.shipment.slip')} run={() => printSlip(shipmentId, slipToken)} onClose={onClose} onDone={onClose} />;
}

import { useTranslate } from 'react-admin';
import { API, requestFile } from '../api/httpClient.ts';
import { VerbDialog } from '../dialogs/VerbDialog.tsx';
import { openFile } from '../lists/saveFile.ts';

/**
 * Shown right after packing: the slip with the acceptance code, which cannot be made again. It
 * stays open until the slip was printed.
 */
export function SlipDialog({
  shipmentId,
  slipToken,
  onClose,
}: {
  shipmentId: number;
  slipToken: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  return (
    <VerbDialog
      title={t('desk.shipment.slip')}
      words={t('desk.shipment.slipWords')}
      confirm={t('desk.shipment.slip')}
      firm
      run={async () => openFile(await requestFile(`${API}/shipments/${shipmentId}/slip.pdf`, { slipToken }))}
      onClose={onClose}
      onDone={onClose}
    />
  );
}

import { API, requestFile } from '../api/httpClient.ts';
import { openFile } from '../lists/saveFile.ts';

/** The parcel's slip as a PDF in a tab of its own. Its acceptance code is known only while the parcel has just been packed. */
export async function printSlip(shipmentId: number, slipToken: string | null): Promise<void> {
  openFile(await requestFile(`${API}/shipments/${shipmentId}/slip.pdf`, { slipToken }));
}

import type { DeliveryPrices } from '../../models/json/projectTerms.ts';
import type { BusinessType } from '../../vocabulary/businessTypes.ts';
import type { DeliveryMethod } from '../../vocabulary/shipmentStates.ts';
import { rulesOf } from '../businessTypes/rulesOf.ts';

export interface FeeItem {
  name: string;
  quantity: number;
  unitPriceFen: number;
  mediumFeeFen: number;
}
export interface FeeLine {
  kind: 'product' | 'medium' | 'shipping' | 'voucher';
  label: string;
  quantity: number;
  amountFen: number;
}

/**
 * The lines of one application's fee, in fen; lines of 0 are left out. Freight collect (到付) and pick-up have no
 * shipping fee.
 */
export function feeLines(
  type: BusinessType,
  delivery: DeliveryMethod,
  deliveryPrices: DeliveryPrices,
  items: readonly FeeItem[],
): FeeLine[] {
  const pays = rulesOf(type).fees;
  const lines: FeeLine[] = [];
  for (const item of items) {
    if (pays.product)
      lines.push({
        kind: 'product',
        label: item.name,
        quantity: item.quantity,
        amountFen: item.unitPriceFen * item.quantity,
      });
    if (pays.medium)
      lines.push({
        kind: 'medium',
        label: 'UKey 介质',
        quantity: item.quantity,
        amountFen: item.mediumFeeFen * item.quantity,
      });
  }
  if (pays.shipping)
    lines.push({ kind: 'shipping', label: '快递', quantity: 1, amountFen: deliveryPrices[delivery] ?? 0 });
  return lines.filter((line) => line.amountFen !== 0);
}

export function totalOf(lines: readonly FeeLine[]): number {
  return Math.max(
    0,
    lines.reduce((sum, line) => sum + line.amountFen, 0),
  );
}

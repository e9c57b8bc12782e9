/**
 * The amount to refund, in fen. Rejected or withdrawn before production: everything. Later: all but medium and shipping
 * (architecture: "Money").
 */
export function refundable(
  lines: readonly { kind: string; amountFen: number }[],
  { productionStarted }: { productionStarted: boolean },
): number {
  const kept = productionStarted ? ['medium', 'shipping'] : [];
  return Math.max(
    0,
    lines.filter((line) => !kept.includes(line.kind)).reduce((sum, line) => sum + line.amountFen, 0),
  );
}

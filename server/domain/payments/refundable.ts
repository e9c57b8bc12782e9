/**
 * Rejected or withdrawn before production: everything. Later: less medium and shipping (architecture: "Money"). Fen.
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

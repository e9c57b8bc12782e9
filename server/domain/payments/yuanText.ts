/** Fen as yuan with two decimals, as messages and files show money: 35000 → '350.00'. */
export const yuanText = (fen: number): string => (fen / 100).toFixed(2);

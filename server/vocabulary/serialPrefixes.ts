/** The model whose prefix fits a serial best: the longest one wins. Undefined where none fits. */
export function modelBySerial<M extends { serialPrefixes: readonly string[] }>(
  models: readonly M[],
  serial: string,
): M | undefined {
  return models
    .flatMap((one) =>
      one.serialPrefixes
        .filter((prefix) => serial.startsWith(prefix))
        .map((prefix) => ({ one, length: prefix.length })),
    )
    .toSorted((a, b) => b.length - a.length)[0]?.one;
}

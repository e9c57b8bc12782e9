const told = new Map<number, Set<number>>();

/**
 * The pictures of each case that this screen has reported as shown. A read of the case that began before the report
 * arrived answers without it; what was told is not lost by such an answer.
 */
export const looks = {
  add: (id: number, materialId: number): void => void told.set(id, new Set(told.get(id)).add(materialId)),
  remove: (id: number, materialId: number): void => void told.get(id)?.delete(materialId),
  /** After a refusal, or when the case is no longer ours, only the desk knows. */
  forget: (id: number): void => void told.delete(id),
  /** What the desk answered, and what it was told since. */
  known: ({ id, looked }: { id: number; looked: readonly number[] }): number[] => [
    ...new Set([...looked, ...(told.get(id) ?? [])]),
  ],
};

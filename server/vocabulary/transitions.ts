/**
 * A state machine is a table: state → states it may turn into. The SQL triggers and docs/states.md are made from it.
 */
export type Transitions<S extends string> = Readonly<Record<S, readonly S[]>>;

export function mayTurn<S extends string>(table: Transitions<S>, from: S, to: S): boolean {
  return table[from].includes(to);
}

export function isFinal<S extends string>(table: Transitions<S>, state: S): boolean {
  return table[state].length === 0;
}

/** Important events. The others only accompany them: checks, messages, stages that follow, views of pictures. */
const housekeeping: readonly RegExp[] = [
  /^(check|message|document)\./,
  /^stage\.(opened|done)$/,
  /^material\.(viewed|judged)$/,
  /^review\.(claimed|released|lease_expired)$/,
  /^application\.edited$/,
  /^token\.(state_changed|reserved|released|prepared)$/,
  /^job\.(planned|claimed|released|token_bound|step)$/,
  /^certificate\.requested$/,
  /^shipment\.planned$/,
  /^payment\.due$/,
  /^key\./,
];

export function isMilestone(type: string): boolean {
  return !housekeeping.some((pattern) => pattern.test(type));
}

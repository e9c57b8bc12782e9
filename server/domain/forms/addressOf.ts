/** An address on one line; a city of its own right (北京市) is not said twice. */
export function addressOf({ province, city, street }: { province: string; city: string; street: string }): string {
  return [...new Set([province, city])].join('') + street;
}

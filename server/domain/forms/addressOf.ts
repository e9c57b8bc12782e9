/** An address on one line; a city that is its own province (北京市) is written only once. */
export function addressOf({ province, city, street }: { province: string; city: string; street: string }): string {
  return [...new Set([province, city])].join('') + street;
}

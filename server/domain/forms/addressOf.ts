interface Address {
  province: string;
  city: string;
  district: string;
  street: string;
}

/** An address on one line; a city that is its own province (北京市) is written only once. */
export function addressOf({ province, city, district, street }: Address): string {
  return [...new Set([province, city])].join('') + district + street;
}

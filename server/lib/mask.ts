/**
 * What lists and logs may show of a number: first 3 and last 2 of an identity number, first 3 and last 4 of a phone.
 */
export function maskIdNumber(number: string): string {
  return number.length <= 5
    ? '*'.repeat(number.length)
    : number.slice(0, 3) + '*'.repeat(number.length - 5) + number.slice(-2);
}
export function maskPhone(phone: string): string {
  return phone.length <= 7 ? '*'.repeat(phone.length) : phone.slice(0, 3) + '****' + phone.slice(-4);
}
export function maskEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}***@${host}`;
}

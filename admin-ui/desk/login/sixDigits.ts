/** What was typed or pasted as a one-time password: at most six digits, full-width ones too. */
export const sixDigits = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(0, 6);

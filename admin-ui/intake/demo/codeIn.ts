/** The code a message carries, if its kind carries one: six digits, or eight characters sent at approval. */
export function codeIn({ template, body }: { template: string; body: string }): string | null {
  if (template !== 'verification_code' && template !== 'authorization_code') return null;
  // The application's number contains digits too, so only digits that stand alone are a code.
  return /(?<![0-9A-Z])(\d{6}|[0-9A-HJKMNP-TV-Z]{8})(?![0-9A-Z])/.exec(body)?.[1] ?? null;
}

/** Who issued a certificate, in words: the organisation of its issuer, or the name when there is none. */
export function issuerName(distinguishedName: string): string {
  const parts = distinguishedName.split(/,\s*(?=[A-Za-z]+=)/);
  const valueOf = (key: string): string | undefined =>
    parts.find((part) => part.toUpperCase().startsWith(`${key}=`))?.slice(key.length + 1);
  return valueOf('O') ?? valueOf('CN') ?? distinguishedName;
}

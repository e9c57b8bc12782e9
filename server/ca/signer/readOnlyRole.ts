/** Tables the signer reads, with the columns of each; it sees no sealed personal data. */
const READABLE: Readonly<Record<string, readonly string[]>> = {
  production_jobs: ['id', 'application_id', 'item_id', 'state', 'algorithm', 'token_serial', 'code_required'],
  applications: ['id', 'organization_id', 'account_id'],
  application_states: ['application_id', 'status', 'content_version'],
  application_versions: ['application_id', 'version', 'round', 'content_sha256'],
  application_items: ['id', 'application_id', 'product_id', 'certificate_subject'],
  application_stages: ['application_id', 'stage', 'state'],
  decisions: ['application_id', 'stage', 'round', 'content_version', 'content_sha256', 'outcome'],
  proofings: ['application_id', 'state'],
  products: ['id', 'kind', 'years'],
  code_redemptions: ['job_id', 'token_serial'],
  certificates: ['id', 'issuer', 'serial_number'],
};

/**
 * SQL that makes (or repairs) the signer's database role; run once by whoever may create roles. Repeatable.
 * @param password may contain no quote or backslash (a generated one never does)
 */
export function readOnlyRoleSql(role: string, password: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(role) || !/^[\w-]{16,}$/.test(password))
    throw new RangeError('role or password cannot be used as it is');
  const grants = Object.entries(READABLE).map(
    ([table, columns]) => `grant select (${columns.join(', ')}) on ${table} to ${role};`,
  );
  return [
    `do $$ begin
  if not exists (select 1 from pg_roles where rolname = '${role}') then create role ${role} login; end if;
end $$;`,
    `alter role ${role} with login password '${password}' nosuperuser nocreatedb nocreaterole connection limit 10;`,
    `alter role ${role} set default_transaction_read_only = on;`,
    `alter role ${role} set statement_timeout = '5s';`,
    ...grants,
  ].join('\n');
}

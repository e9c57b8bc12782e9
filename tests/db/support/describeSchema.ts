import type { Pool } from 'pg';

/** What a database is made of, as text that can be compared: one list of lines per kind of thing. */
export interface SchemaDescription {
  columns: string[];
  constraints: string[];
  indexes: string[];
  triggers: string[];
  functions: string[];
  transitions: string[];
}

/** Each answers one column `line`. Tables of knex itself are left out, and so is what an extension brought. */
const questions: Readonly<Record<keyof SchemaDescription, string>> = {
  columns: `
    select format('%s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end,
      case a.attidentity when 'a' then ' always identity' when 'd' then ' identity' else '' end,
      coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and c.relname not like 'knex%'
    order by c.relname, a.attnum`,
  constraints: `
    select format('%s.%s %s%s', conrelid::regclass, conname, pg_get_constraintdef(oid),
      case when convalidated then '' else ' (not validated)' end) as line
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
      and conrelid::regclass::text not like 'knex%'
    order by 1`,
  indexes: `
    select indexdef || case when i.indisvalid then '' else ' (invalid)' end as line
    from pg_indexes join pg_index i on i.indexrelid = format('%I.%I', schemaname, indexname)::regclass
    where schemaname = 'public' and tablename not like 'knex%' order by 1`,
  triggers: `
    select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by 1`,
  functions: `
    select pg_get_functiondef(p.oid) as line from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
      and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e')
    order by 1`,
  transitions: "select concat_ws(' ', noun, from_state, to_state) as line from allowed_transitions order by 1",
};

export async function describeSchema(pool: Pool): Promise<SchemaDescription> {
  const told: Partial<SchemaDescription> = {};
  for (const [kind, sql] of Object.entries(questions) as [keyof SchemaDescription, string][])
    told[kind] = (await pool.query<{ line: string }>(sql)).rows.map((row) => row.line);
  return told as SchemaDescription;
}

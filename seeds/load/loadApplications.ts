import type { Knex } from 'knex';

/**
 * Fills a migrated database that has its presets with `count` applications and what belongs to them, by SQL alone. The
 * newest one in five hundred waits for review; the rest are finished, spread over six years. Names are made of invented
 * syllables; nothing personal is written.
 */
export async function loadApplications(db: Knex, count: number, tell: (line: string) => void): Promise<void> {
  const first = ((await db('applications').orderBy('id', 'desc').first('id'))?.id ?? 0) + 1;
  const last = first + count - 1;
  const afterwards = 'set session_replication_role = origin; reset statement_timeout';
  const step = async (name: string, sql: string): Promise<void> => {
    const started = Date.now();
    await db.raw(`set statement_timeout = 0; set session_replication_role = replica; ${sql}; ${afterwards}`);
    tell(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
  const span = `generate_series(${first}, ${last}) as n`;
  const apart = Math.max(1, Math.floor(3_000_000 / count));
  const at = `(timestamptz '2026-11-20 10:00+08' - (${last} - n) * interval '1 minute' * ${apart})`;
  // The newest one in five hundred waits; all earlier ones are finished.
  const waits = `(n > ${last - Math.max(1, Math.floor(count / 500))})`;

  await step(
    'accounts',
    `
    insert into accounts (kind, phone_sealed, phone_index, phone_masked, display_name)
    select 'organization', '\\x00', 'load:' || n, '139****' || lpad((n % 10000)::text, 4, '0'), ''
    from generate_series(${first}, ${last}, 4) as n
    on conflict do nothing`,
  );
  await step(
    'applications',
    `
    with base as (select min(id) as account from accounts),
    flows as (
      select array_agg(project_id order by project_id) as projects, array_agg(id order by project_id) as ids
      from workflows where business_type = 'new' and active),
    words as (
      select
        string_to_array('云汉,江浦,采薇,澄湖,青崖,星垣,长乐,鹿鸣,沧浪,梧桐,碧落,松涧,白石,丹枫,听雨,归鸿', ',') a,
        string_to_array('建设,机电,园艺,测绘,物流,纺织,食品,环保,仪表,能源', ',') b,
        string_to_array('工程,科技,贸易,实业,咨询,设备', ',') c,
        string_to_array('沈,顾,陆,严,林,周,钱,孙,宋,何,吕,施,张,孔,曹,华', ',') d,
        string_to_array('知,则,子,又,清,秀,云,景,书,望,思,明,文,若,怀,安', ',') e,
        string_to_array('远,舟,衡,陵,和,棠,岚,行,言,川,齐,礼,平,雨,遥,宁', ',') f)
    insert into applications (
      id, number, project_id, workflow_id, account_id, business_type,
      organization_name, uscc, agent_name, agent_phone_masked,
      token_quantity, total_fen, data_key_wrapped,
      submitted_at, closed_at, final_status, created_at, updated_at)
    overriding system value
    select
      n, 'YXLOAD' || lpad(n::text, 9, '0'), flows.projects[1 + n % array_length(flows.projects, 1)],
      flows.ids[1 + n % array_length(flows.ids, 1)], base.account, 'new',
      words.a[1 + n % 16] || words.b[1 + (n / 16) % 10] || words.c[1 + (n / 160) % 6]
        || (n % 9973)::text || '有限公司',
      '91350100MA' || lpad(n::text, 8, '0'),
      words.d[1 + n % 16] || words.e[1 + (n / 16) % 16] || words.f[1 + (n / 256) % 16],
      '139****' || lpad((n % 10000)::text, 4, '0'),
      1, 33000, '\\x00',
      ${at}, case when ${waits} then null else ${at} + interval '3 days' end,
      case when ${waits} then null when n % 20 = 1 then 'rejected' else 'completed' end, ${at}, ${at}
    from ${span}, base, flows, words`,
  );
  await step(
    'states',
    `
    insert into application_states (
      application_id, project_id, status, stage, priority, content_version,
      waiting_since, due_at, submitted_at, assignee_id)
    select
      id, project_id, coalesce(final_status, 'open'), case when final_status is null then 'review' end,
      0, 1, submitted_at, submitted_at + interval '1 day', submitted_at, null
    from applications where id between ${first} and ${last}`,
  );
  await step(
    'stages',
    `
    insert into application_stages (
      application_id, position, stage, state, promised_working_days, opened_at, due_at, closed_at)
    select
      a.id, s.position, s.stage,
      case
        when a.final_status is null then (case when s.position = 0 then 'open' else 'waiting' end)
        when a.final_status = 'rejected' then 'failed'
        else 'done'
      end,
      s.promised_working_days, a.submitted_at, a.submitted_at + interval '1 day', a.closed_at
    from applications a join workflow_stages s using (workflow_id)
    where a.id between ${first} and ${last} and s.position < 3`,
  );
  // No case has a version of its content: only the server can seal one. So each opens with an empty form.
  await step(
    'materials',
    `
    insert into materials (
      application_id, kind, original_key, original_bytes, original_format, preview_key, thumbnail_key,
      width, height, plain_digest, content_sha256, created_at)
    select
      a.id, k.kind, md5(a.id || k.kind), 400000, 'jpeg', md5('p' || a.id || k.kind), md5('t' || a.id || k.kind),
      1600, 1130, md5(a.id || k.kind || 'd'), md5(a.id || k.kind || 'c'), a.submitted_at
    from applications a
    cross join (values ('registration_form'), ('business_licence'), ('agent_id_front')) as k(kind)
    where a.id between ${first} and ${last}`,
  );
  await step(
    'decisions',
    `
    insert into decisions (
      application_id, stage, round, content_version, content_sha256, outcome, staff_id, created_at)
    select
      id, 'review', 1, 1, md5(id::text) || md5(number),
      case when final_status = 'rejected' then 'reject' else 'approve' end, (select min(id) from staff), closed_at
    from applications
    where id between ${first} and ${last} and final_status is not null and exists (select 1 from staff)`,
  );
  await db.raw("select setval(pg_get_serial_sequence('applications', 'id'), (select max(id) from applications))");
  await step('statistics', 'analyze applications, application_states, application_stages, materials, decisions');
}

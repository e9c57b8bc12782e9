/**
 * What must never be true in the database, whatever was killed. Each query answers the rows that break its rule; no row
 * means that the rule holds. Names as in the reliability notes (I1 …).
 */
export const forbidden: Readonly<Record<string, string>> = {
  'I1 a job has at most one live certificate of each role': `
    select job_id, role, count(*) from certificates where state not in ('revoked', 'superseded', 'expired')
      group by 1, 2 having count(*) > 1`,
  'I2 who acts on a certificate holds its pair, as long as he is under way': `
    select a.id from applications a join application_states s on s.application_id = a.id
      where a.business_type in ('renew', 'change', 'reissue', 'unlock') and a.certificate_id is not null
      and s.status in ('open', 'returned') and not exists (select 1 from certificate_claims k
      where k.application_id = a.id)
    union all select k.application_id from certificate_claims k join application_states s using (application_id)
      where s.status not in ('open', 'returned')`,
  'I3 a finished job has its pair, its token and its token no other': `
    select j.id from production_jobs j left join tokens t on t.id = j.token_id where j.state = 'done'
      and (t.serial is distinct from j.token_serial
      or t.state not in ('written', 'shipped', 'returned', 'delivered', 'active', 'suspended', 'damaged', 'lost')
      -- A token that broke in its holder's hands: its certificates are suspended.
      or (t.state in ('damaged', 'lost') and exists (select 1 from certificates b where b.job_id = j.id
        and b.state in ('on_hold', 'active'))) or (select array_agg(c.role
      order by c.role) from certificates c where c.job_id = j.id
      and c.state in ('on_hold', 'active', 'suspended') and c.token_id = j.token_id
      and c.written_at is not null) is distinct from array['encryption', 'signing'] or exists (select 1
      from production_jobs o where o.id <> j.id and o.token_serial = j.token_serial
      and o.application_id = j.application_id and o.state <> 'abandoned'))`,
  'I3 only a finished job has written or active certificates': `
    select c.id from certificates c join production_jobs j on j.id = c.job_id
      left join tokens t on t.id = c.token_id where j.state <> 'done'
      and (c.state in ('on_hold', 'active', 'suspended')
        or (c.written_at is not null and c.state not in ('revoked', 'superseded')))
      -- A written token broke or was lost, and a senior reviewer has not decided yet.
      and not (j.state = 'needs_attention' and t.state in ('damaged', 'lost') and c.state in ('on_hold', 'suspended'))`,
  'I3 an encryption certificate names its signing certificate': `
    select e.id from certificates e left join certificates s on s.id = e.pair_id and s.role = 'signing'
      and s.job_id = e.job_id where e.role = 'encryption' and e.state in ('on_hold', 'active') and s.id is null`,
  'I4 no unfinished job outside an open production stage': `
    select j.id, j.state from production_jobs j
      where j.state in ('planned', 'claimed', 'writing', 'needs_attention') and not exists (select 1
      from application_stages g join application_states s using (application_id)
      where g.application_id = j.application_id and g.stage = 'production' and g.state = 'open'
      and s.status = 'open')`,
  'I4 no open production stage whose jobs are all finished': `
    select g.application_id from application_stages g where g.stage = 'production' and g.state = 'open'
      and not exists (select 1 from production_jobs j where j.application_id = g.application_id
      and j.state not in ('done', 'abandoned'))`,
  'I4 an open application has exactly one open stage': `
    select s.application_id from application_states s where s.status = 'open' and (select count(*)
      from application_stages g where g.application_id = s.application_id and g.state = 'open') <> 1`,
  'I4 no background task was given up': `
    select task_identifier, attempts, last_error from graphile_worker.jobs where attempts >= max_attempts`,
  'I5 what is produced was approved as it stands': `
    select j.id from production_jobs j join application_states s using (application_id) where j.state = 'done'
      and not exists ( select 1 from decisions d
      join application_versions v on v.application_id = d.application_id and v.version = d.content_version
      and v.content_sha256 = d.content_sha256 where d.application_id = j.application_id
      and d.outcome = 'approve' and d.round = s.round and d.content_version = s.content_version)`,
  'I5 first and second review are two people, and neither sat at the bench': `
    select a.id from decisions a join decisions b using (application_id, round) where a.stage < b.stage
      and a.staff_id = b.staff_id
    union all select d.id from decisions d join production_jobs j using (application_id)
      where d.outcome = 'approve' and d.staff_id = j.operator_staff_id`,
  'I6 a code is redeemed once per job, and each finished job that needs one has it': `
    select j.id from production_jobs j where j.code_required and j.state = 'done' and (select count(*)
      from code_redemptions r where r.job_id = j.id and r.token_serial = j.token_serial) <> 1`,
  'I7 every finished job, redemption and application has its audit event': `
    select 'job', j.id from production_jobs j where j.state = 'done' and (select count(*) from audit_events e
      where e.application_id = j.application_id and e.type = 'job.done'
      and (e.details::jsonb ->> 'jobId')::bigint = j.id and (e.details::jsonb ->> 'epoch')::int = j.epoch) <> 1
    union all select 'redemption', r.id from code_redemptions r join authorization_codes c on c.id = r.code_id
      where not exists (select 1 from audit_events e where e.application_id = c.application_id
      and e.type = 'code.redeemed' and (e.details::jsonb ->> 'codeId')::bigint = c.id)
    union all select 'application', s.application_id from application_states s where s.status = 'completed'
      and (select count(*) from audit_events e where e.application_id = s.application_id
      and e.type = 'application.completed') <> 1`,
  'I9 a token is in one parcel on its way, a tracking number on one parcel': `
    select token_id::text from shipment_tokens where active group by token_id having count(*) > 1
    union all select tracking_number from shipments where tracking_number is not null
      group by carrier, tracking_number having count(*) > 1`,
  'I9 a parcel is packed, handed over, delivered and accepted in this order': `
    select id from shipments where packed_at > handed_over_at or handed_over_at > delivered_at
      or delivered_at > accepted_at + interval '1 second'`,
  'money is allocated once, and what is left of it is known': `
    select r.id from received_payments r where r.amount_fen - r.left_fen <> (select coalesce(sum(al.amount_fen), 0)
      from allocations al where al.received_payment_id = r.id)`,
  'what is due back is due since a moment, and nothing is due from an application that ended': `
    select y.id from payments y where (y.refund_due_fen > 0) <> (y.refund_due_since is not null)
    union all select y.id from payments y join applications a on a.id = y.application_id
      where y.status = 'due' and a.final_status is not null`,
  'P5 no signing key is made once the CA may have seen one': `
    select k.job_id from production_steps k where k.step = 'signing_key' and k.state = 'done'
      and k.result ->> 'made' = 'true' and exists (select 1 from production_steps i
      join production_jobs j on j.id = i.job_id where i.job_id = k.job_id and i.step = 'issue' and i.id < k.id
      and i.epoch > j.attempt_epoch)`,
};

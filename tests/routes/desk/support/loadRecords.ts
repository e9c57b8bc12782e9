import type { Knex } from 'knex';

/**
 * What belongs to loaded applications, one row of each kind per application, spread over the states as years of work
 * leave them.
 */
export async function loadRecords(db: Knex): Promise<void> {
  await db.raw(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    insert into application_items (application_id, product_id, position, quantity, unit_price_fen,
        medium_fee_fen, subject_kind)
        select a.id, (select min(id) from products), 0, 1, 33000, 0, 'organization' from applications a;
    insert into payments (application_id, status, amount_fen, transfer_reference, received_fen, confirmed_at,
        confirmed_by_staff_id)
        select id, case when id % 500 = 0 then 'reported' when id % 501 = 0 then 'due' else 'confirmed' end,
          33000, 'HK' || id, 33000, now(), (select min(id)
        from staff) from applications;
    insert into received_payments (payment_id, amount_fen, left_fen, payer_name, reference, value_date)
        select id, 33000, 0, '云汉', transfer_reference, current_date from payments where status = 'confirmed';
    insert into allocations (received_payment_id, payment_id, amount_fen)
        select id, payment_id, amount_fen from received_payments;
    insert into tokens (serial, label_number, model_id, state, application_id)
        select '55' || lpad(id::text, 10, '0'), 'YX-' || id, (select min(id)
        from token_models), case when id % 300 = 0 then 'stock' else 'active' end, case when id % 300 = 0 then
          null else id end
        from applications;
    insert into production_jobs (application_id, item_id, project_id, ordinal, mode, state, algorithm,
        profile_version, token_id, token_serial, done_at)
        select a.id, i.id, a.project_id, 1, 'self', case when a.id % 400 = 0 then 'planned' when a.id % 401 = 0
          then 'needs_attention' else 'done' end, 'rsa2048', '1', t.id, t.serial, case when a.id % 400 = 0 then
          null else a.closed_at end
        from applications a join application_items i on i.application_id = a.id left
        join tokens t on t.application_id = a.id;
    insert into shipments (application_id, project_id, stage, status, method, carrier, tracking_number,
        handed_over_at)
        select id, project_id, 'dispatch', case when id % 600 = 0 then 'planned' else 'delivered' end,
          'prepaid', 'SF', 'SF' || lpad(id::text, 10, '0'), closed_at
        from applications;
    insert into certificates (job_id, application_id, project_id, token_id, role, state, serial_number,
        issuer, subject, common_name, not_before, not_after, algorithm, spki_sha256, cka_id, der, sha256)
        select j.id, j.application_id, j.project_id, j.token_id, 'signing', case when j.id % 700 = 0
        or j.token_id is null then 'on_hold' else 'active' end, lpad(to_hex(j.id), 16, '0'), 'CN=Load', 'CN=x',
          'x', now(), now() + interval '1 year', 'rsa2048', 'a' || j.id, 'b', '\\x00', 'c'
        from production_jobs j;
    insert into messages (logical_key, application_id, template, channel, recipient_masked, body_masked, state)
        select 'load:' || id, id, 'submitted', 'sms', '139****0000', 'x', case when id % 800 = 0 then 'failed'
          else 'accepted' end
        from applications;
    insert into checks (application_id, content_version, kind, level, result, rule_version)
        select id, 1, 'uscc', 'blocking', 'pass', 'load' from applications;
    insert into decision_reasons (decision_id, target_kind, target, code)
        select id, 'application', '', 'not_eligible' from decisions;
    insert into notes (application_id, staff_id, body) select id, (select min(id) from staff), 'x'
        from applications;
    insert into audit_events (application_id, position, type, actor_kind, actor_id, txid, hash, previous_hash)
        select id, n, case n when 1 then 'application.submitted' else 'review.decided' end, case n when 1 then
          'account' else 'staff' end, case n when 1 then account_id else (select min(id)
        from staff) end, pg_current_xact_id(), md5(id::text || n), '' from applications cross
        join generate_series(1, 2) as n;
    update application_states set status = 'returned', stage = null where application_id % 700 = 0;
    set session_replication_role = origin;
    analyze;
    reset statement_timeout;
  `);
}

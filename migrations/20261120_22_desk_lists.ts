import type { Knex } from 'knex';

/** What finance has to pay back, and an index for every filter, order and search that the desk's lists offer (server/domain/*\/desk*.ts) and for the dashboard's weeks. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index application_states_due on application_states (due_at, application_id) where status = 'open';
    create index applications_type_submitted on applications (business_type, submitted_at desc nulls last, id desc);
    create index applications_number_prefix on applications (number text_pattern_ops);
    create index applications_closed on applications (closed_at) where closed_at is not null;

    -- an application ended without a certificate although its money had come
    alter table payments add column refund_due_since timestamptz;
    create index payments_refund_due on payments (id) where status = 'confirmed' and refund_due_since is not null;
    create index payments_application on payments (application_id);
    create index payments_reference_prefix on payments (transfer_reference text_pattern_ops) where transfer_reference is not null;
    create index shipments_application on shipments (application_id);
    create index shipments_tracking_prefix on shipments (tracking_number text_pattern_ops) where tracking_number is not null;
    create index shipments_handed_over on shipments (handed_over_at) where handed_over_at is not null;
    create index tokens_serial_prefix on tokens (serial text_pattern_ops);
    create index tokens_label_prefix on tokens (label_number text_pattern_ops) where label_number is not null;
    create index production_jobs_state on production_jobs (state, id desc);
    create index production_jobs_serial_prefix on production_jobs (token_serial text_pattern_ops) where token_serial is not null;
    create index production_jobs_done on production_jobs (done_at) where done_at is not null;
    create index certificates_serial_prefix on certificates (serial_number text_pattern_ops);
    create index messages_state on messages (state, id desc);
    create index messages_template on messages (template, id desc);
    create index checks_of_application on checks (application_id, id);
    create index decisions_created on decisions (created_at);
    create index decisions_staff on decisions (staff_id, id desc);
    create index audit_events_kind on audit_events (actor_kind, id desc);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index application_states_due, applications_type_submitted, applications_number_prefix, applications_closed, payments_application, payments_reference_prefix,
      shipments_application, shipments_tracking_prefix, shipments_handed_over, tokens_serial_prefix, tokens_label_prefix, production_jobs_state, production_jobs_serial_prefix,
      production_jobs_done, certificates_serial_prefix, messages_state, messages_template, checks_of_application, decisions_created, decisions_staff, audit_events_kind;
    alter table payments drop column refund_due_since;
  `);
}

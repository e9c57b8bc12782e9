import type { Knex } from 'knex';

/** What was handed in, printed, consented to, given as a reason, priced or issued is never changed afterwards. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create trigger consents_insert_only before update or delete on consents
      for each row execute function refuse_change();
    create trigger decision_reasons_insert_only before update or delete on decision_reasons
      for each row execute function refuse_change();

    -- Erasing a person's data may empty what was sealed of it (the column named by the trigger); nothing else changes.
    create function refuse_change_but_erasing() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[0] = '\\x'
        and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0] then
        return new;
      end if;
      raise exception '% is insert-only', tg_table_name using errcode = 'YX004';
    end $$;
    create trigger application_versions_insert_only before update or delete on application_versions
      for each row execute function refuse_change_but_erasing('sealed');
    create trigger document_versions_insert_only before update or delete on document_versions
      for each row execute function refuse_change_but_erasing('snapshot_sealed');

    -- A line is never changed. While its payment is due, a change of delivery may write the lines anew.
    create function refuse_change_of_payment_line() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' and exists (select 1 from payments where id = old.payment_id and status = 'due') then
        return old;
      end if;
      raise exception 'line % of payment % stays as it is', old.id, old.payment_id using errcode = 'YX004';
    end $$;
    create trigger payment_lines_insert_only before update or delete on payment_lines
      for each row execute function refuse_change_of_payment_line();

    -- A certificate's state and its places (token, pair, service) change, what the CA signed does not.
    create function refuse_change_of_certificate() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or
        (new.der, new.sha256, new.spki_sha256, new.issuer, new.serial_number, new.subject, new.common_name,
          new.not_before, new.not_after, new.algorithm, new.role, new.cka_id, new.job_id, new.application_id)
        is distinct from
        (old.der, old.sha256, old.spki_sha256, old.issuer, old.serial_number, old.subject, old.common_name,
          old.not_before, old.not_after, old.algorithm, old.role, old.cka_id, old.job_id, old.application_id) then
        raise exception 'certificate % stays as it was issued', old.id using errcode = 'YX004';
      end if;
      return new;
    end $$;
    create trigger certificates_as_issued before update or delete on certificates
      for each row execute function refuse_change_of_certificate();

    drop trigger escrowed_keys_insert_only on escrowed_keys;
    create trigger escrowed_keys_insert_only before update or delete on escrowed_keys
      for each row execute function refuse_change();

    -- What was approved does not change under the approval, nor after the end.
    create or replace function refuse_change_of_approved_item() returns trigger language plpgsql as $$
    begin
      if (new.certificate_subject, new.product_id, new.quantity, new.subject_kind) is distinct from
          (old.certificate_subject, old.product_id, old.quantity, old.subject_kind)
        and exists (select 1 from application_states s join decisions d
          on d.application_id = s.application_id and d.content_version = s.content_version and d.outcome = 'approve'
          where s.application_id = new.application_id and s.status in ('open', 'completed')) then
        raise exception 'item % was approved as it is', new.id using errcode = 'YX001';
      end if;
      return new;
    end $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    create or replace function refuse_change_of_approved_item() returns trigger language plpgsql as $$
    begin
      if (new.certificate_subject, new.product_id, new.quantity, new.subject_kind) is distinct from
          (old.certificate_subject, old.product_id, old.quantity, old.subject_kind)
        and exists (select 1 from application_states s join decisions d
          on d.application_id = s.application_id and d.content_version = s.content_version and d.outcome = 'approve'
          where s.application_id = new.application_id and s.status = 'open') then
        raise exception 'item % was approved as it is', new.id using errcode = 'YX001';
      end if;
      return new;
    end $$;
    drop trigger escrowed_keys_insert_only on escrowed_keys;
    create trigger escrowed_keys_insert_only before delete on escrowed_keys
      for each row execute function refuse_change();
    drop trigger certificates_as_issued on certificates;
    drop function refuse_change_of_certificate();
    drop trigger payment_lines_insert_only on payment_lines;
    drop function refuse_change_of_payment_line();
    drop trigger document_versions_insert_only on document_versions;
    drop trigger application_versions_insert_only on application_versions;
    drop function refuse_change_but_erasing();
    drop trigger decision_reasons_insert_only on decision_reasons;
    drop trigger consents_insert_only on consents;
  `);
}

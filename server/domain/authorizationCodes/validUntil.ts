/**
 * Until when a code `c` holds, in SQL, by the database's clock. Sent at approval it also ends 7 days after the blank was delivered,
 * whenever that was (architecture: "Codes and PINs").
 */
export const VALID_UNTIL = `case when c.delivery = 'at_approval'
  then least(c.expires_at, (select max(p.delivered_at) + interval '7 days' from shipments p where p.application_id = c.application_id and p.stage = 'dispatch_blank'))
  else c.expires_at end`;

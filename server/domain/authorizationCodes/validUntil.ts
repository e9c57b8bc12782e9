/**
 * Until when a code `au` is valid, as SQL, by the database's clock. A code sent at approval also ends 7 days after the
 * blank token was delivered (architecture: "Codes and PINs").
 */
export const VALID_UNTIL = `case when au.delivery = 'at_approval'
  then least(
    au.expires_at,
    (select max(h.delivered_at) + interval '7 days' from shipments h
     where h.application_id = au.application_id and h.stage = 'dispatch_blank'))
  else au.expires_at end`;

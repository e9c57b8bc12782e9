/**
 * The reviewer who decided the other stage of this round, as SQL over the table s (application_states). A scalar
 * subquery is answered from an index for each row; with an anti join the planner reads the whole table of decisions.
 */
export const OTHER_REVIEWER = `(select d.staff_id from decisions d
  where d.application_id = s.application_id and d.round = s.round and d.stage <> s.stage limit 1)`;

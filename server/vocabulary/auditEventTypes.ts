/** The closed list of what is written to the audit chain. Details hold ids, states and digests, never personal data. */
export const auditEventTypes = [
  'account.registered', 'account.signed_in', 'account.sign_in_failed',
  'application.started', 'application.edited', 'application.submitted', 'application.supplemented', 'application.withdrawn', 'application.delivery_changed',
  'application.completed', 'application.rejected', 'application.returned',
  'stage.opened', 'stage.done', 'stage.failed', 'stage.reopened', 'stage.added',
  'material.attached', 'material.replaced', 'material.removed', 'material.judged', 'material.viewed', 'check.recorded', 'document.prepared', 'document.viewed',
  'review.claimed', 'review.released', 'review.held', 'review.handed_over', 'review.lease_expired', 'review.decided', 'review.note_added',
  'payment.due', 'payment.reported', 'payment.confirmed', 'payment.refunded', 'payment.cancelled', 'invoice.issued',
  'code.issued', 'code.redeemed', 'code.failed', 'code.locked', 'code.voided', 'code.expired', 'code.resent',
  'job.planned', 'job.claimed', 'job.released', 'job.token_bound', 'job.step', 'job.done', 'job.needs_attention', 'job.resumed', 'job.abandoned',
  'token.received', 'token.prepared', 'token.reserved', 'token.released', 'token.spoiled', 'token.state_changed',
  'certificate.requested', 'certificate.issued', 'certificate.on_hold', 'certificate.activated', 'certificate.suspended', 'certificate.revoked', 'certificate.superseded',
  'key.escrowed', 'key.delivered',
  'shipment.planned', 'shipment.packed', 'shipment.handed_over', 'shipment.delivered', 'shipment.returned', 'shipment.cancelled', 'shipment.accepted', 'pin.revealed',
  'message.queued', 'message.accepted', 'message.failed',
  'staff.signed_in', 'staff.sign_in_failed', 'staff.signed_out', 'staff.stepped_up', 'staff.created', 'staff.changed',
  'identity.revealed', 'export.made', 'station.registered', 'station.signed_in',
] as const;
export type AuditEventType = (typeof auditEventTypes)[number];
export const actorKinds = ['staff', 'account', 'station', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

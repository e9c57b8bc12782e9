import { Model } from 'objection';

/**
 * Objection is used for reads of single records and their relations, and for plain inserts.
 * No hooks, no graph upserts, no rules here: rules live in server/domain and in the database.
 * Arrays stay PostgreSQL arrays; only jsonb objects are turned into JSON by pg itself.
 */
export class BaseModel extends Model {
  static override useLimitInFirst = true;
  static override get jsonAttributes(): string[] {
    return [];
  }
}

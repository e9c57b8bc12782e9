import { Model } from 'objection';

/**
 * Objection is used for models, reads of single records and plain inserts.
 * No hooks, no graph upserts, no rules here: rules live in server/domain and in the database.
 * Arrays stay PostgreSQL arrays; pg itself turns jsonb objects into JSON.
 */
export class BaseModel extends Model {
  static override useLimitInFirst = true;
  static override get jsonAttributes(): string[] {
    return [];
  }
}

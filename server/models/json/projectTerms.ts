import { z } from 'zod';
import { deliveryMethods } from '../../vocabulary/shipmentStates.ts';
import { readJson } from '../../lib/readJson.ts';

/** projects.delivery_prices, in fen; a way that is not named costs nothing. */
export const deliveryPricesSchema = z.partialRecord(z.enum(deliveryMethods), z.number().int().nonnegative());
export type DeliveryPrices = z.input<typeof deliveryPricesSchema>;

/** projects.pickup_points: the places by name. */
export const pickupPointsSchema = z.array(z.string());
export type PickupPoints = z.input<typeof pickupPointsSchema>;

/** projects.status_wording: what the applicant reads in place of the usual words, by state. */
export const statusWordingSchema = z.record(z.string(), z.string());
export type StatusWording = z.input<typeof statusWordingSchema>;

/** projects.transfer_account: where the fee is transferred to; `{}` where a project has none yet. */
export const transferAccountSchema = z.object({
  holder: z.string().default(''),
  bank: z.string().default(''),
  number: z.string().default(''),
});
export type TransferAccount = z.input<typeof transferAccountSchema>;

const termsSchema = z.object({
  deliveryPrices: deliveryPricesSchema,
  pickupPoints: pickupPointsSchema,
  statusWording: statusWordingSchema,
  transferAccount: transferAccountSchema,
});
export type ProjectTerms = z.output<typeof termsSchema>;

/** Prices, places and words a project has of its own. */
export const termsOf = (project: { id: number } & { [Name in keyof ProjectTerms]: unknown }): ProjectTerms =>
  readJson(termsSchema, project, `project ${project.id}`);

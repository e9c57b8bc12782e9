import { z } from 'zod';
import { deliveryMethods } from '../../vocabulary/shipmentStates.ts';
import { readJson } from '../../lib/readJson.ts';

/** projects.delivery_prices, in fen; a delivery method that is not named costs nothing. */
export const deliveryPricesSchema = z.partialRecord(z.enum(deliveryMethods), z.number().int().nonnegative());
export type DeliveryPrices = z.input<typeof deliveryPricesSchema>;

/** projects.pickup_points: the places by name. */
export const pickupPointsSchema = z.array(z.string());
export type PickupPoints = z.input<typeof pickupPointsSchema>;

/** projects.status_wording: what the applicant reads in place of the usual words, by state. */
export const statusWordingSchema = z.record(z.string(), z.string());
export type StatusWording = z.input<typeof statusWordingSchema>;

/** projects.transfer_account: the bank account for the fee; `{}` while a project has none. */
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

/** The prices of delivery for one application: those fixed when it was first submitted; until then today's. */
export const deliveryPricesOf = (
  application: { id: number; deliveryPrices: unknown },
  project: Parameters<typeof termsOf>[0],
): ProjectTerms['deliveryPrices'] =>
  application.deliveryPrices === null
    ? termsOf(project).deliveryPrices
    : readJson(deliveryPricesSchema, application.deliveryPrices, `delivery prices of application ${application.id}`);

/** The project's own delivery prices, pickup points, status wording and bank account. */
export const termsOf = (project: { id: number } & { [Name in keyof ProjectTerms]: unknown }): ProjectTerms =>
  readJson(termsSchema, project, `project ${project.id}`);

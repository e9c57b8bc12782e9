/** Carriers for parcels; stored and shown to the applicant exactly as written here. */
export const carriers = ['顺丰速运', '中国邮政 EMS', '京东快递', '中通快递'] as const;

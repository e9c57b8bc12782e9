import { alarmList } from './alarm.ts';
import { applicationList } from './application.ts';
import { auditEventList } from './auditEvent.ts';
import { certificateList } from './certificate.ts';
import { checkList } from './check.ts';
import { decisionList } from './decision.ts';
import { materialList } from './material.ts';
import { messageList } from './message.ts';
import { noteList } from './note.ts';
import { paymentList } from './payment.ts';
import { productList } from './product.ts';
import { jobList } from './productionJob.ts';
import { projectList } from './project.ts';
import { shipmentList } from './shipment.ts';
import { staffList } from './staffMember.ts';
import { stationList } from './station.ts';
import { tokenList } from './token.ts';
import { tokenModelList } from './tokenModel.ts';

/** Every list of the desk by its resource; `listEndpoint` serves no other. */
export const deskLists = {
  applications: applicationList,
  payments: paymentList,
  shipments: shipmentList,
  tokens: tokenList,
  'token-models': tokenModelList,
  'production-jobs': jobList,
  certificates: certificateList,
  messages: messageList,
  projects: projectList,
  products: productList,
  stations: stationList,
  staff: staffList,
  alarms: alarmList,
  'audit-events': auditEventList,
  materials: materialList,
  checks: checkList,
  decisions: decisionList,
  notes: noteList,
} as const;
export type DeskList = keyof typeof deskLists;

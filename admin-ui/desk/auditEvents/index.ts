import { AuditEventList } from './AuditEventList.tsx';
import { AuditEventShow } from './AuditEventShow.tsx';

export const auditEvents = { name: 'auditEvents', list: AuditEventList, show: AuditEventShow };

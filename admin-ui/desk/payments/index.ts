import { PaymentList } from './PaymentList.tsx';
import { PaymentShow } from './PaymentShow.tsx';

export const payments = { name: 'payments', list: PaymentList, show: PaymentShow };

import { CertificateList } from './CertificateList.tsx';
import { CertificateShow } from './CertificateShow.tsx';

export const certificates = {
  name: 'certificates',
  list: CertificateList,
  show: CertificateShow,
  recordRepresentation: 'serialNumber',
};

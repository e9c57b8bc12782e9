import { lazyPage } from '../../shared/load/lazyPage.ts';

export const certificates = {
  name: 'certificates',
  list: lazyPage(() => import('./CertificateList.tsx').then((page) => page.CertificateList)),
  show: lazyPage(() => import('./CertificateShow.tsx').then((page) => page.CertificateShow)),
  recordRepresentation: 'serialNumber',
};

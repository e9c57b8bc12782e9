import { API } from './httpClient.ts';

/** Only our own re-encoded derivatives are ever shown. */
export const pictureOf = (materialId: number): string => `${API}/materials/${materialId}/preview`;
export const thumbnailOf = (materialId: number): string => `${API}/materials/${materialId}/thumbnail`;
export const documentOf = (applicationId: number, kind: string): string =>
  `${API}/applications/${applicationId}/documents/${kind}.pdf`;

export interface CarriedPackage {
  place: string;
  name: string;
  version: string;
  license: string | null;
}
export function carriedPackages(): CarriedPackage[];
export function licenceTexts(place: string): string[];
export function noticeText(): string;

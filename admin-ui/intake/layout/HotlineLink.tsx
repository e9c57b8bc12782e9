/** A number that a phone calls at a touch. */
export function HotlineLink({ hotline }: { hotline: string }) {
  return <a href={`tel:${hotline.replace(/-/g, '')}`}>{hotline}</a>;
}

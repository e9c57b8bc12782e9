/** Grey lines in the shape of what is coming. */
export function Bones({ lines = 3 }: { lines?: number }) {
  return (
    <div className="bones" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={`bone bone-${index % 3}`} />
      ))}
    </div>
  );
}

/** Two interlocked rings that form a link: one stroke, one colour, legible at 16 px. The gap lets one ring pass over the other. */
export function BrandMark({ size = '1.5rem' }: { size?: string }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth={3.2} strokeLinecap="round" style={{ flex: 'none' }}>
      <path d="M18.6 20.9A8 8 0 1 1 19.4 12" />
      <path d="M13.4 11.1A8 8 0 1 1 12.6 20" />
    </svg>
  );
}

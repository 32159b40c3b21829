import { icons, type IconName } from './icons';

/** Always beside a word, or inside a control that has a name: hidden from screen readers. */
export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round" style={{ flex: 'none' }}>
      {icons[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

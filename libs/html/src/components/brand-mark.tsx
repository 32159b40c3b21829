import type { Brand } from '../brand';

/** Ours: two interlocked rings, one stroke, in the colour of the text around it. */
export function Rings({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" aria-hidden="true">
      <path d="M14.8 14.6a5.5 5.5 0 1 1 .2-5" />
      <path d="M9.2 9.4a5.5 5.5 0 1 1-.2 5" />
    </svg>
  );
}

/** The logo on a white tile, else the initial letter; the rings where there is no association yet. */
export function BrandMark({ brand, href }: { readonly brand: Brand | null; readonly href: string }) {
  return (
    <a className="mark" href={href}>
      <span className="tile" aria-hidden="true">
        {brand?.logoUrl ? <img src={brand.logoUrl} alt="" width="44" height="44" /> : brand ? initial(brand.name) : <Rings size={32} />}
      </span>
      {brand?.name ?? 'Cordée'}
    </a>
  );
}

/** The first letter of a name, whole even when it is written with two code units. */
export function initial(name: string): string {
  return ([...name.trim()][0] ?? '').toLocaleUpperCase('fr');
}

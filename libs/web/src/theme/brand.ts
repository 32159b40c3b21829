import { brandPalette, neutrals, parseColour, semantics, type BrandScheme } from '@cordee/platform/kernel';

const REMEMBERED = 'cordee:colour';
const ELEMENT = 'cordee-brand';

/** Every colour a screen may use, as CSS variables of one scheme. */
function schemeVariables(scheme: 'light' | 'dark', brand: BrandScheme): string {
  const neutral = neutrals[scheme];
  const pairs = Object.entries(semantics[scheme]).flatMap(([meaning, pair]) => [[`${meaning}-text`, pair.text], [`${meaning}-background`, pair.background]]);
  const names: [string, string][] = [
    ...Object.entries(neutral),
    ...(pairs as [string, string][]),
    ['brand-fill', brand.fill],
    ['brand-on-fill', brand.onFill],
    ['brand-fill-hover', brand.fillHover],
    ['brand-edge', brand.edge],
    ['brand-text', brand.text],
    ['brand-tint', brand.tint],
    ['brand-focus', brand.focus],
  ];
  return names.map(([name, value]) => `--${name}:${value}`).join(';');
}

export function brandStylesheet(colour: string, root = ':root'): string {
  const palette = brandPalette(colour);
  return [
    `${root}{color-scheme:light;${schemeVariables('light', palette.light)}}`,
    `${root}[data-mantine-color-scheme='dark']{color-scheme:dark;${schemeVariables('dark', palette.dark)}}`,
  ].join('\n');
}

/** Paints the page with the association's colour, and remembers it so that the next visit starts with it. */
export function applyBrand(colour: string): void {
  const known = parseColour(colour);
  const style = document.getElementById(ELEMENT) ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: ELEMENT }));
  style.textContent = brandStylesheet(known ?? '');
  try {
    if (known) localStorage.setItem(REMEMBERED, known);
  } catch {
    // Private mode without storage: the colour comes back with the first answer.
  }
}

export function rememberedColour(): string {
  try {
    return localStorage.getItem(REMEMBERED) ?? '';
  } catch {
    return '';
  }
}

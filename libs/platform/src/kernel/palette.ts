/**
 * The association's one colour, turned into every colour a screen or a mail needs.
 * Promise, kept by a property test: text on its background never falls under 4.5:1, and what
 * delimits a control never under 3:1, in light and in dark, whatever the colour. OKLCH after
 * Björn Ottosson's definition; contrast after WCAG 2.2.
 */

export type Hex = string;

export interface BrandScheme {
  /** Background of a main button: exactly the association's colour. */
  readonly fill: Hex;
  readonly onFill: Hex;
  /** The fill under the pointer: further away from its text. */
  readonly fillHover: Hex;
  /** Border of the button: visible where the fill alone would not be. */
  readonly edge: Hex;
  /** The colour as text or link, on page, raised and tint. */
  readonly text: Hex;
  /** Selected rows, quiet notices. Ink and secondary text are legible on it. */
  readonly tint: Hex;
  readonly focus: Hex;
}

export interface BrandPalette {
  readonly light: BrandScheme;
  readonly dark: BrandScheme;
}

export interface Neutrals {
  readonly page: Hex;
  readonly raised: Hex;
  readonly line: Hex;
  /** Border of a field: 3:1 against the page. */
  readonly control: Hex;
  readonly ink: Hex;
  readonly secondary: Hex;
}

export const neutrals: { readonly light: Neutrals; readonly dark: Neutrals } = {
  light: { page: '#ffffff', raised: '#f6f7f9', line: '#d9dde3', control: '#7d8590', ink: '#14171c', secondary: '#565d66' },
  dark: { page: '#15171b', raised: '#1e2126', line: '#343a43', control: '#79818d', ink: '#eceff3', secondary: '#a6adb8' },
};

export interface SemanticPair {
  readonly text: Hex;
  readonly background: Hex;
}
export type Meaning = 'paid' | 'due' | 'lapsed' | 'pending';

/** Never derived from the association's colour: paid is green everywhere. */
export const semantics: { readonly light: Record<Meaning, SemanticPair>; readonly dark: Record<Meaning, SemanticPair> } = {
  light: {
    paid: { text: '#0b5c36', background: '#e3f5ea' },
    due: { text: '#7a4b00', background: '#fdf0d5' },
    lapsed: { text: '#8c1d18', background: '#fce4e2' },
    pending: { text: '#344054', background: '#eceff3' },
  },
  dark: {
    paid: { text: '#8fdcb0', background: '#12311f' },
    due: { text: '#f3c777', background: '#3a2a0a' },
    lapsed: { text: '#f5aaa4', background: '#431715' },
    pending: { text: '#c6cdd8', background: '#2a3039' },
  },
};

export const PRODUCT_COLOUR = '#1f5a7a';
const WHITE = '#ffffff';
const BLACK = '#000000';
const LEGIBLE = 4.5;
const VISIBLE = 3;

type Rgb = readonly [number, number, number];
interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** `#rgb` and `#rrggbb`, in lower case with six digits; null for anything else. */
export function parseColour(text: string): Hex | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits}`;
}

/** WCAG contrast of two opaque colours, 1 to 21. */
export function contrast(a: Hex, b: Hex): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** A colour that cannot be read gives the product's own. */
export function brandPalette(colour: string): BrandPalette {
  const fill = parseColour(colour) ?? PRODUCT_COLOUR;
  return { light: scheme(fill, neutrals.light, false), dark: scheme(fill, neutrals.dark, true) };
}

/** Ten steps from near-white to near-black, the exact colour at its own index. For component kits. */
export function brandRamp(colour: string): { readonly steps: readonly Hex[]; readonly exact: number } {
  const fill = parseColour(colour) ?? PRODUCT_COLOUR;
  const { l, c, h } = toOklch(fill);
  const exact = Math.min(8, Math.max(1, Math.round((0.97 - l) / 0.085)));
  const step = (i: number): Hex => {
    const lightness = i < exact ? 0.97 + ((l - 0.97) * i) / exact : l + ((0.2 - l) * (i - exact)) / (9 - exact + 1);
    return fromOklch({ l: lightness, c: c * (i < exact ? 0.25 + (0.75 * i) / exact : 1), h });
  };
  return { steps: Array.from({ length: 10 }, (_, i) => (i === exact ? fill : step(i))), exact };
}

function scheme(fill: Hex, neutral: Neutrals, dark: boolean): BrandScheme {
  const base = toOklch(fill);
  const tint = fromOklch({ ...base, l: dark ? 0.255 : 0.965, c: Math.min(base.c, dark ? 0.03 : 0.016) });
  const onFill = [WHITE, neutrals.light.ink, BLACK].find((text) => contrast(text, fill) >= LEGIBLE) ?? BLACK;
  const text = nearest(base, dark, [neutral.page, neutral.raised, tint], LEGIBLE);
  const seen = contrast(fill, neutral.page) >= VISIBLE && contrast(fill, neutral.raised) >= VISIBLE;
  return {
    fill,
    onFill,
    fillHover: fromOklch({ ...base, l: base.l + (onFill === WHITE ? -0.05 : 0.05) }),
    edge: seen ? fill : text,
    text,
    tint,
    focus: text,
  };
}

/** The same hue, moved towards ink (or paper in the dark) only as far as legibility asks. */
function nearest(from: Oklch, dark: boolean, backgrounds: readonly Hex[], ratio: number): Hex {
  const step = dark ? 0.01 : -0.01;
  for (let l = from.l; l >= 0 && l <= 1; l += step) {
    const candidate = fromOklch({ ...from, l });
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return dark ? WHITE : BLACK;
}

function channels(hex: Hex): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [linear(value >> 16), linear((value >> 8) & 255), linear(value & 255)];
}

function linear(byte: number): number {
  const c = byte / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function byte(c: number): number {
  const gamma = c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, gamma)) * 255);
}

function luminance(hex: Hex): number {
  const [r, g, b] = channels(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toOklch(hex: Hex): Oklch {
  const [r, g, b] = channels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) };
}

/** Chroma gives way, never hue or lightness, when the colour lies outside of sRGB. */
function fromOklch({ l, c, h }: Oklch): Hex {
  const lightness = Math.min(1, Math.max(0, l));
  let chroma = c;
  let rgb = toRgb(lightness, chroma, h);
  for (let i = 0; i < 24 && rgb.some((v) => v < -0.0005 || v > 1.0005); i++) {
    chroma *= 0.88;
    rgb = toRgb(lightness, chroma, h);
  }
  return `#${rgb.map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`;
}

function toRgb(lightness: number, c: number, h: number): Rgb {
  const a = c * Math.cos(h);
  const b = c * Math.sin(h);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

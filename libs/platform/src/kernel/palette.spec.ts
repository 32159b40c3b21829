import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { brandPalette, brandRamp, contrast, neutrals, parseColour, semantics } from './palette';

const hex = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;
const anyColour = fc.integer({ min: 0, max: 0xffffff }).map(hex);
const modes = ['light', 'dark'] as const;

/** The ratio of every pair that a screen may draw in this scheme, least first. */
function pairs(colour: string, mode: (typeof modes)[number]): { legible: number; visible: number } {
  const brand = brandPalette(colour)[mode];
  const { page, raised, ink, secondary } = neutrals[mode];
  const legible = [
    contrast(brand.onFill, brand.fill),
    contrast(brand.onFill, brand.fillHover),
    ...[page, raised, brand.tint].map((ground) => contrast(brand.text, ground)),
    contrast(ink, brand.tint),
    contrast(secondary, brand.tint),
  ];
  const visible = [page, raised].flatMap((ground) => [contrast(brand.edge, ground), contrast(brand.focus, ground)]);
  return { legible: Math.min(...legible), visible: Math.min(...visible) };
}

describe('the palette of an association', () => {
  test('is legible and visible for 4,000 colours, in light and in dark', () => {
    fc.assert(
      fc.property(anyColour, fc.constantFrom(...modes), (colour, mode) => {
        const worst = pairs(colour, mode);
        return worst.legible >= 4.5 && worst.visible >= 3;
      }),
      { numRuns: 4_000 },
    );
  });

  test('is legible on a regular grid with all the corners', () => {
    const steps = [0, 51, 102, 118, 153, 204, 255];
    const grid = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => hex((r << 16) | (g << 8) | b))));
    expect(grid.filter((colour) => modes.some((mode) => pairs(colour, mode).legible < 4.5))).toEqual([]);
  });

  test('keeps the exact colour as fill', () => {
    fc.assert(fc.property(anyColour, (colour) => brandPalette(colour).light.fill === colour && brandPalette(colour).dark.fill === colour));
  });

  test('edges the button whose fill would vanish in the page', () => {
    expect(brandPalette('#ffe600').light.edge).not.toBe('#ffe600');
    expect(brandPalette('#ffe600').dark.edge).toBe('#ffe600');
    expect(brandPalette('#1f5a7a').light.edge).toBe('#1f5a7a');
  });

  test('is the product’s own where the colour cannot be read', () => {
    expect(brandPalette('bordeaux')).toEqual(brandPalette('#1f5a7a'));
    expect(parseColour('ABC')).toBe('#aabbcc');
    expect(parseColour('#12345')).toBeNull();
  });

  test('ramps through the exact colour, from light to dark', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { steps, exact } = brandRamp(colour);
        expect(steps).toHaveLength(10);
        expect(steps[exact]).toBe(colour);
      }),
    );
  });
});

describe('fixed colours', () => {
  test.each(modes)('are legible in %s', (mode) => {
    const { page, raised, ink, secondary, control } = neutrals[mode];
    for (const text of [ink, secondary]) for (const ground of [page, raised]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(control, page)).toBeGreaterThanOrEqual(3);
    for (const pair of Object.values(semantics[mode])) expect(contrast(pair.text, pair.background)).toBeGreaterThanOrEqual(4.5);
  });
});

import { afterEach, expect, test } from '@jest/globals';
import { contrast, neutrals, semantics } from '@cordee/platform/kernel';
import { applyBrand, brandStylesheet, rememberedColour } from './brand';

afterEach(() => localStorage.clear());

test('a colour paints both schemes, and the next visit starts with it', () => {
  applyBrand('#B3261E');
  const painted = document.getElementById('cordee-brand')?.textContent ?? '';
  expect(painted).toContain('--brand-fill:#b3261e');
  expect(painted).toContain("[data-mantine-color-scheme='dark']");
  expect(rememberedColour()).toBe('#b3261e');
});

test('a colour that is none leaves the product\'s own and is not remembered', () => {
  applyBrand('bleu');
  expect(document.getElementById('cordee-brand')?.textContent).toContain('--brand-fill:#1f5a7a');
  expect(rememberedColour()).toBe('');
});

test('every state is legible on its background, in light and in dark', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const pair of Object.values(semantics[scheme])) expect(contrast(pair.text, pair.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(neutrals[scheme].secondary, neutrals[scheme].raised)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a preview paints only itself', () => {
  expect(brandStylesheet('#000', '.preview')).not.toContain(':root');
});

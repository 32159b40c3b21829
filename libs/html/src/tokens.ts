import { type BrandPalette, brandPalette, type Meaning, neutrals, semantics } from '@cordee/platform/kernel';

type Mode = 'light' | 'dark';

/** Every colour as a CSS variable: `--ink`, `--brand-fill`, `--paid-text`… */
export function colourVariables(colour: string): Record<Mode, string> {
  const palette = brandPalette(colour);
  return { light: variables(palette, 'light'), dark: variables(palette, 'dark') };
}

/** Follows the device unless the page says `data-theme`; paper is always light. */
export function colourCss(colour: string): string {
  const { light, dark } = colourVariables(colour);
  return [
    `:root{color-scheme:light;${light}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${dark}}}`,
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${dark}}}`,
  ].join('');
}

function variables(palette: BrandPalette, mode: Mode): string {
  const named: [string, string][] = [
    ...Object.entries(neutrals[mode]),
    ...Object.entries(palette[mode]).map(([name, value]): [string, string] => [`brand-${dashed(name)}`, value as string]),
    ...(Object.keys(semantics[mode]) as Meaning[]).flatMap((meaning): [string, string][] => [
      [`${meaning}-text`, semantics[mode][meaning].text],
      [`${meaning}-background`, semantics[mode][meaning].background],
    ]),
  ];
  return named.map(([name, value]) => `--${name}:${value}`).join(';');
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

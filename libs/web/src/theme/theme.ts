import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from '@mantine/core';

/** Mantine wants ten steps; every colour that shows is one of our variables, set per scheme by theme/brand.ts. */
const step = (name: string): MantineColorsTuple => Array.from({ length: 10 }, () => `var(--${name})`) as unknown as MantineColorsTuple;

const brandVariant: VariantColorsResolver = (input) => {
  if (input.color && input.color !== 'brand') return defaultVariantColorsResolver(input);
  const quiet = { background: 'transparent', hover: 'var(--brand-tint)', color: 'var(--brand-text)', border: 'none' };
  if (input.variant === 'filled') return { background: 'var(--brand-fill)', hover: 'var(--brand-fill-hover)', color: 'var(--brand-on-fill)', border: '1px solid var(--brand-edge)' };
  if (input.variant === 'default') return { background: 'var(--page)', hover: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--control)' };
  if (input.variant === 'light') return { ...quiet, background: 'var(--brand-tint)' };
  return quiet;
};

export const theme = createTheme({
  colors: { brand: step('brand-text'), lapsed: step('lapsed-text') },
  primaryColor: 'brand',
  variantColorResolver: brandVariant,
  fontFamily: "Inter, 'Inter fallback', system-ui, sans-serif",
  headings: { fontFamily: "Inter, 'Inter fallback', system-ui, sans-serif", fontWeight: '650' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '8px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
  components: {
    // The variant is named: without a name Mantine leaves out the edge that a very light or very dark colour needs.
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    // Its header is a heading of the dialog, not a second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } }, centered: true, radius: 'xl', overlayProps: { backgroundOpacity: 0.45 }, transitionProps: { duration: 140 } } },
    Input: { defaultProps: { size: 'sm' } },
  },
});

export const cssVariables: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--page)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--secondary)',
    '--mantine-color-placeholder': 'var(--secondary)',
    '--mantine-color-anchor': 'var(--brand-text)',
    '--mantine-color-default': 'var(--page)',
    '--mantine-color-default-hover': 'var(--raised)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--control)',
    '--mantine-color-error': 'var(--lapsed-text)',
    '--mantine-color-disabled': 'var(--raised)',
    '--mantine-color-disabled-color': 'var(--secondary)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-filled': 'var(--brand-fill)',
    '--mantine-primary-color-filled-hover': 'var(--brand-fill-hover)',
    '--mantine-primary-color-contrast': 'var(--brand-on-fill)',
    '--mantine-primary-color-light': 'var(--brand-tint)',
    '--mantine-primary-color-light-color': 'var(--brand-text)',
    '--mantine-color-brand-filled': 'var(--brand-fill)',
    '--mantine-color-brand-light': 'var(--brand-tint)',
  };
  return { variables: {}, light: variables, dark: variables };
};

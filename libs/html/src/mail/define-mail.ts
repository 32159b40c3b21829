import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { addressForm } from '@cordee/platform/i18n';
import type { Locale } from '@cordee/platform/kernel';
import type { Brand } from '../brand';
import { BUTTON } from './frame';
import { markedSlots, type Slots, valueSlots } from './slots';
import { compile, type Rendering, TemplateError } from './template';
import { textPart, tidyText } from './text-part';

export interface MailContext {
  readonly locale: Locale;
  readonly brand: Brand;
}

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface MailDefinition<V extends object> {
  readonly name: string;
  readonly subject: (slots: Slots<V>, context: MailContext) => string;
  readonly body: (slots: Slots<V>, context: MailContext) => ReactElement;
}

export interface Mail<V extends object> {
  readonly name: string;
  /** By the compiled template: no React, only concatenation. */
  render(context: MailContext, values: V): RenderedMail;
  /** By React: the reference that the compiled template must equal. */
  renderDirectly(context: MailContext, values: V): RenderedMail;
}

export interface CompiledTemplate<V extends object> {
  html(values: V): string;
  text(values: V): string;
}

/** Drawn once, here; `draw` sees marks in place of values. */
export function compileTemplate<V extends object>(name: string, draw: (slots: Slots<V>) => ReactElement): CompiledTemplate<V> {
  const marked = markup(draw(markedSlots<V>()));
  if (marked.split(`class="${BUTTON}"`).length > 2) throw new TemplateError(`${name}: a mail has one button`);
  const html = compile(name, marked, 'html');
  const text = compile(name, textPart(marked), 'text');
  return { html: (values) => html(values), text: (values) => tidyText(text(values)) };
}

/** A mail of a domain, compiled at its first use for each language, form of address and association's brand. */
export function defineMail<V extends object>(definition: MailDefinition<V>): Mail<V> {
  const { name, subject, body } = definition;
  const compiled = new Map<string, CompiledTemplate<V> & { readonly subject: Rendering }>();

  const compiledFor = (context: MailContext) => {
    const { locale, brand } = context;
    const key = `${locale}\n${addressForm()}\n${brand.name}\n${brand.colour}\n${brand.logoUrl ?? ''}`;
    const known = compiled.get(key);
    if (known) return known;
    const template = compileTemplate<V>(name, (slots) => body(slots, context));
    const fresh = { ...template, subject: compile(name, subject(markedSlots<V>(), context), 'text') };
    if (compiled.size >= LIMIT) compiled.delete(compiled.keys().next().value!);
    compiled.set(key, fresh);
    return fresh;
  };

  return {
    name,
    render(context, values) {
      const template = compiledFor(context);
      return { subject: oneLine(template.subject(values)), html: template.html(values), text: template.text(values) };
    },
    renderDirectly(context, values) {
      const slots = valueSlots(values);
      const html = markup(body(slots, context));
      return { subject: oneLine(subject(slots, context)), html, text: textPart(html) };
    },
  };
}

/** Compiled templates kept in memory, some 20 kB each. */
const LIMIT = 1000;

const markup = (mail: ReactElement): string => `<!doctype html>${renderToStaticMarkup(mail)}`;
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ');

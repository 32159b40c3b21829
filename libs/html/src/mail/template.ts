import { isPresent, MARK, MARKS } from './slots';

type Step =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly depth: number; readonly write: Writer }
  | { readonly kind: 'repeat' | 'when'; readonly name: string; readonly depth: number; readonly body: readonly Step[] };
type Writer = (value: string) => string;
type Values = Readonly<Record<string, unknown>>;

export type Rendering = (values: object) => string;

/** A fault of ours, found by the template's test. */
export class TemplateError extends Error {}

/**
 * Turns marked markup (see slots.ts) into a function that only concatenates.
 * `html` values are escaped as React does, addresses are refused unless http, https or mailto.
 */
export function compile(name: string, marked: string, target: 'html' | 'text'): Rendering {
  const steps = new Reader(name, marked, target).read();
  return (values) => write(name, steps, [values as Values]);
}

class Reader {
  private position = 0;

  constructor(
    private readonly name: string,
    private readonly source: string,
    private readonly target: 'html' | 'text',
  ) {}

  read(): Step[] {
    const steps = this.block();
    if (this.position < this.source.length) throw new TemplateError(`${this.name}: an end without a beginning`);
    return steps;
  }

  /** Until the end of the block, or of the source. */
  private block(): Step[] {
    const steps: Step[] = [];
    for (;;) {
      MARKS.lastIndex = this.position;
      const at = MARKS.exec(this.source)?.index ?? this.source.length;
      if (at > this.position) steps.push({ kind: 'literal', text: this.source.slice(this.position, at) });
      this.position = at;
      const mark = this.source[at];
      if (mark === undefined || mark === MARK.end) return steps;
      steps.push(this.marked(mark));
    }
  }

  private marked(mark: string): Step {
    const start = this.position;
    const close = this.source.indexOf(MARK.name, start);
    const [depth, name] = [Number(this.source[start + 1]), this.source.slice(start + 2, close)];
    this.position = close + 1;
    if (mark === MARK.slot) return { kind: 'slot', name, depth, write: this.writerAt(start) };
    const body = this.block();
    if (this.source[this.position] !== MARK.end) throw new TemplateError(`${this.name}: ${name} has no end`);
    this.position += 1;
    return { kind: mark === MARK.repeat ? 'repeat' : 'when', name, depth, body };
  }

  private writerAt(position: number): Writer {
    if (this.target === 'text') return (value) => value;
    const before = this.source.slice(Math.max(0, position - 6), position);
    return /(?:href|src)="$/.test(before) ? (value) => escapeHtml(safeUrl(value)) : escapeHtml;
  }
}

function write(name: string, steps: readonly Step[], scopes: readonly Values[]): string {
  let out = '';
  for (const step of steps) {
    if (step.kind === 'literal') {
      out += step.text;
      continue;
    }
    const value = scopes[step.depth]?.[step.name];
    if (step.kind === 'slot') {
      if (typeof value !== 'string') throw new TemplateError(`${name}: no text for ${step.name}`);
      out += step.write(value);
    } else if (step.kind === 'when') {
      if (isPresent(value)) out += write(name, step.body, scopes);
    } else {
      if (!Array.isArray(value)) throw new TemplateError(`${name}: no list for ${step.name}`);
      for (const item of value) out += write(name, step.body, [...scopes, item as Values]);
    }
  }
  return out;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' };
const SPECIAL = /[&<>"']/;

/** Exactly as React writes text and attributes. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character]!) : text;
}

/** `javascript:` and its kin lead nowhere. */
function safeUrl(url: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? url : '#';
}

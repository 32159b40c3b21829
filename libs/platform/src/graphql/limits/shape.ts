import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

export interface Shape {
  /** Fields nested in one another at most. */
  depth: number;
  /** Fields with another name, fragments counted each time they are spread. */
  aliases: number;
  directives: number;
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0 };

/** Measures the largest operation of a document. Each fragment is measured once, however often it is spread. */
export function shapeOf(document: DocumentNode): Shape {
  const measure = measurer(document);
  return document.definitions
    .map((definition) => {
      if (definition.kind !== 'OperationDefinition') return NOTHING;
      const inner = measure(definition.selectionSet);
      return { ...inner, directives: inner.directives + (definition.directives?.length ?? 0) };
    })
    .reduce((a, b) => ({ depth: Math.max(a.depth, b.depth), aliases: Math.max(a.aliases, b.aliases), directives: Math.max(a.directives, b.directives) }), NOTHING);
}

function measurer(document: DocumentNode): (set: SelectionSetNode | undefined) => Shape {
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === 'FragmentDefinition').map((d) => [d.name.value, d]));
  const known = new Map<string, Shape>();

  const measureFragment = (name: string): Shape => {
    const seen = known.get(name);
    if (seen) return seen;
    known.set(name, NOTHING); // a cycle, which another rule refuses, ends here
    const shape = measure(fragments.get(name)?.selectionSet);
    known.set(name, shape);
    return shape;
  };

  const measure = (set: SelectionSetNode | undefined): Shape => {
    let total = NOTHING;
    for (const node of set?.selections ?? []) {
      const inner = node.kind === 'FragmentSpread' ? measureFragment(node.name.value) : measure(node.selectionSet);
      const field = node.kind === 'Field';
      total = {
        depth: Math.max(total.depth, inner.depth + (field ? 1 : 0)),
        aliases: total.aliases + inner.aliases + (field && node.alias ? 1 : 0),
        directives: total.directives + inner.directives + (node.directives?.length ?? 0),
      };
    }
    return total;
  };
  return measure;
}

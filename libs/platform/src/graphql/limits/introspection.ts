import { getIntrospectionQuery, parse, print, visit, type DocumentNode } from 'graphql';

const FLAGS = ['descriptions', 'specifiedByUrl', 'directiveIsRepeatable', 'schemaDescription', 'inputValueDeprecation', 'oneOf'] as const;

/** The document without the parts that tools vary freely: names, and how deep they follow `ofType`. */
function normalise(document: DocumentNode): string {
  const plain = visit(document, {
    OperationDefinition: (node) => ({ ...node, name: undefined }),
    Field: { leave: (node) => (node.name.value === 'ofType' ? null : undefined) },
  });
  return print(plain);
}

/** `ofType` nested further than this is no standard document. */
const STANDARD_OF_TYPE_DEPTH = 9;

function ofTypeDepth(document: DocumentNode): number {
  let depth = 0;
  let deepest = 0;
  visit(document, {
    Field: {
      enter: (node) => void (node.name.value === 'ofType' && (deepest = Math.max(deepest, ++depth))),
      leave: (node) => void (node.name.value === 'ofType' && depth--),
    },
  });
  return deepest;
}

let standard: Set<string> | null = null;

function standardDocuments(): Set<string> {
  const all = Array.from({ length: 2 ** FLAGS.length }, (_, bits) => Object.fromEntries(FLAGS.map((flag, i) => [flag, Boolean(bits & (1 << i))])));
  return new Set(all.map((options) => normalise(parse(getIntrospectionQuery(options)))));
}

/** The introspection document that tools send. It is deeper than the limits allow and is exempt; others are not. */
export function isStandardIntrospection(document: DocumentNode): boolean {
  const roots = document.definitions.flatMap((d) => (d.kind === 'OperationDefinition' ? d.selectionSet.selections : []));
  const onlySchema = roots.length === 1 && roots[0]!.kind === 'Field' && roots[0]!.name.value === '__schema';
  if (!onlySchema || ofTypeDepth(document) > STANDARD_OF_TYPE_DEPTH) return false;
  standard ??= standardDocuments();
  return standard.has(normalise(document));
}

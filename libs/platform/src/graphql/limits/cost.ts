import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType, valueFromAST,
  type FieldNode, type FragmentDefinitionNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import { PAGE_MAX } from '../connection';
import { refusedRequest } from '../request-errors';

export interface CostInput {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation may build: one for each object, lists multiplied by the `first` they were asked with. Scalars and
 * lists without pages are free of charge, because their owner bounds them.
 * @throws BAD_REQUEST for a `first` outside 1 to 100
 */
export function costOf(input: CostInput): number {
  return new Counter(input).selection(rootType(input), input.operation.selectionSet, 1);
}

const rootType = ({ schema, operation }: CostInput): GraphQLNamedType | undefined => schema.getRootType(operation.operation) ?? undefined;

class Counter {
  /** Fragments that spread fragments would otherwise be walked again and again, twice as often at each level. */
  private readonly fragments = new Map<string, number>();

  constructor(private readonly input: CostInput) {}

  /** @param first how often lists directly below repeat: the page size of the connection that we are in */
  selection(type: GraphQLNamedType | undefined, set: SelectionSetNode, first: number): number {
    return set.selections.reduce((sum, node) => {
      if (node.kind === 'Field') return sum + this.field(type, node, first);
      if (node.kind === 'FragmentSpread') return sum + this.fragment(node.name.value, first);
      const condition = node.typeCondition ? this.input.schema.getType(node.typeCondition.name.value) : type;
      return sum + this.selection(condition, node.selectionSet, first);
    }, 0);
  }

  private fragment(name: string, first: number): number {
    const key = `${name} ${first}`;
    const known = this.fragments.get(key);
    if (known !== undefined) return known;
    const fragment = this.input.fragments.get(name);
    const cost = fragment ? this.selection(this.input.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet, first) : 0;
    this.fragments.set(key, cost);
    return cost;
  }

  private field(type: GraphQLNamedType | undefined, node: FieldNode, first: number): number {
    const field = fieldOf(type, node);
    if (!field) return 0;
    const size = this.pageSize(field, node);
    const named = getNamedType(field.type);
    if (!isCompositeType(named) || !node.selectionSet) return 0;
    const times = isListType(getNullableType(field.type)) ? first : 1;
    return times * (1 + this.selection(named, node.selectionSet, size));
  }

  private pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const declared = field.args.find((arg) => arg.name === 'first');
    if (!declared) return 1;
    const given = node.arguments?.find((arg) => arg.name.value === 'first');
    const value: unknown = given ? valueFromAST(given.value, declared.type, this.input.variables) : undefined;
    const size = Number(value ?? declared.defaultValue ?? 1);
    if (!(size >= 1 && size <= PAGE_MAX)) throw refusedRequest(`"first" must be between 1 and ${PAGE_MAX}.`);
    return size;
  }
}

function fieldOf(type: GraphQLNamedType | undefined, node: FieldNode): GraphQLField<unknown, unknown> | undefined {
  if (!type || !(isObjectType(type) || isAbstractType(type)) || !('getFields' in type)) return undefined;
  return type.getFields()[node.name.value];
}

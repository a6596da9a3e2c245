import { buildSchema, type GraphQLSchema } from "graphql";
import { type FieldDefinition, type FieldType, type ObjectDefinition, PARTS } from "./metadata.ts";
import type { TwentyWorld } from "./state.ts";

const SCALARS: Readonly<Partial<Record<FieldType, string>>> = {
  TEXT: "String",
  NUMBER: "Float",
  BOOLEAN: "Boolean",
  DATE_TIME: "DateTime",
  DATE: "Date",
  SELECT: "String",
  UUID: "UUID",
  RAW_JSON: "RawJSON",
};

const FILTERS: Readonly<Record<string, string>> = {
  String: "StringFilter",
  Float: "FloatFilter",
  Boolean: "BooleanFilter",
  DateTime: "DateFilter",
  Date: "DateFilter",
  UUID: "UUIDFilter",
  RawJSON: "RawJsonFilter",
};

const COMMON = `
scalar UUID scalar DateTime scalar Date scalar RawJSON scalar Cursor
enum FilterIs { NULL NOT_NULL }
enum OrderByDirection { AscNullsFirst AscNullsLast DescNullsFirst DescNullsLast }
input StringFilter { eq: String neq: String in: [String!] like: String ilike: String startsWith: String gt: String gte: String lt: String lte: String is: FilterIs }
input FloatFilter { eq: Float neq: Float in: [Float!] gt: Float gte: Float lt: Float lte: Float is: FilterIs }
input BooleanFilter { eq: Boolean is: FilterIs }
input DateFilter { eq: DateTime neq: DateTime in: [DateTime!] gt: DateTime gte: DateTime lt: DateTime lte: DateTime is: FilterIs }
input UUIDFilter { eq: UUID neq: UUID in: [UUID] gt: UUID gte: UUID lt: UUID lte: UUID is: FilterIs }
input RawJsonFilter { like: String is: FilterIs }
type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean startCursor: Cursor endCursor: Cursor }
`;

/** Schemas by their text: many sandboxes of one process have the same. */
const made = new Map<string, GraphQLSchema>();

/** The schema of the workspace as it is now: made anew from its data model, as the server does it. */
export function toGraphqlSchema(world: TwentyWorld): GraphQLSchema {
  const text = toSchemaText(world);
  const schema = made.get(text) ?? buildSchema(text);
  made.set(text, schema);
  return schema;
}

function toSchemaText(world: TwentyWorld): string {
  const objects = [...world.state.objects.values()];
  const composites = Object.entries(PARTS).map(([type, parts]) =>
    compositeTypes(type, parts ?? []),
  );
  const id = world.settings.modern ? "UUID" : "ID";
  const queries = objects.map((object) => queriesOf(object)).join("\n");
  const mutations = objects.map((object) => mutationsOf(object, id, world.settings.modern));
  return [
    COMMON,
    ...composites,
    ...objects.map((object) => objectTypes(object)),
    `type Query { ${queries} }`,
    `type Mutation { ${mutations.join("\n")} }`,
  ].join("\n");
}

/** To somebody without a key the server shows a schema without data. */
export const CLOSED_SCHEMA = buildSchema(
  "type Query { checkUserExists: Boolean } type Mutation { signIn: Boolean }",
);

export function typeName({ nameSingular }: ObjectDefinition): string {
  return nameSingular.charAt(0).toUpperCase() + nameSingular.slice(1);
}

function compositeTypes(type: string, parts: readonly string[]): string {
  const name = compositeName(type);
  const body = parts.map((part) => `${part}: ${partType(part)}`).join(" ");
  const filters = parts.map((part) => `${part}: ${FILTERS[partType(part)]}`).join(" ");
  return `type ${name} { ${body} } input ${name}Input { ${body} } input ${name}Filter { ${filters} }`;
}

function compositeName(type: string): string {
  return `Composite${type.replaceAll("_", "")}`;
}

function partType(part: string): string {
  if (/^(additional|secondary)/.test(part)) return "RawJSON";
  return part === "workspaceMemberId" ? "UUID" : "String";
}

function outputType(field: FieldDefinition): string {
  return SCALARS[field.type] ?? compositeName(field.type);
}

function objectTypes(object: ObjectDefinition): string {
  const name = typeName(object);
  const fields = object.fields.filter((field) => field.isActive);
  const relations = fields.filter((field) => field.target !== undefined);
  const plain = fields.filter((field) => field.target === undefined);
  const columns = [
    ...plain.map((field) => `${field.name}: ${outputType(field)}`),
    ...relations.map((field) => `${field.name}Id: UUID`),
  ];
  const inputs = [
    ...plain.map((field) =>
      PARTS[field.type] === undefined
        ? `${field.name}: ${outputType(field)}`
        : `${field.name}: ${outputType(field)}Input`,
    ),
    ...relations.map((field) => `${field.name}Id: UUID`),
  ].join(" ");
  const ties = relations.map(
    (field) => `${field.name}: ${field.target?.charAt(0).toUpperCase()}${field.target?.slice(1)}`,
  );
  const filters = [
    ...plain.map(
      (field) => `${field.name}: ${FILTERS[outputType(field)] ?? `${outputType(field)}Filter`}`,
    ),
    ...relations.map((field) => `${field.name}Id: UUIDFilter`),
  ].join(" ");
  const orders = plain.map((field) => `${field.name}: OrderByDirection`).join(" ");
  const own = "createdAt: DateTime updatedAt: DateTime deletedAt: DateTime";
  return `
type ${name} { id: UUID! ${own} ${columns.join(" ")} ${ties.join(" ")} }
type ${name}Edge { node: ${name}! cursor: Cursor! }
type ${name}Connection { edges: [${name}Edge!]! pageInfo: PageInfo! totalCount: Int }
input ${name}CreateInput { id: UUID ${own} ${inputs} }
input ${name}UpdateInput { id: UUID ${own} ${inputs} }
input ${name}FilterInput { and: [${name}FilterInput] or: [${name}FilterInput] not: ${name}FilterInput id: UUIDFilter createdAt: DateFilter updatedAt: DateFilter deletedAt: DateFilter ${filters} }
input ${name}OrderByInput { id: OrderByDirection createdAt: OrderByDirection updatedAt: OrderByDirection deletedAt: OrderByDirection ${orders} }`;
}

function queriesOf(object: ObjectDefinition): string {
  const name = typeName(object);
  const list = `filter: ${name}FilterInput, orderBy: [${name}OrderByInput], first: Int, after: String`;
  return `${object.namePlural}(${list}): ${name}Connection ${object.nameSingular}(filter: ${name}FilterInput): ${name}`;
}

function mutationsOf(object: ObjectDefinition, id: string, modern: boolean): string {
  const name = typeName(object);
  const many = object.namePlural.charAt(0).toUpperCase() + object.namePlural.slice(1);
  return [
    `create${name}(data: ${name}CreateInput!, upsert: Boolean): ${name}`,
    `create${many}(data: [${name}CreateInput!]!, upsert: Boolean): [${name}!]`,
    `update${name}(id: ${id}!, data: ${name}UpdateInput!): ${name}`,
    modern
      ? `update${many}(filter: ${name}FilterInput!, data: ${name}UpdateInput!): [${name}!]`
      : "",
    `delete${name}(id: ${id}!): ${name}`,
    `restore${name}(id: ${id}!): ${name}`,
    `destroy${name}(id: ${id}!): ${name}`,
  ].join(" ");
}

import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, graphql } from "graphql";
import { type Filter, passes } from "./filter.ts";
import { CLOSED_SCHEMA, toGraphqlSchema, typeName } from "./graphql-schema.ts";
import type { Caller } from "./guard.ts";
import { count } from "./limits.ts";
import { listRows } from "./list.ts";
import type { ObjectDefinition } from "./metadata.ts";
import {
  type Author,
  createRow,
  destroyRow,
  restore,
  softDelete,
  updateRow,
  writeRow,
} from "./operations.ts";
import { ownColumns } from "./present.ts";
import { TwentyRefusal } from "./refusal.ts";
import { definitionOf, rowsOf, type StoredRow, stamp, type TwentyWorld } from "./state.ts";

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

/** Answers one GraphQL request over the records: always with status 200, whatever is wrong. */
export function createGraphql(world: TwentyWorld) {
  let made: { readonly version: number; readonly schema: GraphQLSchema } | null = null;
  const schemaNow = () => {
    const version = world.state.modelVersion;
    made = made?.version === version ? made : { version, schema: toGraphqlSchema(world) };
    return made.schema;
  };
  return async (caller: Caller, request: GraphqlRequest) => {
    const answer = await graphql({
      schema: caller === null ? CLOSED_SCHEMA : schemaNow(),
      source: request.query,
      rootValue: caller === null ? {} : resolversOf(world, caller),
      variableValues: request.variables,
      operationName: request.operationName,
    });
    const errors = answer.errors?.map(toWire);
    const data = answer.data === undefined ? {} : { data: answer.data };
    return errors === undefined ? data : { ...data, errors };
  };
}

/** What is wrong with the question comes without a code. */
function toWire(error: GraphQLError): GraphQLFormattedError {
  const cause = error.originalError;
  const { message, locations, path } = error.toJSON();
  const place = {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  if (cause instanceof TwentyRefusal && cause.code !== null) {
    return { ...place, extensions: { code: cause.code } };
  }
  if (
    cause !== undefined &&
    !(cause instanceof TwentyRefusal) &&
    !(cause instanceof GraphQLError)
  ) {
    if (!/cannot represent/.test(cause.message)) throw cause;
  }
  return place;
}

type Args = Readonly<Record<string, unknown>>;
type Resolver = (args: Args) => unknown;

function resolversOf(world: TwentyWorld, caller: NonNullable<Caller>): Record<string, Resolver> {
  const author: Author = {
    source: caller.memberId === null ? "API" : "MANUAL",
    name: caller.name,
    memberId: caller.memberId,
    way: "graphql",
  };
  const all = [...world.state.objects.values()].map((object) => ({
    ...readers(world, caller, object),
    ...writers(world, object, author),
  }));
  return Object.fromEntries(
    all.flatMap((resolvers) =>
      Object.entries(resolvers).map(([name, resolve]) => [name, counted(world, name, resolve)]),
    ),
  );
}

/** Each operation counts under its own name. */
function counted(world: TwentyWorld, name: string, resolve: Resolver): Resolver {
  return (args) => {
    count(world, name);
    return resolve(args);
  };
}

function readers(
  world: TwentyWorld,
  caller: NonNullable<Caller>,
  { nameSingular, namePlural }: ObjectDefinition,
): Record<string, Resolver> {
  const checkRight = () => {
    const isMail = /^(message|calendarEvent)/.test(nameSingular);
    if (!isMail || caller.rights.includes("mail")) return;
    throw new TwentyRefusal(
      403,
      "Entity performing the request does not have permission",
      "Forbidden",
      "FORBIDDEN",
    );
  };
  return {
    [namePlural]: ({ filter, orderBy, first, after }) => {
      checkRight();
      const page = listRows(world, nameSingular, {
        filter: asObject(filter),
        order: toOrder(orderBy),
        limit: typeof first === "number" ? first : 60,
        after: typeof after === "string" ? after : null,
      });
      return {
        edges: page.rows.map((row) => ({ node: toNode(world, nameSingular, row), cursor: row.id })),
        pageInfo: {
          hasNextPage: page.hasNextPage,
          hasPreviousPage: false,
          startCursor: page.startCursor,
          endCursor: page.endCursor,
        },
        totalCount: page.total,
      };
    },
    [nameSingular]: ({ filter }) => {
      checkRight();
      const page = listRows(world, nameSingular, {
        filter: asObject(filter),
        order: [],
        limit: 1,
        after: null,
      });
      const [row] = page.rows;
      if (row === undefined)
        throw new TwentyRefusal(404, "Record not found", "Not Found", "NOT_FOUND");
      return toNode(world, nameSingular, row);
    },
  };
}

function writers(
  world: TwentyWorld,
  definition: ObjectDefinition,
  author: Author,
): Record<string, Resolver> {
  const { nameSingular: object, namePlural } = definition;
  const one = typeName(definition);
  const many = namePlural.charAt(0).toUpperCase() + namePlural.slice(1);
  const node = (row: StoredRow) => toNode(world, object, row);
  return {
    [`create${one}`]: ({ data, upsert }) =>
      node(createRow(world, object, asObject(data), author, { upsert: upsert === true })),
    [`create${many}`]: ({ data, upsert }) => {
      const at = stamp(world);
      const options = { upsert: upsert === true, at };
      return asList(data).map((given) => node(createRow(world, object, given, author, options)));
    },
    [`update${one}`]: async ({ id, data }) =>
      node(await updateRow(world, object, String(id), asObject(data), author)),
    [`update${many}`]: ({ filter, data }) => {
      const rows = [...rowsOf(world, object).values()].filter(
        (row) => row.deletedAt === null && passes(world, object, asObject(filter), row),
      );
      return rows.map((row) => node(writeRow(world, object, row, asObject(data), author)));
    },
    [`delete${one}`]: ({ id }) => node(softDelete(world, object, String(id))),
    [`restore${one}`]: ({ id }) => node(restore(world, object, String(id), author)),
    [`destroy${one}`]: ({ id }) => {
      const gone = rowsOf(world, object).get(String(id));
      destroyRow(world, object, String(id));
      return gone === undefined ? null : node(gone);
    },
  };
}

/** A row with its relations, which are looked up when they are asked for. What lies in the trash is not shown. */
function toNode(world: TwentyWorld, object: string, row: StoredRow): Record<string, unknown> {
  const ties = definitionOf(world, object).fields.flatMap(({ name, target }) => {
    if (target === undefined) return [];
    const resolve = () => {
      const found = rowsOf(world, target).get(String(row.values[`${name}Id`]));
      return found === undefined || found.deletedAt !== null ? null : toNode(world, target, found);
    };
    return [[name, resolve] as const];
  });
  return { ...row.values, ...ownColumns(row), ...Object.fromEntries(ties) };
}

function toOrder(orderBy: unknown) {
  return asList(orderBy).flatMap((one) =>
    Object.entries(one).map(([name, direction]) => ({
      name,
      isDescending: String(direction).startsWith("Desc"),
    })),
  );
}

function asObject(value: unknown): Filter {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function asList(value: unknown): readonly Filter[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

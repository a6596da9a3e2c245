import { z } from "zod";
import { isRecordId } from "./paths.ts";

/** What we read of a server's replies: loose about everything we do not use, strict about what we do. */
const idSchema = z.string().refine(isRecordId, "Expected a UUID");

const stampSchema = z.string().refine((text) => !Number.isNaN(Date.parse(text)), "Expected a time");

/** One record; which other fields it has depends on what was asked for. */
export const rowSchema = z.looseObject({
  id: idSchema,
  createdAt: stampSchema.nullish(),
  updatedAt: stampSchema,
  deletedAt: stampSchema.nullish(),
});

export type TwentyRow = Readonly<z.infer<typeof rowSchema>>;

/** A row of something around a record: a note, a task, a message. */
export const sideRowSchema = z.looseObject({ id: idSchema });

export type SideRow = Readonly<z.infer<typeof sideRowSchema>>;

/** A list in a GraphQL answer. */
export function listSchema<Row>(row: z.ZodType<Row>) {
  return z.object({
    edges: z.array(z.object({ node: row })),
    pageInfo: z.object({ hasNextPage: z.boolean().nullish() }).nullish(),
  });
}

export const graphqlErrorSchema = z.object({
  message: z.string().catch(""),
  path: z.array(z.union([z.string(), z.number()])).nullish(),
  extensions: z
    .object({ code: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
});

export type GraphqlError = Readonly<z.infer<typeof graphqlErrorSchema>>;

export const graphqlReplySchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(graphqlErrorSchema).nullish(),
});

/** REST's error body comes in two shapes: with one message, and with several. */
export const restErrorSchema = z.object({
  message: z.unknown().optional(),
  messages: z.array(z.string()).nullish().catch(null),
  error: z.string().nullish().catch(null),
});

const relatedSchema = z.object({ nameSingular: z.string() }).nullish().catch(null);

const fieldSchema = z.object({
  name: z.string(),
  type: z.string(),
  isActive: z.boolean().nullish(),
  /** What a relation leads to: newer servers say it here, older ones there, and some nowhere. */
  relation: z.object({ targetObjectMetadata: relatedSchema }).nullish().catch(null),
  relationDefinition: z.object({ targetObjectMetadata: relatedSchema }).nullish().catch(null),
});

export type MetadataField = Readonly<z.infer<typeof fieldSchema>>;

/** Fields come as a plain list, or as GraphQL's list of edges. */
const fieldsSchema = z.union([
  z.array(fieldSchema),
  z
    .object({ edges: z.array(z.object({ node: fieldSchema })) })
    .transform(({ edges }) => edges.map(({ node }) => node)),
]);

const objectSchema = z.object({
  id: z.string().min(1).max(100),
  nameSingular: z.string(),
  isActive: z.boolean().nullish(),
  fields: fieldsSchema,
});

export type MetadataObject = Readonly<z.infer<typeof objectSchema>>;

export const objectsSchema = z.object({
  data: z.object({ objects: z.array(objectSchema) }),
  pageInfo: z
    .object({ hasNextPage: z.boolean().nullish(), endCursor: z.string().nullish() })
    .nullish(),
});

export const currentWorkspaceSchema = z.object({
  currentWorkspace: z.object({
    displayName: z.string().nullish(),
    workspaceUrls: z
      .object({ subdomainUrl: z.string().nullish(), customUrl: z.string().nullish() })
      .nullish(),
  }),
});

export const currentUserSchema = z.object({
  currentUser: z.object({
    workspaceMember: z
      .object({
        id: idSchema,
        name: z
          .object({ firstName: z.string().nullish(), lastName: z.string().nullish() })
          .nullish(),
      })
      .nullish(),
    email: z.string().nullish(),
  }),
});

/** For replies of which only the arrival matters. */
export const anySchema = z.unknown();

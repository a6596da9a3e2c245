import { z } from "zod";
import { toRecordId } from "../../pages/salesforce/record-id.ts";

/** What we read of Salesforce's replies: loose about everything we do not use, strict about what we do. */
export const idSchema = z.string().transform((text, context) => {
  const id = toRecordId(text);
  if (id !== null) return id;
  context.addIssue({ code: "custom", message: "Expected a Salesforce id" });
  return z.NEVER;
});

const anyRowSchema = z.record(z.string(), z.unknown());

const rowWithIdSchema = anyRowSchema.refine(
  (row) => typeof row["Id"] === "string" && toRecordId(row["Id"]) !== null,
  "Expected a row with its id",
);

/** The tasks that came with a record; null where there are none. */
export const tasksSchema = z.object({ records: z.array(rowWithIdSchema) }).nullish();

const rowSchema = rowWithIdSchema.refine(
  (row) => tasksSchema.safeParse(row["Tasks"]).success,
  "Expected the record's tasks with their ids",
);

/** One row of a query's answer: columns by name, parents as rows of their own, children as answers. */
export type Row = Readonly<Record<string, unknown>>;

/** All our queries ask for the id. */
export const querySchema = z.object({
  records: z.array(rowSchema),
  done: z.boolean(),
  /** Where the rest is, when the answer was cut. */
  nextRecordsUrl: z.string().nullish(),
});

/** What the set-up lists: definitions, which have names in place of ids. */
export const definitionsSchema = z.object({ records: z.array(anyRowSchema) });

const errorSchema = z.object({
  message: z.string().nullish(),
  errorCode: z.string().nullish(),
  statusCode: z.string().nullish(),
  fields: z.array(z.string()).nullish(),
});

export type SalesforceError = Readonly<z.infer<typeof errorSchema>>;

/** Errors come as a list, from the sign-in as one object with other names, and sometimes not at all. */
export const errorsSchema = z.union([
  z.array(errorSchema),
  z
    .object({ error: z.string(), error_description: z.string().nullish() })
    .transform(({ error, error_description }) => [
      { errorCode: error, message: error_description ?? error },
    ]),
  z.unknown().transform((): SalesforceError[] => []),
]);

export const compositeSchema = z.object({
  compositeResponse: z.array(
    z.object({ body: z.unknown(), httpStatusCode: z.number().int(), referenceId: z.string() }),
  ),
});

export const createdSchema = z.object({ id: idSchema, success: z.boolean() });

/** One answer for each record, in the order sent; a refused one bears no id. */
export const collectionSchema = z.array(
  z.object({
    id: idSchema.nullish(),
    success: z.boolean(),
    errors: z.array(errorSchema).default([]),
  }),
);

export const versionsSchema = z.array(z.object({ version: z.string().regex(/^\d{1,3}\.\d$/) }));

export const userInfoSchema = z.object({
  user_id: idSchema,
  organization_id: idSchema,
  name: z.string().nullish(),
  email: z.string().nullish(),
  urls: z.record(z.string(), z.unknown()).nullish(),
});

/** `https://login.salesforce.com/id/{organisation}/{user}` */
export const resourcesSchema = z.object({
  identity: z
    .string()
    .transform((address) => address.split("/").at(-1) ?? "")
    .pipe(idSchema),
});

/** For replies of which only the arrival matters. */
export const anySchema = z.unknown();

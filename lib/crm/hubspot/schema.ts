import { z } from "zod";

/**
 * What we read of HubSpot's replies: loose about everything we do not use, strict about what we do.
 * HubSpot promises text or null for every property value; numbers and truth values are taken as text.
 */
export const textSchema = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((value) => (value === null ? null : String(value)));

export const idSchema = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((id) => /^\d{1,20}$/.test(id), "Expected an id made of digits");

export const stampSchema = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), "Expected a time");

export const pagingSchema = z
  .object({ next: z.object({ after: z.union([z.string(), z.number()]).transform(String) }) })
  .partial()
  .nullish();

const historySchema = z.object({
  value: textSchema.optional(),
  timestamp: stampSchema,
  sourceType: z.string().nullish(),
});

const anyObjectSchema = z.object({
  id: idSchema,
  properties: z.record(z.string(), textSchema),
  propertiesWithHistory: z.record(z.string(), z.array(historySchema)).nullish(),
  associations: z
    .record(
      z.string(),
      z.object({
        results: z.array(z.object({ id: idSchema, type: z.string().nullish() })),
        paging: pagingSchema,
      }),
    )
    .nullish(),
  createdAt: stampSchema.nullish(),
  updatedAt: stampSchema,
  archived: z.boolean().nullish(),
  url: z.string().nullish(),
  objectWriteTraceId: z.string().nullish(),
});

/** One object of HubSpot's CRM. */
export type HubspotRecord = Readonly<z.infer<typeof anyObjectSchema>>;

/** Whether an object names itself the same twice, as far as it does: else it could be anybody's. */
export function isOfOneId({ id, properties }: HubspotRecord): boolean {
  return (properties["hs_object_id"] ?? id) === id;
}

/** An object whose properties name another id is refused whole: nobody can say which of the two is true. */
export const objectSchema = anyObjectSchema.refine(isOfOneId, {
  path: ["id"],
  message: "HubSpot gave a record another id than its properties do.",
});

const errorDetailSchema = z.object({
  message: z.string().nullish(),
  code: z.string().nullish(),
  in: z.string().nullish(),
  subCategory: z.unknown().optional(),
  context: z.unknown().optional(),
});

/** HubSpot's error body; every part of it is optional. */
export const errorSchema = z.object({
  message: z.string().nullish(),
  category: z.string().nullish(),
  subCategory: z.unknown().optional(),
  policyName: z.string().nullish(),
  context: z.unknown().optional(),
  errors: z.array(errorDetailSchema).nullish(),
});

export type HubspotError = Readonly<z.infer<typeof errorSchema>>;
export type HubspotErrorDetail = Readonly<z.infer<typeof errorDetailSchema>>;

/** Documents disagree whether a batch in which some items failed has status 207 or 200: look at `errors`. */
export const batchSchema = z.object({
  results: z.array(objectSchema),
  errors: z.array(errorSchema).nullish(),
});

/** After a write each result is judged by itself: one that is of two minds says nothing of the others. */
export const batchUpdateSchema = batchSchema.extend({ results: z.array(anyObjectSchema) });

export const searchSchema = z.object({ results: z.array(objectSchema), paging: pagingSchema });

export type SearchReply = Readonly<z.infer<typeof searchSchema>>;

export const associationsSchema = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: idSchema }),
      to: z.array(
        z.object({
          toObjectId: idSchema,
          associationTypes: z.array(z.object({ label: z.string().nullish() })).nullish(),
        }),
      ),
      paging: pagingSchema,
    }),
  ),
  errors: z.array(errorSchema).nullish(),
});

export const associationLabelsSchema = z.object({
  results: z.array(
    z.object({ category: z.string(), typeId: z.number().int(), label: z.string().nullish() }),
  ),
});

export const ownersSchema = z.object({
  results: z.array(
    z.object({
      id: idSchema,
      email: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      archived: z.boolean().nullish(),
      teams: z.array(z.object({ id: idSchema })).nullish(),
    }),
  ),
  paging: pagingSchema,
});

export const accountSchema = z.object({
  portalId: idSchema,
  uiDomain: z.string().nullish(),
  timeZone: z.string().nullish(),
  accountType: z.string().nullish(),
});

export const propertySchema = z.object({
  name: z.string(),
  type: z.string(),
  groupName: z.string().nullish(),
  archived: z.boolean().nullish(),
});

export type HubspotProperty = Readonly<z.infer<typeof propertySchema>>;

export const propertiesSchema = z.object({ results: z.array(propertySchema) });

/** For replies of which only the arrival matters. */
export const anySchema = z.unknown();

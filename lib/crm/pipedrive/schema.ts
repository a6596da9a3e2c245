import { z } from "zod";

/**
 * What we read of Pipedrive's replies: loose about everything we do not use, strict about what we do.
 * Both versions wrap what they say: `{ success, data, additional_data }`.
 */
export function envelope<Shape>(data: z.ZodType<Shape>) {
  return z.object({ success: z.literal(true), data });
}

export const idSchema = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .refine((id) => /^[1-9]\d{0,14}$/.test(id), "Expected an id made of digits");

const textSchema = z.string().nullish();
const idOrNothing = idSchema.nullish();
const stampSchema = z.string().refine((text) => !Number.isNaN(Date.parse(text)), "Expected a time");

/** A label's or channel's id: a number in most places, a UUID for the labels of leads. */
const optionIdSchema = z.union([z.string(), z.number()]).transform(String);

const contactSchema = z.array(
  z.object({ value: z.string().nullish(), primary: z.boolean().nullish() }),
);

const addressSchema = z
  .object({ country: textSchema, locality: textSchema })
  .nullish()
  .catch(undefined);

const shared = {
  name: textSchema,
  title: textSchema,
  owner_id: idOrNothing,
  person_id: idOrNothing,
  label_ids: z.array(optionIdSchema).nullish(),
  is_deleted: z.boolean().nullish(),
  is_archived: z.boolean().nullish(),
  add_time: z.string().nullish(),
  update_time: stampSchema,
  origin: textSchema,
  channel: optionIdSchema.nullish(),
  channel_id: textSchema,
  source_name: textSchema,
};

/** A person, deal or organization as version 2 writes it: custom fields in a place of their own. */
export const recordSchema = z.object({
  ...shared,
  id: idSchema,
  org_id: idOrNothing,
  stage_id: idOrNothing,
  status: textSchema,
  emails: contactSchema.nullish(),
  phones: contactSchema.nullish(),
  job_title: textSchema,
  postal_address: addressSchema,
  address: addressSchema,
  website: textSchema,
  employee_count: z.number().nullish().catch(undefined),
  /** What a deal or lead is worth; 0 where nobody said. */
  value: z.number().nullish().catch(undefined),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
});

/** One record, whichever version it came by. */
export type PipedriveRecord = Readonly<z.infer<typeof recordSchema>>;

const CUSTOM_KEY = /^[0-9a-f]{40}$/;

/** A lead as version 1 writes it: custom fields between all others, and only those that hold a value. */
export const leadSchema = z
  .looseObject({
    ...shared,
    id: z
      .string()
      .toLowerCase()
      .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    organization_id: idOrNothing,
    value: z.object({ amount: z.number() }).nullish().catch(undefined),
  })
  .transform((lead): PipedriveRecord => {
    const custom = Object.entries(lead).filter(([key]) => CUSTOM_KEY.test(key));
    return {
      ...lead,
      org_id: lead.organization_id,
      value: lead.value?.amount,
      custom_fields: Object.fromEntries(custom),
    };
  });

/** A page of a list, with either version's word on how it goes on. An empty one may have no data at all. */
export function listSchema<Shape>(row: z.ZodType<Shape>) {
  const pagination = z.object({
    more_items_in_collection: z.boolean().nullish(),
    next_start: z.number().int().nullish(),
  });
  return z.object({
    success: z.literal(true),
    data: z.array(row).nullable(),
    additional_data: z
      .object({ next_cursor: z.string().nullish(), pagination: pagination.nullish() })
      .nullish(),
  });
}

const userSchema = z.object({
  id: idSchema,
  name: textSchema,
  email: textSchema,
  active_flag: z.boolean().nullish(),
  is_deleted: z.boolean().nullish(),
});

export const usersSchema = envelope(z.array(userSchema));

export const meSchema = envelope(
  userSchema.extend({
    company_name: textSchema,
    company_domain: z
      .string()
      .toLowerCase()
      .regex(/^[a-z0-9-]{1,63}$/),
    timezone_name: textSchema,
  }),
);

export const fieldSchema = z.object({
  field_name: z.string(),
  field_code: z.string(),
  field_type: z.string(),
  is_custom_field: z.boolean().nullish(),
  options: z
    .array(z.object({ id: optionIdSchema, label: z.string() }))
    .nullish()
    .catch(undefined),
});

export type PipedriveField = Readonly<z.infer<typeof fieldSchema>>;

export const stageSchema = z.object({ id: idSchema, name: z.string() });

export const leadLabelsSchema = envelope(
  z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
);

export const noteSchema = z.object({
  id: idSchema,
  content: textSchema,
  active_flag: z.boolean().nullish(),
  add_time: textSchema,
  update_time: textSchema,
  user_id: idOrNothing,
  person_id: idOrNothing,
  deal_id: idOrNothing,
  org_id: idOrNothing,
  lead_id: textSchema,
});

export type PipedriveNote = Readonly<z.infer<typeof noteSchema>>;

/** What search found: names and ids, never a whole record. */
export const hitsSchema = z.object({
  success: z.literal(true),
  additional_data: z.object({ next_cursor: z.string().nullish() }).nullish(),
  data: z.object({
    items: z.array(
      z.object({
        item: z.object({
          id: optionIdSchema,
          type: z.string(),
          name: textSchema,
          title: textSchema,
          emails: z.array(z.string()).nullish(),
          organization: z.object({ name: textSchema }).nullish(),
          person: z.object({ name: textSchema }).nullish(),
        }),
      }),
    ),
  }),
});

export const foundIdSchema = z.object({ id: optionIdSchema });

export const activitySchema = z.object({
  id: idSchema,
  type: textSchema,
  subject: textSchema,
  // Version 1 says 0 or 1 where version 2 says true or false.
  done: z.union([z.boolean(), z.number()]).nullish(),
  due_date: textSchema,
  due_time: textSchema,
  marked_as_done_time: textSchema,
  note: textSchema,
  owner_id: idOrNothing,
  user_id: idOrNothing,
  is_deleted: z.boolean().nullish(),
});

export function isDone({ done }: Pick<z.infer<typeof activitySchema>, "done">): boolean {
  return done === true || done === 1;
}

/** One entry of the flow: what it is, and the thing itself, which each reader parses for itself. */
export const flowItemSchema = z.object({
  object: z.string(),
  timestamp: textSchema,
  data: z.unknown(),
});

export type FlowItem = Readonly<z.infer<typeof flowItemSchema>>;

/** Pipedrive's refusals; every part of it is optional. */
export const errorSchema = z.object({
  error: textSchema.catch(undefined),
  error_info: textSchema.catch(undefined),
  message: textSchema.catch(undefined),
  code: z.union([z.string(), z.number()]).nullish().catch(undefined),
});

export type PipedriveError = Readonly<z.infer<typeof errorSchema>>;

/** For replies of which only the arrival matters. */
export const anySchema = z.unknown();

import { z } from "zod";
import { toMoment } from "../values/handoff-value.ts";
import { isGuid } from "./paths.ts";
import { idSchema, pagingSchema, stampSchema, textSchema } from "./schema.ts";

/** Replies of the parts that not every account has, see `parts.ts`, and what is kept of them. */

export const idsSchema = z.object({ results: z.array(z.object({ id: idSchema })) });

/** The moment of an event: epoch milliseconds in some replies, ISO text in others. */
const momentSchema = z
  .union([z.string(), z.number(), z.null()])
  .transform((value) => (value === null ? null : toMoment(String(value))));

export const participationsSchema = z.object({
  results: z.array(
    z.object({
      associations: z.object({
        marketingEvent: z.object({
          marketingEventId: z.union([z.string(), z.number()]).transform(String),
          name: z.string().nullish(),
        }),
      }),
      properties: z.object({
        attendanceState: z.string(),
        occurredAt: momentSchema.nullish(),
        attendanceDurationSeconds: z.number().nullish(),
      }),
    }),
  ),
});

export const occurrencesSchema = z.object({
  results: z.array(
    z.object({
      eventType: z.string(),
      occurredAt: stampSchema,
      properties: z.record(z.string(), textSchema).nullish(),
    }),
  ),
  paging: pagingSchema,
});

const guidSchema = z.string().refine(isGuid, "Expected the id of a form");

export const formsSchema = z.object({
  results: z.array(
    z.object({
      id: guidSchema,
      name: z.string(),
      fieldGroups: z
        .array(
          z.object({
            fields: z
              .array(
                z.object({
                  name: z.string(),
                  label: z.string(),
                  hidden: z.boolean().nullish(),
                }),
              )
              .nullish(),
          }),
        )
        .nullish(),
    }),
  ),
  paging: pagingSchema,
});

export const keptFormsSchema = z.array(
  z.object({ id: guidSchema, name: z.string(), asks: z.record(z.string(), z.string()) }),
);

export const submissionsSchema = z.object({
  results: z.array(
    z.object({
      submittedAt: z.number(),
      values: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  paging: pagingSchema,
});

export type FormSubmission = Readonly<z.infer<typeof submissionsSchema>>["results"][number];

export const pipelinesSchema = z.object({
  results: z.array(z.object({ stages: z.array(z.object({ id: z.string(), label: z.string() })) })),
});

export const campaignSchema = z.object({ properties: z.record(z.string(), textSchema) });

export const keptNamesSchema = z.record(z.string(), z.string());

export const keptNameSchema = z.string();

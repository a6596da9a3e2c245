import { z } from "zod";
import type { Failure } from "../domain/failure.ts";

/** A failure as it crosses between contexts. */
export const failureSchema: z.ZodType<Failure> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("unknown"),
    cause: z.enum(["timeout", "network", "server-error", "bad-reply", "worker-stopped"]),
    detail: z.string(),
  }),
  z.object({ type: z.literal("offline") }),
  z.object({
    type: z.literal("rate-limited"),
    retryAt: z.number(),
    scope: z.enum(["burst", "daily"]),
  }),
  z.object({
    type: z.literal("busy"),
    retryAt: z.number(),
    detail: z.string(),
  }),
  z.object({
    type: z.literal("needs-sign-in"),
    cause: z.enum(["invalid", "expired", "missing"]),
  }),
  z.object({
    type: z.literal("forbidden"),
    missingScopes: z.array(z.string()),
    detail: z.string(),
  }),
  z.object({
    type: z.literal("rejected"),
    issues: z.array(z.object({ field: z.string().nullable(), message: z.string() })),
  }),
  z.object({
    type: z.literal("conflict"),
    fields: z.array(
      z.object({
        field: z.string(),
        base: z.string().nullable(),
        theirs: z.string().nullable(),
        mine: z.string().nullable(),
      }),
    ),
  }),
  z.object({ type: z.literal("overtaken") }),
  z.object({ type: z.literal("not-found") }),
  z.object({ type: z.literal("archived") }),
  z.object({
    type: z.literal("wrong-account"),
    expected: z.string(),
    actual: z.string(),
  }),
  z.object({
    type: z.literal("bad-reply"),
    path: z.string(),
    detail: z.string(),
  }),
]);

import { z } from "zod";
import { CRM_IDS, type PageState } from "../domain/record.ts";
import { MAX_WIDTH, MIN_WIDTH } from "./page-port.ts";

/** The receiving side of `page-port.ts` in the frame, where zod is at hand. */
const crm = z.enum(CRM_IDS);
/** A number, or a host name with or without a port. */
const account = z.string().regex(/^[\w.-]{1,253}(:\d{1,5})?$/);

const pageStateSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("record"),
    record: z.strictObject({
      crm,
      account,
      objectType: z.enum(["person", "lead", "deal", "company"]),
      recordId: z.string().regex(/^[\w-]{1,80}$/),
    }),
  }),
  z.strictObject({
    type: z.literal("no-record"),
    crm,
    account: account.nullable(),
  }),
]);

export const pageToFrameSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("page"), state: pageStateSchema }),
  z.strictObject({
    type: z.literal("layout"),
    open: z.boolean(),
    width: z.number().min(MIN_WIDTH).max(MAX_WIDTH),
  }),
  z.strictObject({ type: z.literal("focus") }),
]);

export interface FrameStart {
  readonly nonce: string;
  readonly state: PageState;
}

/** Reads the frame's own address. Null when it was not made by our content script. */
export function parseFrameHash(hash: string): FrameStart | null {
  const fields = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
  const { nonce, ...record } = fields;
  if (nonce === undefined || !/^[\w-]{16,64}$/.test(nonce)) return null;
  const state = pageStateSchema.safeParse(
    "recordId" in record
      ? { type: "record", record }
      : {
          type: "no-record",
          crm: record["crm"],
          account: record["account"] ?? null,
        },
  );
  return state.success ? { nonce, state: state.data } : null;
}

import { z } from "zod";
import { failureSchema } from "./failure-schema.ts";
import { mailAddress } from "./mail-address.ts";
import { replayLeadSchema } from "./replay-lead-schema.ts";

/**
 * Every request that an extension page (frame, side panel, settings) can make of the background, with
 * its answer. What is not listed here cannot be asked. The conversation between a page's content
 * script and the frame is in `page-port.ts`, which must stay free of zod.
 *
 * No message ever carries a credential: settings seals it into the database and names the connection.
 */
/** The CRM and its account: `connectionIdFor` makes it. */
const connectionId = z.string().regex(/^[\w-]{1,280}$/);
const recordKey = z.strictObject({
  connectionId,
  objectType: z.enum(["person", "lead", "deal", "company"]),
  recordId: z.string().regex(/^[\w-]{1,80}$/),
});

function outcomeOf<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: failureSchema }),
  ]);
}

/** As somebody typed and confirmed them; what each CRM can take is the gateway's to judge. */
const newPerson = z.strictObject({
  email: z.string().max(254),
  firstName: z.string().max(200),
  lastName: z.string().max(200),
  company: z.string().max(300),
  ownerId: z
    .string()
    .regex(/^[\w-]{1,80}$/)
    .nullable(),
});

const changesCursor = z.strictObject({
  since: z.string().max(100),
  lastId: z.string().max(200).nullable(),
});

const dayAllowance = z.object({
  left: z.number().min(0),
  of: z.number().min(1),
  kept: z.number().min(0),
  unit: z.enum(["calls", "tokens"]),
});

const searchHit = z.object({
  objectType: recordKey.shape.objectType,
  recordId: recordKey.shape.recordId,
  name: z.string(),
  detail: z.string(),
});

const fieldSetupStep = z.object({
  label: z.string(),
  state: z.enum(["exists", "created", "missing", "foreign", "failed"]),
  detail: z.string().nullable(),
});

export const MESSAGES = {
  /** New entries wait in the outbox, or the person does not want to wait: send what may be sent. */
  drain: {
    request: z.strictObject({ type: z.literal("drain") }),
    answer: outcomeOf(z.null()),
  },
  /** The network is back, seen by a page: the worker that would have seen it may be stopped. */
  "go-online": {
    request: z.strictObject({ type: z.literal("go-online") }),
    answer: outcomeOf(z.null()),
  },
  /** Look at the clocks now: what is told about them has changed. */
  "check-clock": {
    request: z.strictObject({ type: z.literal("check-clock") }),
    answer: outcomeOf(z.null()),
  },
  /** Ask every connection what changed: what there is to ask for has changed. */
  pull: {
    request: z.strictObject({ type: z.literal("pull") }),
    answer: outcomeOf(z.null()),
  },
  /** Fetch this record now; the answer only says how it went, the record arrives in the cache. */
  "refresh-record": {
    request: z.strictObject({
      type: z.literal("refresh-record"),
      record: recordKey,
    }),
    /** The id under which the record lives now: another one when the CRM merged it. */
    answer: outcomeOf(z.object({ recordId: z.string() })),
  },
  /** Search the CRM by name or e-mail. */
  "search-records": {
    request: z.strictObject({
      type: z.literal("search-records"),
      connectionId,
      words: z.string().trim().min(1).max(200),
    }),
    answer: outcomeOf(z.array(searchHit)),
  },
  /**
   * Ask the CRM for people by their addresses, in as few calls as it takes; what it has of them arrives in
   * the cache. Whom it did not have within the last hour it is asked for only `again`.
   */
  "find-people": {
    request: z.strictObject({
      type: z.literal("find-people"),
      connectionId,
      addresses: z.array(mailAddress).min(1).max(20),
      /** Whether a person pressed for it. */
      again: z.boolean(),
    }),
    answer: outcomeOf(
      z.object({
        /** For how many addresses the CRM was really asked. */
        asked: z.number(),
        found: z.array(z.object({ address: mailAddress, record: recordKey })),
      }),
    ),
  },
  /** A page of the leads that came or were offered since a moment, to replay rules on; nothing of it is kept. */
  "read-leads-page": {
    request: z.strictObject({
      type: z.literal("read-leads-page"),
      connectionId,
      objectType: recordKey.shape.objectType,
      since: z.iso.datetime(),
      cursor: changesCursor.nullable(),
    }),
    answer: outcomeOf(
      z.object({
        leads: z.array(replayLeadSchema),
        cursor: changesCursor.nullable(),
        /** What is left of the day after it; null where the CRM does not tell. */
        allowance: dayAllowance.nullable(),
      }),
    ),
  },
  /** Create a person, or find that they are there; the record is in the cache before the answer. */
  "create-person": {
    request: z.strictObject({ type: z.literal("create-person"), connectionId, person: newPerson }),
    answer: outcomeOf(
      z.object({
        objectType: recordKey.shape.objectType,
        recordId: recordKey.shape.recordId,
        existed: z.boolean(),
      }),
    ),
  },
  /** Fetch the CRM's users into the cache. */
  "refresh-owners": {
    request: z.strictObject({
      type: z.literal("refresh-owners"),
      connectionId,
    }),
    answer: outcomeOf(z.object({ count: z.number() })),
  },
  /** Try the credential sealed under this connection and fill in the account and what it can do. */
  "test-connection": {
    request: z.strictObject({
      type: z.literal("test-connection"),
      connectionId,
    }),
    answer: outcomeOf(z.object({ accountId: z.string(), accountName: z.string() })),
  },
  /** Create Handrail's fields in the CRM; progress is written to the connection's `setup` row. */
  "set-up-fields": {
    request: z.strictObject({ type: z.literal("set-up-fields"), connectionId }),
    answer: outcomeOf(z.array(fieldSetupStep)),
  },
  /** Put the sample leads back as they were at first; what was done with them is gone. */
  "start-samples-over": {
    request: z.strictObject({ type: z.literal("start-samples-over"), connectionId }),
    answer: outcomeOf(z.null()),
  },
  /** Ask the address of the playbook that is followed; what it gives comes in force if both sides signed it. */
  "fetch-playbook": {
    request: z.strictObject({ type: z.literal("fetch-playbook") }),
    answer: outcomeOf(z.object({ result: z.enum(["new", "same", "trouble", "no-address"]) })),
  },
  /** Run the content scripts in the pages that are wanted now: a choice about them has changed. */
  "follow-pages": {
    request: z.strictObject({ type: z.literal("follow-pages") }),
    answer: outcomeOf(z.null()),
  },
  /** Forget the credential and everything cached of this connection. */
  disconnect: {
    request: z.strictObject({ type: z.literal("disconnect"), connectionId }),
    answer: outcomeOf(z.null()),
  },
} as const;

export type MessageType = keyof typeof MESSAGES;
export type MessageRequest<Type extends MessageType> = z.infer<(typeof MESSAGES)[Type]["request"]>;
export type MessageAnswer<Type extends MessageType> = z.infer<(typeof MESSAGES)[Type]["answer"]>;

/** Why a message was not even handled: it was malformed, or not this sender's to send. */
export const refusalSchema = z.object({
  refused: z.enum(["unknown-type", "malformed", "sender-not-allowed"]),
  detail: z.string(),
});
export type MessageRefusal = z.infer<typeof refusalSchema>;

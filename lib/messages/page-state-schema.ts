import { z } from "zod";
import { CRM_IDS, type PageState } from "../domain/record.ts";
import { mailAddress } from "./mail-address.ts";
import { MAX_WIDTH, MIN_WIDTH } from "./page-port.ts";

/** The receiving side of `page-port.ts` in the frame, where zod is at hand. */
const crm = z.enum(CRM_IDS);
/** A number, or a host name with or without a port. */
const account = z.string().regex(/^[\w.-]{1,253}(:\d{1,5})?$/);

/** Text that a page shows, cut where nobody reads on. */
const shown = (most: number) => z.string().transform((text) => text.slice(0, most));
const mailId = z.string().regex(/^[\w:.-]{1,80}$/);
const mailPerson = z.strictObject({
  address: mailAddress,
  name: shown(200).nullable(),
  part: z.enum(["sender", "recipient"]),
});
const mailPeople = z.array(mailPerson).max(100);
const editorKind = z.enum(["reply", "new"]);

const mailPageSchema = z.strictObject({
  mailbox: z.strictObject({
    index: z.int().min(0).max(99),
    address: mailAddress.nullable(),
  }),
  reading: z.enum(["starting", "read", "no-main", "no-heading", "no-people"]),
  conversation: z
    .strictObject({
      threadId: mailId.nullable(),
      subject: shown(500).nullable(),
      people: mailPeople,
      lastMessage: z
        .strictObject({ id: mailId.nullable(), from: mailAddress.nullable() })
        .nullable(),
    })
    .nullable(),
  editor: z.strictObject({ id: mailId, kind: editorKind, people: mailPeople }).nullable(),
});

/** Numbers the texts of editors that the sidebar knows. */
const mark = z.int().min(1);

const pageAnswerSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("inserted"), subject: z.boolean(), mark }),
  z.strictObject({
    type: z.literal("editor-text"),
    text: z.strictObject({ subject: shown(1_000), body: shown(100_000) }),
    mark,
  }),
  z.strictObject({
    type: z.literal("hits"),
    hits: z.record(z.string().regex(/^[\w-]{1,60}$/), z.int().min(0)),
  }),
  z.strictObject({
    type: z.literal("refused"),
    why: z.enum(["no-editor", "minimised", "not-taken", "not-here"]),
  }),
]);

const pageStateSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mail"), mail: mailPageSchema }),
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
  z.strictObject({
    type: z.literal("sent"),
    sent: z
      .strictObject({
        editorId: mailId,
        kind: editorKind,
        people: mailPeople,
        threadId: mailId.nullable(),
        before: mailId.nullable(),
        standing: z.array(mark).max(1_000),
      })
      .nullable(),
  }),
  z.strictObject({ type: z.literal("answer"), id: z.int(), answer: pageAnswerSchema }),
]);

export interface FrameStart {
  readonly nonce: string;
  readonly state: PageState;
}

/** Reads the frame's own address. Null when it was not made by our content script. */
export function parseFrameHash(hash: string): FrameStart | null {
  const fields = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, "")));
  const { nonce, ...named } = fields;
  if (nonce === undefined || !/^[\w-]{16,64}$/.test(nonce)) return null;
  const state = pageStateSchema.safeParse(toState(named));
  return state.success ? { nonce, state: state.data } : null;
}

/** What the fields of the address claim to be. */
function toState(named: Readonly<Record<string, string>>): unknown {
  if ("recordId" in named) return { type: "record", record: named };
  const { mailbox, crm, account = null } = named;
  if (mailbox === undefined) return { type: "no-record", crm, account };
  const page = { reading: "starting", conversation: null, editor: null };
  return { type: "mail", mail: { ...page, mailbox: { index: Number(mailbox), address: null } } };
}

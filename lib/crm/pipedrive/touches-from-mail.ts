import { z } from "zod";
import type { Touch } from "../../domain/touch.ts";
import { cleanText, toWords } from "../values/clean-text.ts";
import { readMoment } from "./moments.ts";
import { receiptLabel } from "./receipts.ts";
import { idSchema } from "./schema.ts";

const flagSchema = z.union([z.boolean(), z.number()]).nullish();

/** What we read of a mail: never its body, which is a call of its own for each. */
const mailSchema = z.object({
  id: idSchema,
  subject: z.string().nullish(),
  snippet: z.string().nullish(),
  message_time: z.string().nullish(),
  add_time: z.string().nullish(),
  user_id: idSchema.nullish().catch(undefined),
  sent_flag: flagSchema,
  draft_flag: flagSchema,
  deleted_flag: flagSchema,
  mail_tracking_status: z.string().nullish(),
});

/** A mail that was synced: that it was written, and that it was opened where Pipedrive tracks that. A draft is nothing yet. */
export function mailToTouches(data: unknown, pageUrl: string | null): readonly Touch[] {
  const parsed = mailSchema.safeParse(data);
  if (!parsed.success || isOn(parsed.data.draft_flag) || isOn(parsed.data.deleted_flag)) return [];
  const mail = parsed.data;
  const isOurs = isOn(mail.sent_flag);
  const at = readMoment(mail.message_time) ?? readMoment(mail.add_time);
  const written: Touch = {
    id: `pipedrive:mail:${mail.id}`,
    at,
    actor: isOurs ? "us" : "buyer",
    kind: isOurs ? "email-sent" : "email-received",
    asset: cleanText(mail.subject),
    campaign: null,
    count: 1,
    words: toWords(cleanText(mail.snippet)),
    ownerId: isOurs ? (mail.user_id ?? null) : null,
    receipt: {
      label: receiptLabel("e-mail", at),
      url: pageUrl,
      evidence: `mailMessages/${mail.id}`,
    },
  };
  if (!isOurs || mail.mail_tracking_status !== "opened") return [written];
  // Pipedrive says that it was opened and not when: the mail's own time would be wrong.
  const opened: Touch = {
    ...written,
    id: `${written.id}:opened`,
    at: null,
    actor: "buyer",
    kind: "email-opened",
    words: null,
    ownerId: null,
    receipt: { ...written.receipt, label: receiptLabel("tracking of an e-mail", at) },
  };
  return [written, opened];
}

function isOn(flag: z.infer<typeof flagSchema>): boolean {
  return flag === true || flag === 1;
}

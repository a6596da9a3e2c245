import type { Touch } from "../../domain/touch.ts";
import { toWords } from "../values/clean-text.ts";
import { rowReceipt } from "./receipts.ts";
import type { Row } from "./schema.ts";
import { readFlag, readMoment, readText } from "./text.ts";
import { idOf } from "./to-domain.ts";

/** E-mails that were written, and the first time that each was opened, which is all that Salesforce dates. */
export function touchesFromEmails(
  emails: readonly Row[],
  pageHost: string | null,
): readonly Touch[] {
  return emails.flatMap((email) => {
    const written = toTouch(email, pageHost);
    const opened = readMoment(email, "FirstOpenedDate");
    if (opened === null || written.actor !== "us") return [written];
    const id = idOf(email);
    const receipt = rowReceipt(
      pageHost,
      { object: "EmailMessage", id, what: "first opening of an e-mail" },
      opened,
    );
    const opening: Touch = {
      ...written,
      id: `${written.id}:opened`,
      at: opened,
      actor: "buyer",
      kind: "email-opened",
      words: null,
      ownerId: null,
      receipt,
    };
    return [written, opening];
  });
}

function toTouch(email: Row, pageHost: string | null): Touch {
  const id = idOf(email);
  const at = readMoment(email, "MessageDate");
  const isTheirs = readFlag(email, "Incoming");
  return {
    id: `salesforce:email:${id}`,
    at,
    actor: isTheirs ? "buyer" : "us",
    kind: isTheirs ? "email-received" : "email-sent",
    asset: readText(email, "Subject"),
    campaign: null,
    count: 1,
    words: toWords(readText(email, "TextBody")),
    ownerId: isTheirs ? null : readText(email, "CreatedById"),
    receipt: rowReceipt(pageHost, { object: "EmailMessage", id, what: "e-mail" }, at),
  };
}

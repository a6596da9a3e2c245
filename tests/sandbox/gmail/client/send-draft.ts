import type { OutgoingMail } from "../mail-types.ts";
import { findThreadById, send, takeBack } from "./mailbox.ts";
import { showNotice } from "./notice.ts";
import { options } from "./options.ts";
import { words } from "./words.ts";

/** Sends what an editor held after it has left, says so, and lets it be taken back for a while. */
export async function sendDraft(
  mail: OutgoingMail,
  kind: "reply" | "new",
  reopen: () => void,
): Promise<void> {
  showNotice(words.sending);
  await new Promise((resolve) => setTimeout(resolve, options.sendMs));
  const receipt = await send(mail);
  const undo = (): void => {
    void takeBack(receipt).then(reopen);
  };
  const view = (): void => {
    location.hash = `#sent/${findThreadById(receipt.threadId)?.hashId ?? ""}`;
  };
  showNotice(words.messageSent, kind === "new" ? { undo, view } : { undo });
}

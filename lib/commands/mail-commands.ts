import { toAddress } from "../domain/mail/address.ts";
import type { Mailbox } from "../domain/mail/mail-page.ts";
import type { RecordKey } from "../domain/record.ts";
import { writePreference } from "../store/connection-store.ts";
import { writeMailChoice } from "../store/mail-choices.ts";
import { writeOwnAddress } from "../store/own-addresses.ts";
import { LAST_MAILBOX, MAIL_LOOKUP } from "../store/preference-names.ts";
import type { CommandDeps } from "./deps.ts";
import { keep, type Saved } from "./storage-failure.ts";

/** Remembers which record a conversation is about; null takes an earlier choice back. */
export function chooseForConversation(
  deps: CommandDeps,
  choice: {
    readonly mailbox: Mailbox;
    readonly threadId: string;
    readonly record: RecordKey | null;
  },
): Promise<Saved<void>> {
  return keep(() => writeMailChoice(deps.store, { ...choice, chosenAt: deps.now() }));
}

/** An address is the person's own or a colleague's, or no longer: no conversation is about this address, and no CRM is asked for it. */
export function sayOwnAddress(
  deps: CommandDeps,
  text: string,
  isOwn: boolean,
): Promise<Saved<void, { readonly type: "no-address" }>> {
  const address = toAddress(text);
  if (address === null) return Promise.resolve({ ok: false, failure: { type: "no-address" } });
  return keep(() => writeOwnAddress(deps.store, address, isOwn));
}

/** Forgets every record that was chosen for a conversation, and whose mailbox was written in last. */
export function forgetChoices({ store: { ops } }: CommandDeps): Promise<Saved<void>> {
  return keep(() =>
    ops.transaction("rw", ops.mailChoices, ops.preferences, async () => {
      await ops.mailChoices.clear();
      await ops.preferences.delete(LAST_MAILBOX);
    }),
  );
}

/** Lets unknown addresses of a conversation be looked up by themselves, or only at a press. */
export function lookUpByItself({ store }: CommandDeps, on: boolean): Promise<Saved<void>> {
  return keep(() => writePreference(store, MAIL_LOOKUP, on));
}

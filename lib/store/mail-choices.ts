import { addressKey } from "../domain/mail/address.ts";
import type { Mailbox } from "../domain/mail/mail-page.ts";
import { type RecordKey, recordKeyToString } from "../domain/record.ts";
import { livingKey, withIdOf } from "./alias-store.ts";
import type { Store } from "./databases.ts";

/** Older choices than the newest so many are forgotten. */
export const MOST_MAIL_CHOICES = 2_000;

/** Which record somebody chose for a conversation, under the id under which it lives now; null for none. */
export async function readMailChoice(
  { ops }: Store,
  mailbox: Mailbox,
  threadId: string,
): Promise<RecordKey | null> {
  const rows = await ops.mailChoices.bulkGet([...idsOf(mailbox, threadId)]);
  const record = rows.find((row) => row !== undefined)?.record;
  return record === undefined ? null : withIdOf(record, await livingKey(ops, record));
}

/** Remembers the record that somebody chose for a conversation; null takes the choice back. */
export async function writeMailChoice(
  { ops }: Store,
  choice: {
    readonly mailbox: Mailbox;
    readonly threadId: string;
    readonly record: RecordKey | null;
    /** Epoch milliseconds. */
    readonly chosenAt: number;
  },
): Promise<void> {
  const { record, chosenAt } = choice;
  const ids = idsOf(choice.mailbox, choice.threadId);
  const [id = ""] = ids;
  await ops.transaction("rw", ops.mailChoices, async () => {
    await ops.mailChoices.bulkDelete([...ids]);
    if (record === null) return;
    await ops.mailChoices.put({ id, record, recordKey: recordKeyToString(record), chosenAt });
    const tooMany = (await ops.mailChoices.count()) - MOST_MAIL_CHOICES;
    if (tooMany > 0) await ops.mailChoices.orderBy("chosenAt").limit(tooMany).delete();
  });
}

/**
 * The names of a conversation, the lasting one first. A mailbox has only its number until the page tells its
 * address; the conversation's own id keeps the mailboxes that had this number apart.
 */
function idsOf({ index, address }: Mailbox, threadId: string): readonly string[] {
  const byNumber = `u/${index}/${threadId}`;
  return address === null ? [byNumber] : [`${addressKey(address)}/${threadId}`, byNumber];
}

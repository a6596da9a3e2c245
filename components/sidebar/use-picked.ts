import { useEffect, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { chooseForConversation } from "#lib/commands/mail-commands.ts";
import type { StorageFailure } from "#lib/commands/storage-failure.ts";
import { peopleInFocus } from "#lib/domain/mail/people-in-focus.ts";
import { type PageState, type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import type { MailLead } from "./use-mail-lead.ts";

/** A record that somebody looked up here, and how they say that the page's conversation is about one. */
export interface Picked {
  /** Shown instead of the page's; null where there is none. */
  readonly record: RecordKey | null;
  /** Shows a record instead of the page's; null goes back to the page. */
  readonly pick: (record: RecordKey | null) => void;
  /**
   * Says which record the conversation is about; null takes that back. Where the page does not name its
   * conversation, the record is shown and nothing is remembered.
   */
  readonly choose: (record: RecordKey | null) => void;
  /** Whether what is chosen would be remembered. */
  readonly remembers: boolean;
}

/**
 * The page leads: whatever was looked up here gives way when it turns to something else.
 *
 * @param turn `usePageTurn` of the page.
 */
export function usePicked(
  page: PageState | null,
  turn: number,
  onTrouble: (failure: StorageFailure | null) => void,
): Picked {
  const { deps } = useHandrail();
  const [picked, setPicked] = useState<{ record: RecordKey; turn: number } | null>(null);
  const pick = (record: RecordKey | null) => setPicked(record === null ? null : { record, turn });
  const mail = page?.type === "mail" ? page.mail : null;
  const threadId = mail === null ? null : (peopleInFocus(mail)?.threadId ?? null);
  const choose = async (record: RecordKey | null) => {
    if (mail === null || threadId === null) return pick(record);
    // The conversation itself leads there: nothing is shown in between.
    const kept = await chooseForConversation(deps, { mailbox: mail.mailbox, threadId, record });
    onTrouble(kept.ok ? null : kept.failure);
    if (!kept.ok) pick(record);
  };
  return {
    record: picked?.turn === turn ? picked.record : null,
    pick,
    choose: (record) => void choose(record),
    remembers: threadId !== null,
  };
}

/** What was looked up here and is what the conversation is about needs no way back to it. */
export function useBackToLead({ record, pick }: Picked, lead: MailLead | null): void {
  const meant = lead?.match.type === "one" ? recordKeyToString(lead.match.key) : null;
  const isMeant = record !== null && recordKeyToString(record) === meant;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is made anew each time and does the same.
  useEffect(() => {
    if (isMeant) pick(null);
  }, [isMeant]);
}

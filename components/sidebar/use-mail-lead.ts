import { useLiveQuery } from "dexie-react-hooks";
import { useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Live } from "#components/data/use-live.ts";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type RecordView, readRecord } from "#lib/store/record-store.ts";
import { type ResolvedMail, resolveMail } from "#lib/store/resolve-mail.ts";

/** Whom a page of mail is about, and their record as it is kept here. */
export interface MailLead extends ResolvedMail {
  /** Null where no record is meant, or the one that is meant is not kept here. */
  readonly view: RecordView | null;
}

/**
 * Live: whom the page of mail is about. Null in a list; undefined while it is being read. Both reads are
 * one query, so that a change of conversation is painted once, with its lead.
 *
 * @param turn `usePageTurn`: the answer for another conversation is never shown.
 */
export function useMailLead(mail: MailPage | null, turn: number): Live<MailLead | null> {
  const { store } = useHandrail();
  const shown = useRef<Shown | null>(null);
  const live = useLiveQuery(async () => {
    // A record that somebody is looking at stays when the CRM turns out to know others; one that they
    // chose stays for that, until they take the choice back.
    const before = shown.current?.turn === turn ? shown.current.key : null;
    const resolved = mail === null ? null : await resolveMail(store, mail, before);
    if (resolved === null) return { turn, lead: null };
    const one = resolved.match.type === "one" ? resolved.match : null;
    const key = one?.key ?? null;
    shown.current = { turn, key: one?.isChosen ? null : key };
    const view = key === null ? null : await readRecord(store, key);
    return { turn, lead: { ...resolved, view } };
  }, [store, mail, turn]);
  return live?.turn === turn ? live.lead : undefined;
}

interface Shown {
  readonly turn: number;
  readonly key: RecordKey | null;
}

import { useLiveQuery } from "dexie-react-hooks";
import { useEffect } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Mailbox } from "#lib/domain/mail/mail-page.ts";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";
import { LAST_MAILBOX, MAIL_SIDEBAR } from "#lib/store/preference-names.ts";

/**
 * The mailbox in which somebody wrote last, for pages that are none. Null where none is known or Gmail is
 * switched off. Its number would not do: it means another account once somebody has signed in anew.
 */
export function useLastMailbox(): Mailbox | null {
  const { store } = useHandrail();
  const address = useLiveQuery(async () => {
    const isOn = await readPreference(store, MAIL_SIDEBAR, true);
    return isOn === false ? "" : await readPreference(store, LAST_MAILBOX, "");
  }, [store]);
  return typeof address === "string" && address !== "" ? { index: 0, address } : null;
}

/** Remembers whose mailbox it is. What cannot be remembered is asked of the next page. */
export function useKeepMailbox({ address }: Mailbox): void {
  const { store } = useHandrail();
  useEffect(() => {
    if (address !== null) writePreference(store, LAST_MAILBOX, address).catch(() => {});
  }, [store, address]);
}

import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { messageToLog } from "#lib/domain/mail/message-to-log.ts";
import { readOwnAddresses } from "#lib/store/own-addresses.ts";
import { useMailPage } from "./use-mail-page.ts";

/** The message that a touch logged now is about, as the log names it; null where none is known. */
export function useMessageToLog(emails: readonly string[]): string | null {
  const { store } = useHandrail();
  const own = useLiveQuery(() => readOwnAddresses(store), [store]) ?? NONE;
  const mail = useMailPage();
  const sent = useScreen((screen) => screen.sent);
  return messageToLog({ mail, sent, own, emails });
}

const NONE: readonly string[] = [];

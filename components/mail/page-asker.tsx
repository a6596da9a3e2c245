import { createContext, type ReactNode, useContext } from "react";
import type { PageAnswer, PageRequest } from "#lib/messages/page-port.ts";

export type { PageAnswer };

/** Asks the page beside us for something that the person has just pressed for. Never rejects. */
export type AskPage = (request: PageRequest) => Promise<PageAnswer>;

const NOBODY_TO_ASK: AskPage = async () => ({ type: "refused", why: "not-here" });

const AskPageContext = createContext<AskPage>(NOBODY_TO_ASK);

export function AskPageProvider(props: {
  readonly ask: AskPage | null;
  readonly children: ReactNode;
}) {
  return <AskPageContext value={props.ask ?? NOBODY_TO_ASK}>{props.children}</AskPageContext>;
}

/** How to ask the page beside us; without one, every request is refused. */
export function useAskPage(): AskPage {
  return useContext(AskPageContext);
}

import { all } from "./dom.ts";
import {
  ACCOUNT,
  BARE_MESSAGE,
  COMPOSE_MARK,
  HEADING,
  MAIN,
  MESSAGE,
  PERSON,
  PERSON_BY_CARD,
  WRITING,
  WRITTEN,
} from "./selectors.ts";

/** What the reader looks for, by a name that may stand in a report. */
const LOOKED_FOR: Readonly<Record<string, string>> = {
  main: MAIN,
  heading: HEADING.join(),
  message: MESSAGE,
  "open-message": BARE_MESSAGE,
  text: WRITTEN,
  person: PERSON,
  card: PERSON_BY_CARD,
  recipient: ".hb span",
  log: "[jslog]",
  row: "tr.aps",
  account: ACCOUNT,
  editor: WRITING,
  form: COMPOSE_MARK,
};

/** How often each thing that the reader looks for is in the document, hidden or not. Numbers only. */
export function countHits(document: Document): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(LOOKED_FOR).map(([name, selector]) => [name, all(document, selector).length]),
  );
}

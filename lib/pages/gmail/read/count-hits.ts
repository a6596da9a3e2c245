import { all } from "./dom.ts";
import {
  ACCOUNT,
  BODY,
  CHOSEN_ROW,
  COMPOSE_MARK,
  HEADING,
  MESSAGE,
  PERSON,
  PERSON_BY_CARD,
  WRITING,
} from "./selectors.ts";

/** What the reader looks for, by a name that may stand in a report. */
const LOOKED_FOR: Readonly<Record<string, string>> = {
  main: "[role=main]",
  heading: HEADING,
  "plain-heading": "h2.hP",
  message: MESSAGE,
  "message-list-item": "[role=listitem]",
  "message-text": BODY,
  "message-id": "[data-legacy-message-id]",
  person: PERSON,
  "person-by-card": PERSON_BY_CARD,
  recipient: ".hb span[email]",
  log: "[jslog]",
  "chosen-row": CHOSEN_ROW,
  account: ACCOUNT,
  writing: WRITING,
  "compose-mark": COMPOSE_MARK,
  chip: "[role=option][data-hovercard-id]",
};

/** How often each thing that the reader looks for is in the document, hidden or not. Numbers only. */
export function countHits(document: Document): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(LOOKED_FOR).map(([name, selector]) => [name, all(document, selector).length]),
  );
}

import type { MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, closest, find, holds, is, parentOf } from "./dom.ts";
import { personIn } from "./people.ts";
import { BARE_MESSAGE, FOREIGN, HEADING, MESSAGE, PERSON, PERSON_BY_CARD } from "./selectors.ts";

/** A conversation as the page shows it. */
export interface Thread {
  readonly heading: Element | null;
  /** In the page's order, the oldest first. */
  readonly messages: readonly Message[];
}

export interface Message {
  readonly element: Element;
  /** In the page's order; a message that is collapsed names its sender only. */
  readonly people: MailPerson[];
}

/**
 * The conversation that is open in the page's main part: what has a heading, or, where Gmail has changed
 * that, what has messages. A list is never one.
 */
export function openThread(main: Element, isShown: (element: Element) => boolean): Thread | null {
  const counts = (heading: Element) => isShown(heading) && !isForeign(heading, main);
  const heading = HEADING.reduce<Element | null>(
    (found, sign) => found ?? find(main, sign, counts),
    null,
  );
  const messages = readMessages(heading === null ? main : rootOf(heading, main), isShown);
  if (heading === null && messages.length === 0) return null;
  return { heading: heading ?? find(main, "h2.hP", counts), messages };
}

/** The smallest part around the heading that holds people: beside it may lie a list. */
function rootOf(heading: Element, main: Element): Element {
  let root = heading;
  while (root !== main && find(root, PERSON, Boolean) === null) root = parentOf(root) ?? main;
  return root;
}

/** The messages with the people whom Gmail names in them; where it names nobody, the bare messages. */
function readMessages(root: Element, isShown: (element: Element) => boolean): readonly Message[] {
  for (const selector of [PERSON, PERSON_BY_CARD, BARE_MESSAGE]) {
    const messages = new Map<Element, Message>();
    const messageAround = remember((element) => outermostMessage(element, root));
    for (const found of all(root, selector)) {
      const isPerson = selector !== BARE_MESSAGE;
      const element = messageAround((isPerson ? parentOf(found) : null) ?? found);
      if (element === null || !isShown(found)) continue;
      const message = messages.get(element) ?? { element, people: [] };
      messages.set(element, message);
      if (isPerson) addPerson(message, found);
    }
    if (messages.size > 0) return [...messages.values()];
  }
  return [];
}

/** Asks once for each element: many people stand side by side. */
function remember(ask: (element: Element) => Element | null): (element: Element) => Element | null {
  const answers = new Map<Element, Element | null>();
  return (element) => {
    const known = answers.get(element);
    if (known !== undefined) return known;
    const answer = ask(element);
    answers.set(element, answer);
    return answer;
  };
}

/** The message that an element belongs to; null outside of them all and in foreign parts. */
function outermostMessage(element: Element, root: Element): Element | null {
  if (isForeign(element, root)) return null;
  for (const sign of MESSAGE) {
    let message: Element | null = null;
    let next = closest(element, sign);
    while (next !== null && within(root, next)) {
      message = next;
      const above = parentOf(next);
      next = above && closest(above, sign);
    }
    if (message !== null) return message;
  }
  return null;
}

/** Whether it lies in what somebody wrote, or in a part that is no message. */
function isForeign(element: Element, root: Element): boolean {
  return FOREIGN.some((sign) => within(root, closest(element, sign)));
}

/** What lies around the root is a dialog or a form that came over the whole page, and changes nothing. */
function within(root: Element, element: Element | null): boolean {
  return element !== null && element !== root && holds(root, element);
}

/** The first name in a message is its sender's, unless it stands in the line of those who got it. */
function addPerson({ people }: Message, found: Element): void {
  const mayBe = people.length === 0 ? !is(found, ".g2") : is(found, ".gD");
  const isSender = mayBe && closest(found, ".hb") === null;
  const person = personIn(found, isSender ? "sender" : "recipient");
  if (person !== null) people.push(person);
}

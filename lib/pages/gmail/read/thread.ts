import type { MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, closest, holds, is, parentOf } from "./dom.ts";
import { personIn } from "./people.ts";
import { BODY, ELSEWHERE, HEADING, MESSAGE, PERSON, PERSON_BY_CARD } from "./selectors.ts";

/** A conversation as the page shows it. */
export interface Thread {
  readonly root: Element;
  readonly heading: Element | null;
  /** In the page's order, the oldest first. */
  readonly messages: readonly Message[];
}

export interface Message {
  readonly element: Element;
  /** In the page's order; a message that is collapsed names its sender only. */
  readonly people: readonly MailPerson[];
}

/**
 * The conversation that is open in the page's main part: what has a heading, or, where Gmail has changed
 * that, what has messages with a sender or a text. A list is never one.
 */
export function openThread(main: Element, isShown: (element: Element) => boolean): Thread | null {
  const counts = (element: Element) => isShown(element) && !isFramed(element, main);
  const headings = all(main, `${HEADING},h2.hP`).filter(counts);
  const named = headings.find((heading) => is(heading, HEADING)) ?? null;
  const root = named === null ? main : rootOf(named, main);
  const messages = messagesIn(root, PERSON, counts);
  const known = messages.some(hasPeople) ? messages : messagesIn(root, PERSON_BY_CARD, counts);
  if (named === null && !known.some((message) => hasPeople(message) || hasBody(message)))
    return null;
  return { root, heading: named ?? headings[0] ?? null, messages: known };
}

/** Whether an element lies in what somebody wrote, or in a part of the page that is no message. */
function isFramed(element: Element, main: Element): boolean {
  const frame = closest(element, `${BODY},${ELSEWHERE}`);
  // What lies around the whole page is a dialog or a form that came over it, and changes nothing.
  return frame !== null && frame !== main && holds(main, frame);
}

/** The smallest part around the heading that holds people: beside it may lie a list. */
function rootOf(heading: Element, main: Element): Element {
  let root = heading;
  while (root !== main && all(root, PERSON).length === 0) root = parentOf(root) ?? main;
  return root;
}

/** The messages, each with the people whom Gmail names in it. Parts of a message begin no new one. */
function messagesIn(
  root: Element,
  person: string,
  counts: (element: Element) => boolean,
): readonly Message[] {
  const messages: OpenMessage[] = [];
  for (const found of all(root, `${MESSAGE},${person}`)) {
    const isPerson = is(found, person);
    const last = messages.at(-1);
    const around = last !== undefined && holds(last.element, found) ? last : null;
    // A person who stands outside of every message is in one only by Gmail's own mark.
    const matters = around === null ? !isPerson || is(found, ".gD,.g2") : isPerson;
    if (!matters || !counts(found)) continue;
    const message = around ?? {
      element: isPerson ? (parentOf(found) ?? found) : found,
      people: [],
    };
    if (around === null) messages.push(message);
    if (isPerson) add(message, found);
  }
  return messages;
}

interface OpenMessage extends Message {
  readonly people: MailPerson[];
}

/** The first name in a message is its sender's, unless it stands in the line of those who got it. */
function add({ people }: OpenMessage, found: Element): void {
  const mayBeSender = people.length === 0 || is(found, ".gD");
  const named = personIn(found, mayBeSender && !isRecipient(found) ? "sender" : "recipient");
  if (named !== null) people.push(named);
}

/** The line below the sender's holds everybody who got the message. */
function isRecipient(element: Element): boolean {
  return closest(element, ".hb,.g2") !== null;
}

function hasPeople(message: Message): boolean {
  return message.people.length > 0;
}

function hasBody({ element }: Message): boolean {
  return is(element, ".adn,.h7") || all(element, ".a3s,.ii").length > 0;
}

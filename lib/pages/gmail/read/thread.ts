import type { MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, closest, is, parentOf } from "./dom.ts";
import { personIn } from "./people.ts";
import { BARE_MESSAGE, ELSEWHERE, MESSAGE, PERSON, PERSON_BY_CARD, WRITTEN } from "./selectors.ts";

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
  const headings = all(main, "h2").filter(
    (heading) => isShown(heading) && placeOf(heading, main, new Map()) !== "elsewhere",
  );
  const named = headings.find((heading) =>
    is(heading, "[data-legacy-thread-id],[data-thread-perm-id]"),
  );
  const messages = readMessages(named === undefined ? main : rootOf(named, main), isShown);
  const heading = named ?? headings.find((one) => is(one, ".hP")) ?? null;
  return named === undefined && messages.length === 0 ? null : { heading, messages };
}

/** The smallest part around the heading that holds people: beside it may lie a list. */
function rootOf(heading: Element, main: Element): Element {
  let root = heading;
  while (root !== main && all(root, PERSON).length === 0) root = parentOf(root) ?? main;
  return root;
}

/** The messages with the people whom Gmail names in them; where it names nobody, the bare messages. */
function readMessages(root: Element, isShown: (element: Element) => boolean): readonly Message[] {
  for (const selector of [PERSON, PERSON_BY_CARD, BARE_MESSAGE]) {
    const places: Places = new Map();
    const messages = new Set<Message>();
    for (const found of all(root, selector)) {
      const isBare = selector === BARE_MESSAGE;
      const place = placeOf(isBare ? found : parentOf(found), root, places);
      if (typeof place === "string" || !isShown(found)) continue;
      if (!isBare) addPerson(place, found);
      messages.add(place);
    }
    if (messages.size > 0) return [...messages];
  }
  return [];
}

/** The first name in a message is its sender's, unless it stands in the line of those who got it. */
function addPerson({ people }: Message, found: Element): void {
  const isSender = closest(found, ".hb,.g2") === null && (people.length === 0 || is(found, ".gD"));
  const person = personIn(found, isSender ? "sender" : "recipient");
  if (person !== null) people.push(person);
}

type Place = Message | "elsewhere" | "outside";

/** By element, so that what lies around many people is looked at once. */
type Places = Map<Element, Place>;

/** The message that an element belongs to: the outermost, with no text or foreign part in between. */
function placeOf(element: Element | null, root: Element, places: Places): Place {
  const path: Element[] = [];
  let at = element;
  while (at !== null && at !== root && !places.has(at) && !is(at, `${WRITTEN},${ELSEWHERE}`)) {
    path.push(at);
    at = parentOf(at);
  }
  let place: Place = at === null || at === root ? "outside" : (places.get(at) ?? "elsewhere");
  for (const part of path.toReversed()) {
    if (place === "outside" && is(part, MESSAGE)) place = { element: part, people: [] };
    places.set(part, place);
  }
  return place;
}

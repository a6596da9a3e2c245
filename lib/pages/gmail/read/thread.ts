import type { MailPerson } from "../../../domain/mail/mail-page.ts";
import { all, closest, find, is, parentOf } from "./dom.ts";
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
  const counts = (heading: Element) =>
    isShown(heading) && placeOf(heading, placesIn(main)) !== "foreign";
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
    const places = placesIn(root);
    const messages = new Set<Message>();
    for (const found of all(root, selector)) {
      const isPerson = selector !== BARE_MESSAGE;
      const around = (isPerson ? found.parentElement : null) ?? found;
      let place = placeOf(around, places);
      // Whoever is named as a sender is named in a message, also where nothing marks it.
      if (place === "outside" && isPerson && is(found, ".gD")) {
        place = { element: around, people: [] };
        places.set(around, place);
      }
      if (typeof place === "string" || !isShown(found)) continue;
      messages.add(place);
      if (isPerson) addPerson(place, found);
    }
    if (messages.size > 0) return [...messages];
  }
  return [];
}

/** What an element lies in: a message, the outermost; what is no part of one; or none of these. */
type Place = Message | "foreign" | "outside";

/** By element: what lies around many people is looked at once, and nothing around the root is. */
type Places = Map<Element, Place>;

function placesIn(root: Element): Places {
  return new Map([[root, "outside"]]);
}

function placeOf(element: Element, places: Places): Place {
  const known = places.get(element);
  if (known !== undefined) return known;
  let place: Place = "foreign";
  if (!is(element, FOREIGN)) {
    // No form is left here, so no field can stand in the parent's place.
    const above = element.parentElement;
    place = above === null ? "outside" : placeOf(above, places);
  }
  if (place === "outside" && is(element, MESSAGE)) place = { element, people: [] };
  places.set(element, place);
  return place;
}

/** The first name in a message is its sender's, unless it stands in the line of those who got it. */
function addPerson({ people }: Message, found: Element): void {
  const mayBe = people.length === 0 ? !is(found, ".g2") : is(found, ".gD");
  const isSender = mayBe && closest(found, ".hb") === null;
  const person = personIn(found, isSender ? "sender" : "recipient");
  if (person !== null) people.push(person);
}

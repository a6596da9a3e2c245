import type { MailPerson } from "../../../domain/mail/mail-page.ts";
import { attribute, real } from "./dom.ts";
import { addressesIn, plain } from "./text.ts";

/** The person whom an element names; null where it bears no address. */
export function personIn(element: Element, part: MailPerson["part"]): MailPerson | null {
  return toPerson(
    attribute(element, "email") || attribute(element, "data-hovercard-id"),
    attribute(element, "name") || attribute(element, "data-name") || real(element, "textContent"),
    part,
  );
}

/** Null where the text holds no address. A name that is one says nothing, or passes for somebody else. */
export function toPerson(
  text: string,
  name: string | null,
  part: MailPerson["part"],
): MailPerson | null {
  const [address] = addressesIn(text);
  if (address === undefined) return null;
  return { address, name: name?.includes("@") ? null : plain(name ?? ""), part };
}

/** Each person once, in the order given, by the first name told. More than a hundred nobody looks through. */
export function onceEach(people: readonly MailPerson[]): readonly MailPerson[] {
  const byAddress = new Map<string, MailPerson>();
  for (const person of people) {
    const known = byAddress.get(person.address) ?? person;
    byAddress.set(person.address, { ...known, name: known.name ?? person.name });
  }
  return [...byAddress.values()].slice(0, 100);
}

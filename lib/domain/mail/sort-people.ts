import type { Owner } from "../snapshot.ts";
import { addressKey, domainOf, isGmail } from "./address.ts";
import { isAutomatic } from "./automatic-senders.ts";
import type { MailPerson } from "./mail-page.ts";

/** The people of a conversation, by what they are to the person at this browser. Each mailbox once. */
export interface SortedPeople {
  /** Whom the conversation may be about: senders as the page orders them, then those who only got it. */
  readonly outsiders: readonly MailPerson[];
  readonly colleagues: readonly MailPerson[];
  readonly automatic: readonly MailPerson[];
  readonly own: readonly MailPerson[];
}

export interface PeopleToSort {
  readonly people: readonly MailPerson[];
  /** The address of the mailbox; null where the page does not tell it. */
  readonly mailbox: string | null;
  /** Other addresses of which this person said that they are theirs or a colleague's. */
  readonly own: readonly string[];
  /** The CRM's users, or as many of them as take part. */
  readonly owners: readonly Pick<Owner, "email">[];
}

/**
 * Tells buyers from everybody else. Colleagues are the CRM's users and whoever has an address at the
 * mailbox's company; an own address elsewhere makes nobody there a colleague, since people also have
 * addresses at their customers.
 */
export function sortPeople({ people, mailbox, own, owners }: PeopleToSort): SortedPeople {
  const ownKeys = new Set([...(mailbox === null ? [] : [mailbox]), ...own].map(addressKey));
  const ownerKeys = new Set(
    owners.flatMap(({ email }) => (email === null ? [] : [addressKey(email)])),
  );
  // A mailbox in Gmail is a private one of Gmail's own, or a company's: no other provider's are there.
  const company = mailbox === null || isGmail(domainOf(mailbox)) ? null : domainOf(mailbox);
  const groupOf = ({ address }: MailPerson): keyof SortedPeople => {
    const key = addressKey(address);
    if (ownKeys.has(key)) return "own";
    if (isAutomatic(address)) return "automatic";
    const isColleague = ownerKeys.has(key) || isSameCompany(domainOf(address), company);
    return isColleague ? "colleagues" : "outsiders";
  };
  const groups = Map.groupBy(onceEach(people), groupOf);
  const {
    outsiders = [],
    colleagues = [],
    automatic = [],
    own: mine = [],
  } = Object.fromEntries(groups);
  return { outsiders, colleagues, automatic, own: mine };
}

/** A company's departments and countries often have a domain below its own. */
function isSameCompany(domain: string, company: string | null): boolean {
  if (company === null) return false;
  return domain === company || domain.endsWith(`.${company}`) || company.endsWith(`.${domain}`);
}

/** Senders first, otherwise in the page's order; of a mailbox's addresses the first one, with any name it has. */
function onceEach(people: readonly MailPerson[]): readonly MailPerson[] {
  const senders = people.filter(({ part }) => part === "sender");
  const others = people.filter(({ part }) => part !== "sender");
  const byMailbox = Map.groupBy([...senders, ...others], ({ address }) => addressKey(address));
  return [...byMailbox.values()].flatMap(([first, ...again]) => {
    if (first === undefined) return [];
    const name = first.name ?? again.find((person) => person.name !== null)?.name ?? null;
    return [{ ...first, name }];
  });
}

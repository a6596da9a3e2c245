import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import { sortPeople } from "#lib/domain/mail/sort-people.ts";
import { recipient, sender } from "./mail-people.ts";

const ME = "omar@acme.example";
const sort = (
  people: readonly MailPerson[],
  change: Partial<Parameters<typeof sortPeople>[0]> = {},
) => sortPeople({ people, mailbox: ME, own: [], owners: [], ...change });
const addresses = (people: readonly MailPerson[]) => people.map(({ address }) => address);

describe("whom a conversation is about", () => {
  it("is the client, although the last answer is my own", () => {
    const sorted = sort([sender(ME), sender("sara@nordwind.example"), recipient("max@x.example")]);
    expect(addresses(sorted.outsiders)).toEqual(["sara@nordwind.example", "max@x.example"]);
    expect(addresses(sorted.own)).toEqual([ME]);
  });

  it("is nobody when I write to myself, from whichever of my addresses", () => {
    const sorted = sort([sender("omar+todo@acme.example"), recipient("omar@home.example")], {
      own: ["omar@home.example"],
    });
    expect(sorted.outsiders).toEqual([]);
    expect(sorted.own).toHaveLength(2);
  });

  it("is no colleague: neither one of the mailbox's company nor a user of the CRM", () => {
    const people = [
      sender("lena@acme.example"),
      sender("kim@de.acme.example"),
      sender("Contractor+x@agency.example".toLowerCase()),
      sender("other@agency.example"),
    ];
    const sorted = sort(people, {
      owners: [{ email: "Contractor@Agency.example" }, { email: null }],
    });
    expect(addresses(sorted.outsiders)).toEqual(["other@agency.example"]);
    expect(sorted.colleagues).toHaveLength(3);
  });

  it("is the parent company's colleague neither, for whoever has a department's address", () => {
    const sorted = sort([sender("boss@acme.example")], { mailbox: "omar@sales.acme.example" });
    expect(addresses(sorted.colleagues)).toEqual(["boss@acme.example"]);
  });

  it("may have an address like mine where anybody may have one", () => {
    for (const domain of ["gmail.com", "googlemail.com"]) {
      const sorted = sort([sender(`sara@${domain}`)], { mailbox: `omar@${domain}` });
      expect(addresses(sorted.outsiders), domain).toEqual([`sara@${domain}`]);
    }
  });

  it("may work where I have a guest's address", () => {
    const sorted = sort([sender("sara@nordwind.example")], { own: ["omar@nordwind.example"] });
    expect(addresses(sorted.outsiders)).toEqual(["sara@nordwind.example"]);
  });

  it("is found although the page does not tell whose mailbox it is", () => {
    const sorted = sort([sender(ME), sender("sara@nordwind.example")], { mailbox: null });
    expect(addresses(sorted.outsiders)).toEqual([ME, "sara@nordwind.example"]);
  });

  it.each([
    "no-reply@nordwind.example",
    "noreply-billing@x.example",
    "comments-noreply@docs.google.com",
    "mailer-daemon@googlemail.com",
    "calendar-notification@google.com",
    "ne-pas-repondre@banque.example",
    "reply+ABC123@reply.tracker.example",
    "alerts@monitor.example",
    "c_1a2b@group.calendar.google.com",
  ])("is not the machine behind %s", (address) => {
    expect(sort([sender(address.toLowerCase())]).automatic).toHaveLength(1);
  });

  it.each([
    "info@nordwind.example",
    "sales@nordwind.example",
    "support@nordwind.example",
    "hello@nordwind.example",
    "norepinski@nordwind.example",
    "r.bounceley@nordwind.example",
    "reply@nordwind.example",
    "عمر@nordwind.example",
  ])("may be %s", (address) => {
    expect(addresses(sort([sender(address)]).outsiders)).toEqual([address]);
  });

  it("is named once, as a sender and with any name that is shown", () => {
    const sorted = sort([
      recipient("sara+eu@nordwind.example", "Sara Lindqvist"),
      recipient("max@x.example"),
      sender("sara@nordwind.example"),
    ]);
    expect(sorted.outsiders).toEqual([
      { address: "sara@nordwind.example", name: "Sara Lindqvist", part: "sender" },
      recipient("max@x.example"),
    ]);
  });

  it("puts every mailbox into exactly one group, and invents nobody", () => {
    const local = fc.constantFrom("omar", "sara", "sara+x", "no-reply", "info");
    const domain = fc.constantFrom("acme.example", "gmail.com", "nordwind.example");
    const person = fc.record({
      address: fc.tuple(local, domain).map((parts) => parts.join("@")),
      name: fc.constant(null),
      part: fc.constantFrom("sender" as const, "recipient" as const),
    });
    fc.assert(
      fc.property(fc.array(person), (people) => {
        const sorted = sort(people, { owners: [{ email: "info@nordwind.example" }] });
        const all = Object.values(sorted).flat();
        expect(new Set(addresses(all)).size).toBe(all.length);
        expect(addresses(people)).toEqual(expect.arrayContaining(addresses(all)));
        const parts = sorted.outsiders.map(({ part }) => part);
        expect(parts).toEqual(parts.toSorted().toReversed());
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { createRow, updateRow } from "#tests/sandbox/twenty/operations.ts";
import { TWENTY_KEYS } from "#tests/sandbox/twenty/settings.ts";
import { SARA } from "./gateway/samples.ts";
import { createTwentyWorld, type TwentyWorldOptions } from "./twenty-world.ts";

const OMAR = "20202020-0687-4c41-b707-ed1bfca972a7";
const BY_HAND = { source: "MANUAL", name: "Omar Haddad", memberId: OMAR, way: "graphql" } as const;

/** A person with a company and one of everything that Twenty keeps around a person. */
async function worldWithStory(options: TwentyWorldOptions = {}) {
  const world = createTwentyWorld(options);
  const { world: twenty } = world.sandbox;
  const make = (object: string, given: Readonly<Record<string, unknown>>) =>
    createRow(twenty, object, given, BY_HAND).id;
  const companyId = make("company", {
    name: "Nordvik",
    domainName: { primaryLinkUrl: "https://www.nordvik.example/" },
    employees: 240,
    address: { addressCountry: "Norway" },
    accountOwnerId: OMAR,
  });
  const person = make("person", {
    name: { firstName: "Sara", lastName: "Lindqvist" },
    emails: { primaryEmail: SARA.email, additionalEmails: ["Sara@Private.example"] },
    phones: { primaryPhoneNumber: "40123456", primaryPhoneCallingCode: "+47" },
    jobTitle: "Head of maintenance",
    city: "Bergen",
    companyId,
  });
  const isModern = options.sandbox?.modern === true;
  const target = { [isModern ? "targetPersonId" : "personId"]: person };
  const body = (markdown: string) => ({ bodyV2: { markdown, blocknote: null } });
  const noteId = make("note", { title: "Call", ...body("Asked about \\*spares\\*") });
  make("noteTarget", { noteId, ...target });
  const taskId = make("task", {
    title: "Call back",
    status: "DONE",
    dueAt: "2026-11-22T09:00:00.000Z",
    assigneeId: OMAR,
    ...body("With prices"),
  });
  make("taskTarget", { taskId, ...target });
  const openId = make("task", {
    title: "Send the offer",
    status: "TODO",
    dueAt: "2026-11-23T09:00:00.000Z",
    ...body("For two plants"),
  });
  make("taskTarget", { taskId: openId, ...target });
  const message = (subject: string, role: string, text = `About ${subject}`) => {
    const messageId = make("message", {
      subject,
      text,
      receivedAt: "2026-11-20T08:00:00.000Z",
    });
    make("messageParticipant", { messageId, role, handle: SARA.email, personId: person });
  };
  message("Spare parts", "from");
  message("Our offer", "to");
  const hidden = "FIELD_RESTRICTED_ADDITIONAL_PERMISSIONS_REQUIRED";
  message(hidden, "to", hidden);
  const meeting = (title: string, isCanceled: boolean) => {
    const calendarEventId = make("calendarEvent", {
      title,
      isCanceled,
      startsAt: "2026-11-19T13:00:00.000Z",
    });
    make("calendarEventParticipant", { calendarEventId, handle: SARA.email, personId: person });
  };
  meeting("Visit", false);
  meeting("Demo", true);
  make("opportunity", {
    name: "Nordvik 2027",
    stage: "PROPOSAL",
    pointOfContactId: person,
    amount: { amountMicros: "48000500000", currencyCode: "NOK" },
  });
  await updateRow(twenty, "person", person, { handrailOwner: OMAR }, BY_HAND);
  return { ...world, person };
}

describe.each<readonly [string, TwentyWorldOptions]>([
  ["a new workspace", {}],
  ["the older relation model", { sandbox: { model: "R" } }],
  ["a later release", { sandbox: { modern: true } }],
])("a person's record in %s", (_, options) => {
  it("comes with the company, also where REST hides it", async () => {
    const { gateway, person } = await worldWithStory(options);
    expect(await gateway.getRecord("person", person)).toMatchObject({
      value: {
        name: "Sara Lindqvist",
        emails: [SARA.email, "sara@private.example"],
        phone: "+47 40123456",
        jobTitle: "Head of maintenance",
        city: "Bergen",
        stage: "Proposal",
        url: `https://crm.acme.example/object/person/${person}`,
        company: {
          name: "Nordvik",
          domain: "nordvik.example",
          employees: 240,
          country: "Norway",
          ownerId: OMAR,
        },
        dealAmount: 48_000.5,
        source: { original: "Entered by hand" },
        unreadable: [],
      },
    });
  });

  it("tells everything that happened, each with its receipt", async () => {
    const { gateway, person } = await worldWithStory(options);
    const read = await gateway.getRecord("person", person);
    const touches = read.ok ? read.value.touches : [];
    const told = touches.map(({ kind, actor, asset, words }) => [kind, actor, asset, words]);
    expect(told).toEqual(
      expect.arrayContaining([
        ["first-seen", "system", null, null],
        ["note", "us", "Call", "Asked about *spares*"],
        ["note", "us", "Call back", "With prices"],
        ["task", "us", "Send the offer", "For two plants"],
        ["email-received", "buyer", "Spare parts", "About Spare parts"],
        ["email-sent", "us", "Our offer", "About Our offer"],
        ["email-sent", "us", null, null],
        ["meeting", "us", "Visit", null],
        ["note", "system", "Demo", "The meeting was cancelled."],
        ["stage-change", "us", "Nordvik 2027", "Opportunity “Nordvik 2027”: Proposal"],
        ["handoff-event", "us", null, "Owner set"],
      ]),
    );
    expect(touches).toHaveLength(11);
    expect(new Set(touches.map(({ id }) => id)).size).toBe(11);
    for (const { receipt } of touches) {
      expect(receipt.url).toMatch(/^https:\/\/crm\.acme\.example\/object\/\w+\/[0-9a-f-]{36}$/);
    }
    // How a record came in is the CRM's word, never the buyer's: the receipt tells it.
    expect(touches.find(({ kind }) => kind === "first-seen")?.receipt.label).toContain(
      "record created (Entered by hand, Omar Haddad)",
    );
    // Done a day before it was due.
    expect(touches.find(({ asset }) => asset === "Call back")).toMatchObject({
      at: "2026-11-21T10:00:00.000Z",
      ownerId: OMAR,
      receipt: { label: "Twenty task, done, 21 Nov 2026" },
    });
    expect(touches.find(({ kind }) => kind === "task")).toMatchObject({
      at: "2026-11-23T09:00:00.000Z",
      receipt: { label: "Twenty task, open, due, 23 Nov 2026" },
    });
  });

  it("takes two requests once the server is known", async () => {
    const { gateway, person, sandbox } = await worldWithStory(options);
    await gateway.getRecord("person", person);
    const before = sandbox.requests.length;
    await gateway.getRecord("person", person);
    expect(sandbox.requests.length - before).toBe(2);
  });
});

it("takes the largest of the opportunities that are still to be won", async () => {
  const { gateway, person, sandbox } = await worldWithStory();
  const add = (stage: string, amountMicros: string) => {
    const given = { name: stage, stage, amount: { amountMicros }, pointOfContactId: person };
    return createRow(sandbox.world, "opportunity", given, BY_HAND).id;
  };
  add("CUSTOMER", "900000000000");
  add("MEETING", "51000000000");
  add("NEW", "0");
  expect(await gateway.getRecord("person", person)).toMatchObject({
    value: { dealAmount: 51_000 },
  });
  const [open, won] = [add("NEW", "7000000"), add("CUSTOMER", "7000000")];
  expect(await gateway.getRecord("deal", open)).toMatchObject({ value: { dealAmount: 7 } });
  expect(await gateway.getRecords("deal", [won])).toMatchObject({ value: [{ dealAmount: null }] });
});

it("leaves the amount out of a list of people, and tells the owner of the company there", async () => {
  const { gateway, person } = await worldWithStory();
  const listed = await gateway.getRecords("person", [person]);
  expect(listed).toMatchObject({ value: [{ company: { ownerId: OMAR } }] });
  expect(listed.ok && listed.value[0]).not.toHaveProperty("dealAmount");
});

it("says which part the key may not see, and tells the rest", async () => {
  const { gateway, person } = await worldWithStory({ key: TWENTY_KEYS.noMail });
  const read = await gateway.getRecord("person", person);
  expect(read).toMatchObject({
    value: { unreadable: [{ what: "emails" }, { what: "meetings" }] },
  });
  expect(read.ok && read.value.touches.some(({ kind }) => kind === "note")).toBe(true);
});

it("asks for each list alone where the server refuses them together", async () => {
  const { gateway, person, sandbox } = await worldWithStory();
  sandbox.faults.add({
    match: { pathPattern: "/query/ReadSurroundings" },
    effect: { status: 400 },
  });
  const read = await gateway.getRecord("person", person);
  expect(read.ok && read.value.touches).toHaveLength(11);
});

it("fails as a whole when a part breaks off: half a story would read like a whole one", async () => {
  const { gateway, person, sandbox } = await worldWithStory();
  sandbox.faults.add({
    match: { pathPattern: "/query/ReadSurroundings" },
    effect: "truncated-json",
  });
  expect(await gateway.getRecord("person", person)).toMatchObject({
    failure: { type: "bad-reply" },
  });
});

it("shows of a company its own numbers", async () => {
  const world = createTwentyWorld();
  const given = {
    name: "Nordvik",
    employees: 12,
    domainName: { primaryLinkUrl: "nordvik.example" },
  };
  const { id } = createRow(world.sandbox.world, "company", given, BY_HAND);
  expect(await world.gateway.getRecord("company", id)).toMatchObject({
    value: { name: "Nordvik", company: { employees: 12, domain: "nordvik.example" } },
  });
});

it("finds people by another of their addresses, and every one of several", async () => {
  const world = createTwentyWorld();
  const add = (primaryEmail: string, additionalEmails: readonly string[]) => {
    const given = { emails: { primaryEmail, additionalEmails } };
    return createRow(world.sandbox.world, "person", given, BY_HAND).id;
  };
  const first = add("a@x.example", ["second@x.example"]);
  world.passTime(1_000);
  const second = add("a@x.example", []);
  const found = async (email: string) => {
    const people = await world.gateway.findByEmails([email]);
    return people.ok ? people.value.map(({ key }) => key.recordId).toSorted() : people.failure;
  };
  expect(await found("second@x.example")).toEqual([first]);
  expect(await found("a@x.example")).toEqual([first, second].toSorted());
  expect(await found("x@x.example")).toEqual([]);
  expect(await found("%@x.example")).toEqual([]);
});

it("takes what looks like a pattern or a filter for the words it is", async () => {
  const world = createTwentyWorld();
  world.addPerson(SARA);
  for (const words of ["%", "_", 'sara" or "', "sara)(", "\\"]) {
    expect(await world.gateway.search(words)).toEqual({ ok: true, value: [] });
  }
  expect(await world.gateway.search("lind sara")).toMatchObject({
    value: [{ name: "Sara Lindqvist", detail: SARA.email }],
  });
});

// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, describe, expect, it } from "vitest";
import { MailBlank } from "#components/mail/blank/MailBlank.tsx";
import { AskPageProvider } from "#components/mail/page-asker.tsx";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { SortedPeople } from "#lib/domain/mail/sort-people.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { PageAnswer, PageRequest } from "#lib/messages/page-port.ts";
import { writePreference } from "#lib/store/connection-store.ts";
import { readOwnAddresses, writeOwnAddress } from "#lib/store/own-addresses.ts";
import { MAIL_LOOKUP } from "#lib/store/preference-names.ts";
import { recipient, sender } from "../../domain/mail/mail-people.ts";
import {
  button,
  CONNECTION,
  control,
  createPanelWorld,
  expectText,
  fill,
  type PanelWorld,
  press,
  until,
} from "../parts/panel-world.tsx";

const NILS = sender("nils@nordlog.test", "Ekdahl, Nils");
const KEY: RecordKey = { connectionId: "c1", objectType: "person", recordId: "77" };
const CREATING = {
  connection: { capabilities: { ...CONNECTION.capabilities, creates: "person" } },
} as const;

let world: PanelWorld;
afterEach(() => world.close());

type State = Parameters<typeof MailBlank>[0]["state"];

function open(unknown: readonly MailPerson[]): State {
  const people: SortedPeople = { outsiders: unknown, colleagues: [], automatic: [], own: [] };
  const match = { type: "unknown", unknown } as const;
  const toAsk = [{ connectionId: "c1", addresses: unknown.map(({ address }) => address) }];
  const focus = { from: "conversation", people: unknown, threadId: "a1" } as const;
  return { type: "open", resolved: { focus, people, match, toAsk }, match };
}

interface Shown {
  readonly chosen: RecordKey[];
  readonly existed: (string | null)[];
  /** What was asked of the background, with its words. */
  readonly requests: Readonly<Record<string, unknown>>[];
}

async function show(
  state: State,
  options: Parameters<typeof createPanelWorld>[0] = {},
  askPage: (request: PageRequest) => PageAnswer = () => ({ type: "refused", why: "not-here" }),
  prepare: () => Promise<void> = async () => {},
): Promise<Shown> {
  const shown: Shown = { chosen: [], existed: [], requests: [] };
  const { answer = () => undefined } = options;
  world = await createPanelWorld({
    ...options,
    answer: (type, body) => {
      shown.requests.push({ ...body, type });
      return answer(type, body) ?? (type === "find-people" ? NOBODY : undefined);
    },
  });
  await prepare();
  await world.render(
    <AskPageProvider ask={async (request) => askPage(request)}>
      <MailBlank
        state={state}
        turn={1}
        onPick={() => {}}
        onChoose={(record) => shown.chosen.push(record)}
        onCreated={(record, existed) => {
          shown.chosen.push(record);
          shown.existed.push(existed?.id ?? null);
        }}
        onSidePanel={() => {}}
      />
    </AskPageProvider>,
  );
  return shown;
}

const NOBODY = { ok: true, value: { asked: 1, found: [] } };

async function pressOnceThere(name: string): Promise<void> {
  await until(() => expect(button(name)).toBeTruthy());
  await press(name);
}

const typesOf = ({ requests }: Shown) => requests.map(({ type }) => type);

describe("beside somebody unknown", () => {
  it("looks them up once by itself, and says that they were not found", async () => {
    const shown = await show(open([NILS]));
    await until(() => expectText("Looking in HubSpot…"));
    await until(() => expectText("Not found in HubSpot."));
    expect(shown.requests.filter(({ type }) => type === "find-people")).toEqual([
      { type: "find-people", connectionId: "c1", addresses: ["nils@nordlog.test"], again: false },
    ]);
  });

  it("asks no CRM before a press where somebody wants that, and says nothing of their name to it either", async () => {
    const shown = await show(open([NILS]), {}, undefined, () =>
      writePreference(world.store, MAIL_LOOKUP, false),
    );
    await until(() => expect(button("Look up in HubSpot")).toBeTruthy());
    // Longer than somebody who leafs through stays.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(typesOf(shown)).toEqual([]);
    await press("Look up in HubSpot");
    await until(() => expectText("Not found in HubSpot."));
    expect(shown.requests).toMatchObject([{ type: "find-people", again: true }]);
  });

  it("says what kept the CRM from answering, and looks again when asked", async () => {
    let isBusy = true;
    const shown = await show(open([NILS]), {
      answer: (type) =>
        type === "find-people" && isBusy ? { ok: false, failure: { type: "busy" } } : undefined,
    });
    await until(() => expectText("did not answer, or is busy"));
    isBusy = false;
    await press("Look again");
    await until(() => expectText("Not found in HubSpot."));
    expect(typesOf(shown)).toEqual(["find-people", "find-people"]);
  });

  it("asks anew when somebody says so, who may just have been added to the CRM", async () => {
    const shown = await show(open([NILS]));
    await until(() => expectText("Not found in HubSpot."));
    await press("Look again");
    await until(() =>
      expect(shown.requests).toMatchObject([
        { type: "find-people", again: false },
        { type: "find-people", again: true },
      ]),
    );
  });

  it("names others of their company who are known here", async () => {
    await show(open([NILS]));
    await until(() => expectText("Known here from nordlog.test"));
    expectText("Sara Lindqvist");
  });

  it("lets somebody say which of several they mean", async () => {
    await show(open([NILS, recipient("jo@else.test", "Jo Haldane")]), CREATING);
    await press("Jo Haldanejo@else.test");
    await until(() => expect(control("Search records").value).toBe("Jo Haldane"));
    await pressOnceThere("Create in HubSpot");
    expect(control("E-mail").value).toBe("jo@else.test");
  });

  it("leaves an address out once somebody says that it is theirs", async () => {
    await show(open([NILS]));
    await press("Not a buyer: mine or a colleague's");
    await until(async () =>
      expect(await readOwnAddresses(world.store)).toEqual(["nils@nordlog.test"]),
    );
  });
});

describe("creating somebody", () => {
  const created = (existed: boolean) => ({
    ...CREATING,
    answer: (type: string) =>
      type === "create-person"
        ? { ok: true, value: { objectType: "person", recordId: "77", existed } }
        : undefined,
  });

  it("is not offered where the key may not create", async () => {
    await show(open([NILS]), {
      connection: { capabilities: { ...CONNECTION.capabilities, creates: null } },
    });
    await until(() => expectText("Not found in HubSpot."));
    expect(document.body.textContent).not.toContain("Create in");
  });

  it("writes nothing before its own button is pressed, and then what stands in the form", async () => {
    const shown = await show(open([NILS]), created(false));
    await until(() => expectText("Known here from nordlog.test"));
    await pressOnceThere("Create in HubSpot");
    expect(control("First name").value).toBe("Nils");
    expect(control("Last name").value).toBe("Ekdahl");
    expect(control("Company").value).toBe("Nordlog AB");
    await until(() => expect(control("First name").disabled).toBe(false));
    await fill("First name", "Nils Erik");
    expect(typesOf(shown)).not.toContain("create-person");
    await press("Create person");
    await until(() => expect(shown.chosen).toEqual([KEY]));
    expect(shown.existed).toEqual([null]);
    expect(shown.requests.find(({ type }) => type === "create-person")).toEqual({
      type: "create-person",
      connectionId: "c1",
      person: {
        email: "nils@nordlog.test",
        firstName: "Nils Erik",
        lastName: "Ekdahl",
        company: "Nordlog AB",
        ownerId: "102",
      },
    });
  });

  it("keeps what was typed when the form is closed by going elsewhere", async () => {
    const shown = await show(open([NILS]), created(false));
    await pressOnceThere("Create in HubSpot");
    await until(() => expect(control("Last name").disabled).toBe(false));
    await fill("Last name", "Ekdahl-Ström");
    await world.render(<p>Elsewhere</p>);
    await world.render(
      <MailBlank
        state={open([NILS])}
        turn={2}
        onPick={() => {}}
        onChoose={() => {}}
        onCreated={() => {}}
        onSidePanel={null}
      />,
    );
    await pressOnceThere("Create in HubSpot");
    await until(() => expect(control("Last name").value).toBe("Ekdahl-Ström"));
    expect(shown.chosen).toEqual([]);
  });

  it("says of somebody who was there already that they were", async () => {
    const shown = await show(open([NILS]), created(true));
    await pressOnceThere("Create in HubSpot");
    await until(() => expect(control("Last name").disabled).toBe(false));
    await press("Create person");
    await until(() => expect(shown.existed).toEqual(["c1"]));
  });

  it("claims neither that it worked nor that it did not where no answer comes at all", async () => {
    await show(open([NILS]), {
      ...CREATING,
      answer: (type) =>
        type === "create-person" ? Promise.reject(new Error("The worker stopped.")) : undefined,
    });
    await pressOnceThere("Create in HubSpot");
    await until(() => expect(control("Last name").disabled).toBe(false));
    await press("Create person");
    await until(() => expectText("may have been created or not"));
    expect(control("Last name").value).toBe("Ekdahl");
  });

  it("says what went wrong and keeps the text", async () => {
    await show(open([NILS]), {
      ...CREATING,
      answer: (type) =>
        type === "create-person"
          ? {
              ok: false,
              failure: { type: "forbidden", missingScopes: ["contacts.write"], detail: "" },
            }
          : undefined,
    });
    await pressOnceThere("Create in HubSpot");
    await until(() => expect(control("Last name").disabled).toBe(false));
    await press("Create person");
    await until(() => expectText("The key lacks the scope contacts.write."));
    expect(control("Last name").value).toBe("Ekdahl");
  });
});

it("names whom it leaves out, and asks for them only at a press", async () => {
  const people: SortedPeople = {
    outsiders: [],
    colleagues: [sender("mira@acme.test", "Mira")],
    automatic: [sender("no-reply@shop.test")],
    own: [recipient("dana@acme.test", "me")],
  };
  const match = { type: "nobody" } as const;
  const focus = { from: "conversation", people: [], threadId: "a1" } as const;
  const shown = await show(
    { type: "open", resolved: { focus, people, match, toAsk: [] }, match },
    {
      answer: (type) =>
        type === "find-people"
          ? { ok: true, value: { asked: 2, found: [{ address: "mira@acme.test", record: KEY }] } }
          : undefined,
    },
  );
  expectText("Colleague");
  expectText("Automatic sender");
  expect(typesOf(shown)).toEqual([]);
  await until(() => expect(button("Look up anyway")).toBeTruthy());
  await press("Look up anyway");
  await until(() => expectText("Found in HubSpot."));
  expect(shown.requests).toMatchObject([{ addresses: ["mira@acme.test", "no-reply@shop.test"] }]);
  await press("MiraHubSpot · mira@acme.test");
  expect(shown.chosen).toEqual([KEY]);
});

it("takes back at a press that an address is somebody's own", async () => {
  const people: SortedPeople = { outsiders: [], colleagues: [], automatic: [], own: [NILS] };
  const match = { type: "nobody" } as const;
  const focus = { from: "conversation", people: [NILS], threadId: "a1" } as const;
  await show(
    { type: "open", resolved: { focus, people, match, toAsk: [] }, match },
    {},
    undefined,
    () => writeOwnAddress(world.store, NILS.address, true),
  );
  await pressOnceThere("Neither mine nor a colleague's");
  await until(async () => expect(await readOwnAddresses(world.store)).toEqual([]));
});

describe("beside a page that cannot be read", () => {
  it("says what is missing and still finds people", async () => {
    await show({ type: "unreadable", missing: "no-heading" });
    expectText("does not find its heading");
    expect(button("Open in the browser's side panel")).toBeTruthy();
    expect(control("Search records")).toBeTruthy();
  });

  it("shows the numbers of a report before they can be copied, and asks for them at a press only", async () => {
    const asked: string[] = [];
    await show({ type: "unreadable", missing: "no-main" }, {}, (request) => {
      asked.push(request.type);
      return { type: "hits", hits: { person: 2, heading: 0 } };
    });
    expect(asked).toEqual([]);
    expect(document.body.textContent).not.toContain("Copy");
    await press("Report this page");
    await until(() => expectText("Handrail, page of Gmail: no-main\nheading: 0\nperson: 2"));
    expect(button("Copy")).toBeTruthy();
  });

  it("says so when the page does not answer", async () => {
    await show({ type: "unreadable", missing: "no-people" });
    await press("Report this page");
    await until(() => expectText("The page did not answer."));
  });
});

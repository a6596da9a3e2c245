// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { twentyPageState } from "#lib/pages/twenty/page-state.ts";

const SARA = "20202020-1111-4111-8111-111111111111";
const YUSUF = "20202020-2222-4222-8222-222222222222";
const NORDVIK = "20202020-3333-4333-8333-333333333333";
const HOST = "crm.acme.example";

const read = (address: string) => twentyPageState(new URL(address, `https://${HOST}`), document);
const record = (objectType: string, recordId: string, account = HOST) => ({
  type: "record",
  record: { crm: "twenty", account, objectType, recordId },
});
const none = { type: "no-record", crm: "twenty", account: HOST };

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("an address that names a record", () => {
  test.each([
    [`/object/person/${SARA}`, "person", SARA],
    [`/object/person/${SARA}/`, "person", SARA],
    [`/object/person/${SARA}?viewId=7`, "person", SARA],
    [`/object/person/${SARA}#emails`, "person", SARA],
    [`/object/person/${SARA.toUpperCase()}`, "person", SARA],
    [`/object/company/${NORDVIK}`, "company", NORDVIK],
    [`/object/opportunity/${YUSUF}`, "deal", YUSUF],
  ])("%s", (path, objectType, id) => {
    expect(read(path)).toEqual(record(objectType, id));
  });

  test("bears the host with its port as the account", () => {
    expect(read(`https://crm.acme.example:8443/object/person/${SARA}`)).toEqual(
      record("person", SARA, "crm.acme.example:8443"),
    );
    expect(read(`http://localhost:3000/object/person/${SARA}`)).toEqual(
      record("person", SARA, "localhost:3000"),
    );
  });
});

describe("an address that names no record that is handed off", () => {
  test.each([
    "/objects/people",
    "/objects/people?viewId=1",
    "/settings/profile",
    `/object/note/${SARA}`,
    "/object/person/new",
    "/object/person",
    `/object/person/${SARA}x`,
    `/objects/person/${SARA}`,
    "/",
  ])("%s", (path) => {
    expect(read(path)).toEqual(none);
  });

  test("is nothing at all where it is neither https nor this machine", () => {
    expect(read(`http://crm.acme.example/object/person/${SARA}`)).toBeNull();
  });
});

const row = (id: string, name: string, active = false) =>
  `<div data-testid="row-id-${id}" data-active="${active}"><a href="/object/person/${id}">${name}</a></div>`;
const panel = (inner: string, more = "") =>
  `<div data-click-outside-id="command-menu" ${more}><div>${inner}</div></div>`;
const openButton = (id: string) => `<a href="/object/person/${id}"><button>Open</button></a>`;
const chip = (id: string) => `<a href="/object/company/${id}">Nordvik</a>`;

describe("a record that is open at the side of a list", () => {
  test("is the one that the panel's own button leads to, whatever it links to beside it", () => {
    document.body.innerHTML =
      row(YUSUF, "Yusuf Al-Amin", true) +
      panel(`Sara Lindqvist ${chip(NORDVIK)} ${openButton(SARA)}`);
    expect(read("/objects/people")).toEqual(record("person", SARA));
  });

  test.each(["right-drawer", "command-menu", "side-panel"])("is found in a %s", (name) => {
    document.body.innerHTML = `<div data-click-outside-id="${name}">${openButton(SARA)}</div>`;
    expect(read("/objects/people")).toEqual(record("person", SARA));
    document.body.innerHTML = `<div data-side-panel=""><aside>${openButton(SARA)}</aside></div>`;
    expect(read("/objects/people")).toEqual(record("person", SARA));
  });

  test("is the row's own, not that of another link in it, where the row bears an id", () => {
    document.body.innerHTML =
      `<div data-selectable-id="${SARA}" data-active="true"><a href="/object/person/${SARA}">Sara</a>${chip(NORDVIK)}</div>` +
      panel("Sara");
    expect(read("/objects/people")).toEqual(record("person", SARA));
  });

  test("is not the row that is merely focused or ticked", () => {
    const focused = row(SARA, "Sara Lindqvist").replace(
      'data-active="false"',
      'data-active="false" data-focused="true" aria-selected="true"',
    );
    document.body.innerHTML = focused + panel("Sara Lindqvist");
    expect(read("/objects/people")).toEqual(none);
  });

  test("is the list's active row where the panel bears no trace, if the panel shows its name", () => {
    const rows = row(SARA, "Sara Lindqvist", true) + row(YUSUF, "Yusuf Al-Amin");
    document.body.innerHTML = rows + panel(`Sara   Lindqvist ${chip(NORDVIK)}`);
    expect(read("/objects/people")).toEqual(record("person", SARA));
    document.body.innerHTML = rows + panel("Somebody else");
    expect(read("/objects/people")).toEqual(none);
  });

  test("is nobody where a trace points at two", () => {
    document.body.innerHTML = panel(openButton(SARA) + openButton(YUSUF));
    expect(read("/objects/people")).toEqual(none);
  });

  test("is nobody while the panel is closed, empty, or only related records are linked in it", () => {
    for (const html of [
      row(SARA, "Sara Lindqvist", true),
      row(SARA, "Sara Lindqvist", true) + panel(openButton(SARA), 'aria-hidden="true"'),
      '<div data-click-outside-id="side-panel"></div>',
      panel(chip(NORDVIK)),
    ]) {
      document.body.innerHTML = html;
      expect(read("/objects/people")).toEqual(none);
    }
  });

  test("never leads to a record of another site", () => {
    document.body.innerHTML = panel(
      `<a href="https://evil.example/object/person/${SARA}"><button>Open</button></a>`,
    );
    expect(read("/objects/people")).toEqual(none);
  });

  test("gives way to the record that the address names", () => {
    document.body.innerHTML = panel(openButton(SARA));
    expect(read(`/object/person/${YUSUF}`)).toEqual(record("person", YUSUF));
  });
});

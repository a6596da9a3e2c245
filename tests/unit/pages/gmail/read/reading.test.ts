// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { countHits } from "#lib/pages/gmail/read/count-hits.ts";
import { account, conversation, list, main, message, read, row } from "./pages.ts";

const at = (hash: string) => `https://mail.google.com/mail/u/0/${hash}`;
const PERMANENT = "FMfcgzQXKWfMkdNSqlvfGpBRqdVBVVVv";

describe("how far a page can be read", () => {
  test("is starting while Gmail shows that it loads", () => {
    expect(read(`<div id="loading"></div>`).reading).toBe("starting");
  });

  test("is not at all without a main part", () => {
    expect(read(`<div id="loading" style="display:none"></div><p>Something else</p>`).reading).toBe(
      "no-main",
    );
    expect(read(`<div style="display:none">${main("")}</div>`).reading).toBe("no-main");
  });

  test.each([
    `#inbox/${PERMANENT}`,
    `#search/from%3Aole/${PERMANENT}`,
    `#label/Big%2FDeals/${PERMANENT}?compose=new`,
    "#all/16f438e906b36dac",
  ])("lacks a heading where the address names a conversation: %s", (hash) => {
    expect(read(main(list(row("a@x.example", "19fb3e4994277632"))), at(hash)).reading).toBe(
      "no-heading",
    );
  });

  test.each([
    "",
    "#inbox",
    "#inbox/p2",
    "#inbox?compose=CllgCJZZQVJHBJDKmdlkjwUy",
    "#search/averylongsearchtermwithoutspaces",
    "#search/averylongsearchtermwithoutspaces/p3",
    "#label/QuarterlyMarketingCampaigns",
    "#settings/acknowledgements",
    "#advanced-search/subject=averylongsearchterm",
  ])("lacks nothing where the address names a list: %s", (hash) => {
    expect(read(main(list(row("a@x.example", "19fb3e4994277632"))), at(hash)).reading).toBe("read");
  });

  test("lacks people where nobody but oneself is named", () => {
    const own = account("Google Account: Me (me@x.example)");
    expect(read(conversation("Empty", message({}))).reading).toBe("no-people");
    expect(read(`${own}${conversation("Mine", message({ from: "me@x.example" }))}`).reading).toBe(
      "no-people",
    );
  });

  test("lacks nobody in a message to oneself, or to somebody whose own address is not known", () => {
    const own = account("Google Account: Me (me@x.example)");
    const mine = conversation("Note", message({ from: "me@x.example", to: ["me@x.example"] }));
    expect(read(`${own}${mine}`).reading).toBe("read");
    expect(read(mine).reading).toBe("read");
  });
});

test("a report counts what the reader looks for, and tells nothing else", () => {
  read(
    `${account("Google Account: Me (me@x.example)")}${conversation("Count", message({ from: "a@x.example", to: ["b@x.example"] }))}`,
  );
  const hits = countHits(document);
  expect(hits).toMatchObject({ main: 1, heading: 1, person: 2, account: 1, editor: 0 });
  for (const [name, count] of Object.entries(hits)) {
    expect(name).toMatch(/^[\w-]{1,60}$/);
    expect(Number.isInteger(count)).toBe(true);
  }
});

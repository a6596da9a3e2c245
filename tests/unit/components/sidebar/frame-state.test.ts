import { describe, expect, it } from "vitest";
import { type FrameFacts, frameState } from "#components/sidebar/frame-state.ts";
import type { PageState } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";

const page: PageState = {
  type: "record",
  record: { crm: "hubspot", account: "4711", objectType: "person", recordId: "101" },
};
const list: PageState = { type: "no-record", crm: "hubspot", account: "4711" };
const connection = { id: "c1", trouble: null } as ConnectionRow;
const view = {
  snapshot: { key: { connectionId: "c1", objectType: "person", recordId: "101" } },
} as RecordView;
const idle = { running: false, failure: null } as const;

const facts: FrameFacts = {
  surface: "frame",
  link: "up",
  page,
  picked: null,
  connection,
  view,
  isConnected: true,
  lead: null,
  refresh: idle,
};

describe("what the frame shows", () => {
  it.each<[string, Partial<FrameFacts>, string]>([
    ["a cached record before the page has vouched for it", { link: "connecting" }, "record"],
    ["nothing of anybody when no page vouches", { link: "late" }, "not-active"],
    ["nothing of anybody without page and link", { link: "lost", page: null }, "not-active"],
    ["the record on when the extension is updated", { link: "gone" }, "record"],
    ["nothing while the connection is read", { connection: undefined }, "reading"],
    ["nothing while the record is read", { view: undefined }, "reading"],
    ["that the page is a list", { page: list }, "no-record"],
    ["that the account is not connected", { connection: null }, "not-connected"],
    [
      "that the record is fetched",
      { view: null, refresh: { running: true, failure: null } },
      "loading",
    ],
    [
      "why there is no record",
      { view: null, refresh: { running: false, failure: { type: "archived" } } },
      "unreachable",
    ],
    ["that no answer came", { view: null }, "unreachable"],
    ["that the tab is no CRM page", { surface: "side-panel", link: "lost", page: null }, "no-page"],
    ["nothing yet", { link: "connecting", page: null }, "reading"],
  ])("is %s", (_, change, type) => {
    expect(frameState({ ...facts, ...change }).type).toBe(type);
  });

  it("keeps a cached record on screen when it could not be fetched, and says why", () => {
    const refresh = { running: false, failure: { type: "offline" } } as const;
    expect(frameState({ ...facts, refresh })).toMatchObject({
      type: "record",
      failure: { type: "offline" },
    });
  });

  it("tells when the connection as a whole is in trouble", () => {
    const troubled = {
      ...connection,
      trouble: { type: "needs-sign-in", cause: "expired" },
    } as const;
    expect(frameState({ ...facts, connection: troubled })).toMatchObject({
      failure: { type: "needs-sign-in" },
    });
  });

  it("tells when the CRM has folded the page's record into another one", () => {
    const merged = { ...page, record: { ...page.record, recordId: "77" } };
    expect(frameState({ ...facts, page: merged })).toMatchObject({ mergedFrom: "77" });
    expect(frameState(facts)).toMatchObject({ mergedFrom: null });
  });

  it("shows a record that was searched for, whatever the page shows", () => {
    const picked = { connectionId: "c1", objectType: "person", recordId: "101" } as const;
    expect(frameState({ ...facts, page: list, picked })).toMatchObject({
      type: "record",
      mergedFrom: null,
    });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useScreen } from "#components/data/screen-store.ts";
import type { PageState } from "#lib/domain/record.ts";
import type { PageLinkOptions } from "#lib/platform/page-link.ts";
import type { Store } from "#lib/store/databases.ts";
import { linkPage } from "../../../entrypoints/sidebar/link-page.ts";

const held = vi.hoisted(() => ({
  options: null as unknown,
  open: true,
  startMailReader: vi.fn(),
}));
vi.mock("#lib/platform/page-link.ts", () => ({
  linkToPage: (options: unknown) => {
    held.options = options;
    return null;
  },
}));
vi.mock("#lib/platform/start-mail-reader.ts", () => ({ startMailReader: held.startMailReader }));
vi.mock("../../../entrypoints/sidebar/layout.ts", () => ({
  readLayout: async () => ({ open: held.open, width: 380, placement: "push" }),
  writeLayout: async () => undefined,
}));

const options = () => held.options as PageLinkOptions;
const store = {} as Store;
const NONCE = "0123456789abcdef0123456789abcdef";
const MAIL: PageState = {
  type: "mail",
  mail: {
    mailbox: { index: 0, address: null },
    reading: "starting",
    conversation: null,
    editor: null,
  },
};
const RECORD: PageState = { type: "no-record", crm: "hubspot", account: "7" };

beforeEach(() => {
  vi.useFakeTimers();
  held.startMailReader.mockReset();
  held.open = true;
  useScreen.getState().set({ page: null });
});
afterEach(() => vi.useRealTimers());

describe("a page of mail is read", () => {
  it("once the sidebar beside it turns out to be open", async () => {
    linkPage(store, "frame", { nonce: NONCE, state: MAIL });
    expect(held.startMailReader).not.toHaveBeenCalled();
    await options().layout();
    expect(held.startMailReader).toHaveBeenCalledOnce();
  });

  it("not while it stays closed, but when somebody opens it", async () => {
    held.open = false;
    linkPage(store, "frame", { nonce: NONCE, state: MAIL });
    await options().layout();
    options().onPage(MAIL);
    options().onLayout({ open: false, width: 400 });
    expect(held.startMailReader).not.toHaveBeenCalled();
    options().onLayout({ open: true, width: 400 });
    expect(held.startMailReader).toHaveBeenCalledOnce();
  });

  it("for the side panel, which is open by itself, in each tab that it turns to", () => {
    linkPage(store, "side-panel", null);
    options().onPage(MAIL);
    options().onPage(MAIL);
    expect(held.startMailReader).toHaveBeenCalledOnce();
    options().onTurned();
    options().onPage(MAIL);
    expect(held.startMailReader).toHaveBeenCalledTimes(2);
  });
});

it("a page of a CRM is not", async () => {
  linkPage(store, "frame", { nonce: NONCE, state: RECORD });
  await options().layout();
  options().onLayout({ open: true, width: 400 });
  linkPage(store, "side-panel", null);
  options().onPage(RECORD);
  expect(held.startMailReader).not.toHaveBeenCalled();
});

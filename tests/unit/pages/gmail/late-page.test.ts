// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MailPage } from "#lib/domain/mail/mail-page.ts";
import { createLateGmailPage, type GmailReader } from "#lib/pages/gmail/late-page.ts";

const MAIL: MailPage = {
  mailbox: { index: 1, address: "dana@vendor.example" },
  reading: "read",
  conversation: null,
  editor: null,
};

let address: string;
const late = () => createLateGmailPage(document, () => new URL(address));

function fakeReader() {
  return {
    read: vi.fn(() => MAIL),
    watch: vi.fn<GmailReader["watch"]>(),
    answer: vi.fn(() => ({ type: "hits", hits: {} }) as const),
    watchSent: vi.fn<GmailReader["watchSent"]>(),
    keepEditorsBeside: vi.fn<GmailReader["keepEditorsBeside"]>(),
  };
}

beforeEach(() => {
  address = "https://mail.google.com/mail/u/1/#inbox";
});

describe("before its reader has come", () => {
  it("a page of mail is starting, and tells nothing but the mailbox's number", () => {
    document.title = "Pallets - dana@vendor.example - Gmail";
    expect(late().page.readPage()).toEqual({
      type: "mail",
      mail: {
        mailbox: { index: 1, address: null },
        reading: "starting",
        conversation: null,
        editor: null,
      },
    });
  });

  it("it cannot be asked for anything", () => {
    expect(late().page.answer({ type: "count-hits" })).toEqual({
      type: "refused",
      why: "not-here",
    });
  });

  it.each([
    "https://mail.google.com/chat/u/0/",
    "https://mail.google.com/mailing",
    "https://mail.google.com/mail/u/0/?ui=2&view=pt&search=all",
    "https://mail.google.com/mail/u/0/?view=om",
    "https://mail.google.com/",
  ])("what is no mail is none: %s", (other) => {
    address = other;
    expect(late().page.readPage()).toBeNull();
  });
});

describe("when its reader comes", () => {
  it("everything that was waited for begins, and the reader is asked from then on", () => {
    const { page, plugIn } = late();
    const { signal } = new AbortController();
    const changed = vi.fn();
    const sent = vi.fn();
    page.watch(window, changed, signal);
    page.watchSent(sent, signal);
    const reader = fakeReader();
    plugIn(reader);
    expect(reader.watch).toHaveBeenCalledOnce();
    expect(reader.watchSent).toHaveBeenCalledWith(sent, signal);
    expect(page.readPage()).toEqual({ type: "mail", mail: MAIL });
    expect(page.answer({ type: "count-hits" })).toEqual({ type: "hits", hits: {} });
  });

  it("a second one is left alone", () => {
    const { page, plugIn } = late();
    page.watch(window, () => {}, new AbortController().signal);
    const [one, other] = [fakeReader(), fakeReader()];
    plugIn(one);
    plugIn(other);
    expect(other.watch).not.toHaveBeenCalled();
    page.readPage();
    expect(other.read).not.toHaveBeenCalled();
  });

  it("it keeps what is being written beside the sidebar, at once and whenever the page changes", () => {
    const { page, plugIn } = late();
    page.watch(window, () => {}, new AbortController().signal);
    const push = page.createPush(document.documentElement);
    const room = { pushed: 0, covered: 388 };
    push("right", room);
    const reader = fakeReader();
    plugIn(reader);
    const [[, changed] = []] = reader.watch.mock.calls;
    changed?.();
    expect(reader.keepEditorsBeside.mock.calls).toEqual([["right", room]]);
    push("right", { pushed: 0, covered: 0 });
    expect(reader.keepEditorsBeside).toHaveBeenCalledTimes(2);
  });
});

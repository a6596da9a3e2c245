import { describe, expect, it } from "vitest";
import type { PageState } from "#lib/domain/record.ts";
import { frameHash, isFrameToPage, isToggleMessage } from "#lib/messages/page-port.ts";
import { pageToFrameSchema, parseFrameHash } from "#lib/messages/page-state-schema.ts";

const NONCE = "0123456789abcdef0123456789abcdef";
const RECORD: PageState = {
  type: "record",
  record: { crm: "hubspot", account: "24861337", objectType: "person", recordId: "101" },
};

describe("the frame's own address", () => {
  it.each<PageState>([
    RECORD,
    { type: "no-record", crm: "hubspot", account: "24861337" },
    { type: "no-record", crm: "hubspot", account: null },
  ])("carries what is open and comes back as it was: %o", (state) => {
    expect(parseFrameHash(frameHash(state, NONCE))).toEqual({ nonce: NONCE, state });
  });

  it.each([
    "",
    "#",
    "#crm=hubspot&account=1",
    "#nonce=short&crm=hubspot",
    `#nonce=${NONCE}&crm=acme`,
    `#nonce=${NONCE}&crm=hubspot&account=1&objectType=person&recordId=../../limits`,
    `#nonce=${NONCE}&crm=hubspot&account=1&objectType=person&recordId=1&extra=1`,
    `#nonce=${NONCE}&crm=hubspot&account=<img>&objectType=person&recordId=1`,
  ])("is refused when our content script did not write it: %s", (hash) => {
    expect(parseFrameHash(hash)).toBeNull();
  });
});

describe("what the page's side may tell the frame", () => {
  it.each([
    { type: "page", state: RECORD },
    { type: "layout", open: true, width: 380 },
    { type: "focus" },
  ])("is read: %o", (message) => {
    expect(pageToFrameSchema.safeParse(message).success).toBe(true);
  });

  it.each([
    null,
    42,
    "focus",
    {},
    { type: "page" },
    { type: "page", state: { type: "record" } },
    { type: "page", state: RECORD, extra: true },
    { type: "layout", open: "yes", width: 380 },
    { type: "layout", open: true, width: 2 },
    { type: "fetch", url: "https://example.test" },
  ])("is refused when malformed: %o", (message) => {
    expect(pageToFrameSchema.safeParse(message).success).toBe(false);
  });
});

describe("what the frame may tell the page's side", () => {
  it.each([
    { type: "close" },
    { type: "layout", open: false, width: 320, placement: "push" },
    { type: "layout", open: true, width: 560, placement: "overlay" },
  ])("is read: %o", (message) => {
    expect(isFrameToPage(message)).toBe(true);
  });

  it.each([
    null,
    undefined,
    7,
    {},
    { type: "layout" },
    { type: "layout", open: true },
    { type: "layout", open: true, width: 400 },
    { type: "layout", open: true, width: 400, placement: "float" },
    { type: "layout", open: true, width: 319, placement: "push" },
    { type: "layout", open: true, width: 561, placement: "push" },
    { type: "layout", open: true, width: Number.NaN, placement: "push" },
    { type: "navigate", to: "https://example.test" },
  ])("is refused when malformed: %o", (message) => {
    expect(isFrameToPage(message)).toBe(false);
  });
});

it("knows the keyboard shortcut's message from any other", () => {
  expect(isToggleMessage({ type: "toggle" })).toBe(true);
  expect([null, "toggle", {}, { type: "close" }].some(isToggleMessage)).toBe(false);
});

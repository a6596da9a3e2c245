import { describe, expect, it } from "vitest";
import { readPlaybookAddress } from "#lib/domain/playbook-address.ts";

describe("the address of a playbook", () => {
  it.each([
    ["https://acme.example/playbook.json", "https://acme.example/playbook.json"],
    [" acme.example/team/playbook.json?v=2#top ", "https://acme.example/team/playbook.json?v=2"],
    ["http://127.0.0.1:8080/playbook.json", "http://127.0.0.1:8080/playbook.json"],
    ["HTTPS://ACME.example./p.json", "https://acme.example/p.json"],
  ])("%s is read as %s", (typed, address) => {
    expect(readPlaybookAddress(typed)).toMatchObject({ ok: true, value: { address } });
  });

  it("names what the browser is to be asked for, without the port that its patterns do not know", () => {
    expect(readPlaybookAddress("https://acme.example.:8443/p.json")).toMatchObject({
      value: { origin: "https://acme.example:8443", pattern: "https://acme.example/*" },
    });
  });

  it.each([
    "http://acme.example/playbook.json",
    "https://user:secret@acme.example/playbook.json",
    "javascript://acme.example/%0aalert(1)",
    "file:///etc/passwd",
    "data:application/json,{}",
    "",
    `https://acme.example/${"x".repeat(2000)}`,
  ])("%s is refused, and said why", (typed) => {
    expect(readPlaybookAddress(typed)).toMatchObject({
      ok: false,
      failure: { field: "address", message: expect.stringMatching(/\.$/) },
    });
  });
});

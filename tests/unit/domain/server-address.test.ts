import { describe, expect, it } from "vitest";
import { readServerAddress } from "#lib/domain/server-address.ts";

describe("what a person typed or pasted", () => {
  it.each([
    ["crm.acme.com", "https://crm.acme.com"],
    [" https://crm.acme.com/ ", "https://crm.acme.com"],
    ["https://CRM.Acme.com/objects/people?view=1#top", "https://crm.acme.com"],
    ["https://crm.acme.com:443", "https://crm.acme.com"],
    ["https://crm.acme.com:8443/login", "https://crm.acme.com:8443"],
    ["crm.acme.com:8443", "https://crm.acme.com:8443"],
    ["https://crm.acme.com.", "https://crm.acme.com"],
    ["https://bücher.example", "https://xn--bcher-kva.example"],
    ["http://localhost:3000/objects", "http://localhost:3000"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
  ])("%j is the server %s", (typed, origin) => {
    expect(readServerAddress(typed)).toMatchObject({ ok: true, value: { origin } });
  });

  it("shows an international name as the browser calls it, with its port", () => {
    expect(readServerAddress("https://bücher.example:8443")).toMatchObject({
      value: { host: "xn--bcher-kva.example:8443" },
    });
  });
});

describe("what is no address for a key", () => {
  it.each([
    ["http://crm.acme.com", "begin with https://"],
    ["http://192.168.0.5", "begin with https://"],
    ["http://[::1]:3000", "begin with https://"],
    ["http://127.0.0.2", "begin with https://"],
    ["http://localhost.evil.example", "begin with https://"],
    ["ftp://crm.acme.com", "begin with https://"],
    ["chrome-extension://abc/sidebar.html", "begin with https://"],
    ["https://dana:secret@crm.acme.com", "user name or password"],
    ["https://crm.acme.com@evil.example", "user name or password"],
    ["dana@acme.com", "user name or password"],
    ["javascript:alert(1)", "is no web address"],
    ["https://crm acme.com", "is no web address"],
    ["https://crm.acme.com:99999", "is no web address"],
    ["https://acme", "is no host name"],
    ["https://crm..acme.com", "is no host name"],
    ["https://crm_1.acme.com", "is no host name"],
    ["", "Enter the address"],
  ])("%j is refused, with what to do", (typed, says) => {
    const read = readServerAddress(typed, "address");
    expect(read).toMatchObject({ ok: false, failure: { field: "address" } });
    expect(!read.ok && read.failure.message).toContain(says);
  });

  it("repeats no more of a long paste than is needed to recognise it", () => {
    const read = readServerAddress(`https://${" x".repeat(5_000)}`);
    expect(!read.ok && read.failure.message.length).toBeLessThan(200);
  });
});

describe("addresses that only a private network reaches are marked", () => {
  it.each([
    "https://localhost",
    "http://127.0.0.1:3000",
    "https://10.1.2.3",
    "https://172.16.0.1",
    "https://172.31.255.255",
    "https://192.168.1.4:3000",
    "https://169.254.169.254",
    "https://100.64.0.1",
    "https://0x7f.1",
    "https://2130706433",
    "https://017700000001",
    "https://127.1",
    "https://[::1]",
    "https://[::ffff:10.0.0.1]",
    "https://crm.internal",
    "https://crm.acme.local",
    "https://nas.lan",
  ])("%s", (typed) => {
    expect(readServerAddress(typed)).toMatchObject({ ok: true, value: { isPrivate: true } });
  });

  it.each([
    "https://crm.acme.com",
    "https://172.32.0.1",
    "https://11.0.0.1",
    "https://lan.acme.com",
  ])("%s is not", (typed) => {
    expect(readServerAddress(typed)).toMatchObject({ ok: true, value: { isPrivate: false } });
  });
});

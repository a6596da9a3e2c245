import { expect, it } from "vitest";
import { composeAddress, type NewMessage } from "#lib/domain/mail/compose-address.ts";

const MESSAGE: NewMessage = {
  mailbox: { index: 1, address: "dana@acme.test" },
  to: ["sara@nordlog.test"],
  subject: "SAP & HubSpot: 50 % less typing?",
  body: "Dear Sara,\n\nshall we talk?",
};

function fieldsOf(part: Partial<NewMessage>): Readonly<Record<string, string>> {
  const { url } = composeAddress({ ...MESSAGE, ...part });
  return Object.fromEntries(new URL(url).searchParams);
}

it("opens a new message with recipient, subject and text as they are", () => {
  const { url, bodyIncluded } = composeAddress(MESSAGE);
  expect(url).toMatch(/^https:\/\/mail\.google\.com\/mail\/u\/dana%40acme\.test\/\?view=cm&fs=1&/);
  expect(bodyIncluded).toBe(true);
  expect(fieldsOf({})).toMatchObject({
    to: "sara@nordlog.test",
    su: MESSAGE.subject,
    body: MESSAGE.body,
  });
});

it("writes line breaks and spaces as Gmail reads them, whatever breaks the lines here", () => {
  const { url } = composeAddress({ ...MESSAGE, body: "one\r\ntwo three\rfour" });
  expect(url).toContain("&body=one%0Atwo%20three%0Afour");
});

it("names the mailbox by its number where its address is not known", () => {
  const { url } = composeAddress({ ...MESSAGE, mailbox: { index: 3, address: null } });
  expect(url).toContain("https://mail.google.com/mail/u/3/?");
});

it("keeps Arabic, marks of direction and emoji whole", () => {
  const body = "مرحبا سارة،\nهل نتحدث يوم الاثنين؟ \u200fSAP 👩‍💻";
  expect(fieldsOf({ body })).toMatchObject({ body });
});

it("leaves a text out that would make the address too long, and says so", () => {
  const fits = composeAddress({ ...MESSAGE, body: "x".repeat(1_700) });
  const tooLong = composeAddress({ ...MESSAGE, body: "x".repeat(2_000) });
  const arabic = composeAddress({ ...MESSAGE, body: "م".repeat(400) });
  expect(fits.bodyIncluded).toBe(true);
  expect(fits.url.length).toBeLessThanOrEqual(2_000);
  expect(tooLong.bodyIncluded).toBe(false);
  expect(new URL(tooLong.url).searchParams.get("su")).toBe(MESSAGE.subject);
  expect(arabic.bodyIncluded).toBe(false);
});

it("leaves out a subject that is too long by itself", () => {
  const { url, bodyIncluded } = composeAddress({ ...MESSAGE, subject: "س".repeat(400) });
  expect(url).toMatch(/&to=sara%40nordlog\.test$/);
  expect(bodyIncluded).toBe(false);
});

it("has nothing to leave out where there is no text", () => {
  expect(composeAddress({ ...MESSAGE, subject: "", body: " \n" })).toEqual({
    url: "https://mail.google.com/mail/u/dana%40acme.test/?view=cm&fs=1&tf=1&to=sara%40nordlog.test",
    bodyIncluded: true,
  });
});

it("lets nothing in a name, subject or text add a field, a recipient or another address", () => {
  const hostile = fieldsOf({
    mailbox: { index: 0, address: "../../evil?x=@acme.test" },
    to: ["sara&bcc=eve@nordlog.test", "x@y@evil.test", "a@b.test,eve@evil.test", "no address"],
    subject: "Hi&bcc=eve@evil.test\nBcc: eve@evil.test#",
    body: "&to=eve@evil.test#\ud800 end",
  });
  expect(Object.keys(hostile)).toEqual(["view", "fs", "tf", "to", "su", "body"]);
  expect(hostile["to"]).toBe("sara&bcc=eve@nordlog.test");
  expect(hostile["su"]).toBe("Hi&bcc=eve@evil.test Bcc: eve@evil.test#");
  const { url } = composeAddress({
    ...MESSAGE,
    mailbox: { index: 0, address: "../../evil?x=@acme.test" },
  });
  expect(new URL(url).host).toBe("mail.google.com");
  expect(new URL(url).pathname).toMatch(/^\/mail\/u\/[^/]+\/$/);
});

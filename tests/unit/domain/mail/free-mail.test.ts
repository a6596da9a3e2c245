import { expect, it } from "vitest";
import { isFreeMail } from "#lib/domain/mail/free-mail.ts";

it.each([
  "gmail.com",
  "Yahoo.co.uk",
  "hotmail.fr",
  "outlook.com.br",
  "web.de",
  "qq.com",
  "mail.ru",
])("an address at %s says nothing of where somebody works", (domain) => {
  expect(isFreeMail(domain)).toBe(true);
});

it.each([
  "nordwind.example",
  "gmail.nordwind.example",
  "live.nordwind.com",
  "mail.nordwind.de",
  "",
])("one at %j may be a company's", (domain) => {
  expect(isFreeMail(domain)).toBe(false);
});

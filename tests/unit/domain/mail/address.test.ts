import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressForms, addressKey, domainOf, toAddress } from "#lib/domain/mail/address.ts";

describe("when two addresses are one mailbox", () => {
  it.each([
    ["sara@nordwind.example", "Sara+Demo@Nordwind.example"],
    ["sara+a@nordwind.example", "sara+b+c@nordwind.example"],
    ["sara.lindqvist@gmail.com", "saralindqvist+x@googlemail.com"],
  ])("%s and %s are", (left, right) => {
    expect(addressKey(left)).toBe(addressKey(right));
  });

  it.each([
    ["sara.lindqvist@nordwind.example", "saralindqvist@nordwind.example"],
    ["sara@nordwind.example", "sara@mail.nordwind.example"],
    ["+1@nordwind.example", "+2@nordwind.example"],
    ["sara@gmail.com.example", "s.ara@gmail.com.example"],
  ])("%s and %s are not", (left, right) => {
    expect(addressKey(left)).not.toBe(addressKey(right));
  });

  const local = fc.stringMatching(/^[a-z][a-z.]{0,8}(\+[a-z0-9+]{0,4})?$/);
  const domain = fc.constantFrom("gmail.com", "googlemail.com", "nordwind.example", "x.co.uk");
  const address = fc.tuple(local, domain).map((parts) => parts.join("@"));

  it("has one key for all forms, which is itself one of them, and the address comes first", () => {
    fc.assert(
      fc.property(address, (it) => {
        const forms = addressForms(it);
        expect(forms[0]).toBe(it);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms).toContain(addressKey(it));
        for (const form of forms) expect(addressKey(form)).toBe(addressKey(it));
      }),
    );
  });
});

describe("an address that somebody typed", () => {
  it("is kept in lower case without what surrounds it", () => {
    expect(toAddress("  Omar@Acme.example ")).toBe("omar@acme.example");
    expect(domainOf("Omar@Acme.example")).toBe("acme.example");
  });

  it.each(["", "omar", "omar@", "@acme.example", "omar @acme.example", "a@b@c", '"x"@y.example'])(
    "%j is none",
    (text) => {
      expect(toAddress(text)).toBeNull();
    },
  );
});

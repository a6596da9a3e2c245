import { expect, it } from "vitest";
import { receiveFile } from "#components/playbook/agreement/receive-file.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { isAgreed } from "#lib/domain/playbook/sign.ts";
import { ACME, signed } from "./acme.ts";

it("brings two halves of one agreement together, wherever each was signed", () => {
  const here = signed(ACME, { marketing: "Mona Haddad" });
  const file = signed(ACME, { sales: "Sam Weiss" });
  const { playbook, dropped, replaces } = receiveFile(file, here);
  expect(isAgreed(playbook)).toBe(true);
  expect({ dropped, replaces }).toEqual({ dropped: [], replaces: false });
});

it("takes no sign-off over to a text that says something else", () => {
  const here = signed(ACME, { marketing: "Mona Haddad" });
  const file = signed({ ...ACME, name: "Acme playbook, revised" }, { sales: "Sam Weiss" });
  const { playbook, replaces } = receiveFile(file, here);
  expect(playbook.signOffs.marketing).toBeNull();
  expect(playbook.signOffs.sales?.name).toBe("Sam Weiss");
  expect(replaces).toBe(true);
});

it("takes off a sign-off that stands for an earlier text, and says whose", () => {
  const file = {
    ...signed(ACME, { marketing: "Mona Haddad", sales: "Sam Weiss" }),
    reviewBy: "2030-01-01",
  };
  const { playbook, dropped } = receiveFile(file, null);
  expect(playbook.signOffs).toEqual({ marketing: null, sales: null });
  expect(dropped).toEqual(["marketing", "sales"]);
});

it("keeps a good name of ours where the file bears a stale one for the same side", () => {
  const here = signed(ACME, { marketing: "Mona Haddad" });
  const stale = signed(DEFAULT_PLAYBOOK, { marketing: "Max Old" }).signOffs.marketing;
  const file = { ...ACME, signOffs: { marketing: stale, sales: null } };
  expect(receiveFile(file, here).playbook.signOffs.marketing?.name).toBe("Mona Haddad");
});

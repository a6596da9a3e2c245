import { describe, expect, it } from "vitest";
import { prepareVersion } from "#components/playbook/agreement/prepare-version.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";
import { ACME, signed } from "./acme.ts";

const WHEN = { startedAt: "2026-11-20T08:00:00.000Z", today: "2026-11-30" };

describe("prepareVersion", () => {
  it("makes the first version of a team's own out of the starter", () => {
    const first = prepareVersion(
      { ...DEFAULT_PLAYBOOK, name: "Café Acme & Söhne" },
      DEFAULT_PLAYBOOK,
      WHEN,
    );
    expect(first).toMatchObject({
      id: "cafe-acme-sohne",
      version: "1.0.0",
      origin: "team",
      startedAt: WHEN.startedAt,
      reviewBy: "2027-02-28",
    });
    expect(parsePlaybook(first).ok).toBe(true);
  });

  it("gives an id to a name in any script", () => {
    const named = (name: string) => prepareVersion({ ...ACME, name }, DEFAULT_PLAYBOOK, WHEN);
    expect(named("دليل التسليم").id).toBe("playbook");
    expect(parsePlaybook(named("—")).ok).toBe(true);
    expect(parsePlaybook(named(`${"x".repeat(59)} - y`)).ok).toBe(true);
  });

  it("goes on counting from the version in force, under its id, signed by nobody", () => {
    const inForce = signed(ACME, { marketing: "Mona Haddad", sales: "Sam Weiss" });
    const next = prepareVersion({ ...inForce, id: "other" }, inForce, WHEN);
    expect(next).toMatchObject({ id: "acme-playbook", version: "1.3.0" });
    expect(next.signOffs).toEqual({ marketing: null, sales: null });
  });

  it("keeps a review day that lies ahead and replaces one that has come", () => {
    const on = (reviewBy: string) => prepareVersion({ ...ACME, reviewBy }, ACME, WHEN).reviewBy;
    expect(on("2026-12-15")).toBe("2026-12-15");
    expect(on("2026-11-30")).toBe("2027-02-28");
  });
});

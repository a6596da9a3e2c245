import { describe, expect, it } from "vitest";
import { FIRST_CHOICE, type QueueChoice } from "#lib/domain/queue/queue-choice.ts";
import { countLeads, createLeadFilter, leadsInView } from "#lib/domain/queue/select-leads.ts";
import { account, indexOf, lead, NOON, shown } from "./sample.ts";

const at = (hour: string) => `2026-11-23T${hour}:00.000Z`;

describe("the parts of the queue", () => {
  const index = indexOf([
    lead("mine"),
    lead("taken", { status: "accepted" }),
    lead("omars", { ownerId: "101" }),
    lead("nobodys", { ownerId: null }),
    lead("elsewhere", { ownerId: "105" }),
    lead("done", { status: "opportunity" }),
    lead("given-back", { status: "rejected" }),
  ]);

  it("show what is mine, what waits for my yes, and what is my team's or nobody's", () => {
    expect(shown(index).toSorted()).toEqual(["mine", "taken"]);
    expect(shown(index, { view: "offered" })).toEqual(["mine"]);
    expect(shown(index, { view: "team" }).toSorted()).toEqual([
      "mine",
      "nobodys",
      "omars",
      "taken",
    ]);
  });

  it("show everybody's leads as the team's where the CRM knows no team of the person", () => {
    const alone = indexOf([lead("1"), lead("2", { ownerId: "105" })], undefined, [
      account({ personId: null }),
    ]);
    expect(shown(alone, { view: "team" })).toEqual(["1", "2"]);
    expect(shown(alone)).toEqual([]);
  });

  it("go by the CRM's clock where this computer's is wrong", () => {
    const hour = 60 * 60_000;
    for (const clockOffset of [-2 * hour, 2 * hour]) {
      const wrong = indexOf([lead("1")], undefined, [account({ clockOffset })]);
      const before = Date.parse(at("10:29")) - clockOffset;
      expect(countLeads(wrong, before).mine).toEqual({ all: 1, overdue: 0 });
      expect(countLeads(wrong, before + 60_000).mine).toEqual({ all: 1, overdue: 1 });
    }
  });

  it("count their leads, and those that are overdue", () => {
    const soon = indexOf([lead("1"), lead("2", { status: "accepted" })]);
    // Half an hour to accept is over at noon, four hours to answer are not.
    expect(countLeads(soon, NOON).mine).toEqual({ all: 2, overdue: 1 });
    expect(countLeads(soon, NOON).offered).toEqual({ all: 1, overdue: 1 });
  });

  it("hold no lead of a connection that is gone", () => {
    expect(indexOf([lead("1")], undefined, []).entries).toEqual([]);
  });
});

describe("the order", () => {
  const index = indexOf([
    lead(
      "b",
      { offeredAt: at("09:30") },
      { name: "Zoe 10", company: { ...lead("x").company, name: "Älfa" } },
    ),
    lead(
      "a",
      { offeredAt: at("09:10") },
      { name: "zoe 9", company: { ...lead("x").company, name: null } },
    ),
    lead("c", { offeredAt: at("09:20"), status: "worked" }, { name: "Émile" }),
  ]);

  it("puts first what is due first, and last what is due never", () => {
    expect(shown(index)).toEqual(["a", "b", "c"]);
    expect(shown(index, { descending: true })).toEqual(["c", "b", "a"]);
  });

  it("sorts names as people do, whatever their case, accents and numbers; unknown ones come last", () => {
    expect(shown(index, { sort: "name" })).toEqual(["c", "a", "b"]);
    expect(shown(index, { sort: "company" }).at(-1)).toBe("a");
  });

  it("leaves equal ones as they were offered, and then by id, whichever way they were read", () => {
    const same = { offeredAt: at("09:00") };
    const leads = [lead("3", same), lead("1", same), lead("2", { offeredAt: at("08:00") })];
    expect(shown(indexOf(leads), { sort: "owner" })).toEqual(["2", "1", "3"]);
    expect(shown(indexOf(leads.toReversed()), { sort: "owner" })).toEqual(["2", "1", "3"]);
  });
});

describe("the filters", () => {
  const index = indexOf([
    lead("1", {}, { name: "Sara  Lindqvist", emails: ["sara@nordwind.example"] }),
    lead(
      "2",
      { leadType: "content-download", ownerId: "101" },
      { name: "ＳＡＲＡ Berg", emails: [] },
    ),
    lead(
      "3",
      { status: "accepted", noteTrigger: "Asked for a price" },
      { name: null, emails: ["jo@x.example"] },
    ),
  ]);
  const found = (words: string) => shown(index, { view: "team", words }).toSorted();

  it("find every typed word anywhere in name, company, address, owner, lead type and reason", () => {
    expect(found("sara")).toEqual(["1", "2"]);
    expect(found(" LIND  sara ")).toEqual(["1"]);
    expect(found("omar sara")).toEqual(["2"]);
    expect(found("price")).toEqual(["3"]);
    expect(found("jo@x")).toEqual(["3"]);
    expect(found("nobody")).toEqual([]);
  });

  it("hold together: owner, lead type, status, and only what is overdue", () => {
    const { connectionId } = lead("1").key;
    expect(shown(index, { view: "team", owner: `${connectionId}/101` })).toEqual(["2"]);
    expect(shown(index, { view: "team", leadType: "content-download" })).toEqual(["2"]);
    expect(shown(index, { view: "team", status: "accepted", words: "jo" })).toEqual(["3"]);
    expect(shown(index, { view: "team", overdueOnly: true }, Date.parse(at("11:00")))).toEqual([
      "1",
    ]);
  });

  it("count a lead as overdue from the moment on at which it is due", () => {
    const due = Date.parse(at("10:30"));
    expect(shown(index, { overdueOnly: true }, due - 1)).toEqual([]);
    expect(shown(index, { overdueOnly: true }, due)).toEqual(["1"]);
  });
});

describe("typing letter by letter", () => {
  const index = indexOf([
    lead("quira", {}, { name: "Zzira Berg" }),
    lead("quo", { status: "accepted" }, { name: "Zzo Berg" }),
    lead("xerx", {}, { name: "Xerx Berg" }),
  ]);
  const filter = createLeadFilter(leadsInView(index, FIRST_CHOICE, NOON), NOON);
  const found = (choice: Partial<QueueChoice>) =>
    filter({ ...FIRST_CHOICE, ...choice })
      .map(({ facts }) => facts.key.recordId)
      .toSorted();

  it("finds what typing it at once would, also when letters or filters are taken away again", () => {
    expect(found({ words: "zz" })).toEqual(["quira", "quo"]);
    expect(found({ words: "zzi" })).toEqual(["quira"]);
    expect(found({ words: "zz" })).toEqual(["quira", "quo"]);
    expect(found({ words: "zz", status: "accepted" })).toEqual(["quo"]);
    expect(found({ words: "zz" })).toEqual(["quira", "quo"]);
    expect(found({ words: "xer" })).toEqual(["xerx"]);
    expect(found({ words: "" })).toEqual(["quira", "quo", "xerx"]);
  });
});

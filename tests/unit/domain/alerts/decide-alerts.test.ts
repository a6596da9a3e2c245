import { describe, expect, it } from "vitest";
import { NOTHING_TOLD } from "#lib/domain/alerts/alert-memory.ts";
import { SUMMARY_ID } from "#lib/domain/alerts/decide-alerts.ts";
import { DAY, decide, HOUR, type LeadSketch, MINUTE, monday } from "./leads.ts";

const NOON = monday("10:00");
const lead = (id: string, due: string, change: Partial<LeadSketch> = {}): LeadSketch => ({
  id,
  dueAt: monday(due),
  ...change,
});
const idOf = (id: string) => `hubspot-24861337/person/${id}`;

describe("one lead", () => {
  it("is told of once before its answer is due and once when it is, in one notification", () => {
    const sara = [lead("1", "11:00", { name: "Sara Lindqvist" })];
    const early = decide(sara, monday("09:30"));
    expect(early).toMatchObject({ badge: { count: 0, words: "" }, show: [], take: [] });
    expect(early.nextAt).toBe(monday("10:00"));

    const warned = decide(sara, monday("10:00"), early.memory);
    expect(warned.show).toEqual([
      {
        id: idOf("1"),
        title: "Due soon: answer Sara Lindqvist (Nordwind)",
        message: "It is due at 11:00. Call within the hour.",
      },
    ]);
    expect(warned.badge).toEqual({ count: 1, tone: "soon", words: "1 lead is due soon" });
    expect(warned.nextAt).toBe(monday("11:00"));
    expect(decide(sara, monday("10:20"), warned.memory).show).toEqual([]);

    const missed = decide(sara, monday("11:00"), warned.memory);
    expect(missed.show.map(({ id, title }) => [id, title])).toEqual([
      [idOf("1"), "Overdue: answer Sara Lindqvist (Nordwind)"],
    ]);
    expect(missed.badge).toEqual({ count: 1, tone: "overdue", words: "1 lead is overdue" });
    expect(missed.nextAt).toBeNull();
    expect(decide(sara, monday("16:00"), missed.memory).show).toEqual([]);
  });

  it("is taken away when it was answered, given away or put off", () => {
    const { memory } = decide([lead("1", "10:30")], NOON);
    expect(memory.up).toEqual([idOf("1")]);
    const others = {
      answered: [],
      "given away": [lead("1", "10:30", { owner: "8" })],
      "put off": [lead("1", "10:30", { snoozedUntil: NOON + HOUR })],
    };
    for (const sketches of Object.values(others)) {
      const after = decide(sketches, NOON + MINUTE, memory);
      expect(after).toMatchObject({ take: [idOf("1")], show: [], badge: { count: 0 } });
      expect(after.memory.up).toEqual([]);
    }
  });

  it("is told of again when its snooze is over, once", () => {
    const snoozed = [lead("1", "10:30", { snoozedUntil: monday("11:00") })];
    const { memory } = decide([lead("1", "10:30")], monday("10:30"));
    const quiet = decide(snoozed, monday("10:40"), memory);
    expect(quiet.nextAt).toBe(monday("11:00"));
    const again = decide(snoozed, monday("11:00"), quiet.memory);
    expect(again.show).toHaveLength(1);
    expect(decide(snoozed, monday("11:10"), again.memory).show).toEqual([]);
  });

  it("is told of anew when the window began anew after a miss, or with another offer", () => {
    const { memory } = decide([lead("1", "10:30")], monday("10:30"));
    const restarted = [lead("1", "14:00", { misses: 1 })];
    expect(decide(restarted, monday("13:30"), memory).show).toHaveLength(1);
    const offered = [lead("1", "14:00", { round: "offer-2" })];
    expect(decide(offered, monday("13:30"), memory).show).toHaveLength(1);
  });

  it("stays on the screen while the window runs anew after a miss that was told, and is not told twice", () => {
    const { memory } = decide([lead("1", "10:30")], monday("10:30"));
    const again = decide([lead("1", "16:00", { misses: 1 })], monday("10:31"), memory);
    expect(again).toMatchObject({ show: [], take: [], badge: { count: 0 } });
    expect(decide([], monday("10:32"), again.memory).take).toEqual([idOf("1")]);
  });

  it("that was told of as a miss and put off since is told of again when that is over", () => {
    const { memory } = decide([lead("1", "10:30")], monday("10:30"));
    const snoozed = [lead("1", "16:00", { misses: 1, snoozedUntil: monday("10:50") })];
    const quiet = decide(snoozed, monday("10:40"), memory);
    expect(quiet.show).toEqual([]);
    const again = decide(snoozed, monday("10:50"), quiet.memory);
    expect(again.show).toHaveLength(1);
    expect(decide(snoozed, monday("10:55"), again.memory).show).toEqual([]);
  });

  it("is not warned of at the very moment at which a short window runs anew: the badge alone counts it", () => {
    const { memory } = decide([lead("1", "10:30")], monday("10:30"));
    const short = { misses: 1, startedAt: monday("10:31"), warnAt: monday("10:31") };
    const again = decide([lead("1", "11:31", short)], monday("10:31"), memory);
    expect(again).toMatchObject({ show: [], take: [], badge: { count: 1, tone: "soon" } });
    const missed = decide([lead("1", "11:31", short)], monday("11:31"), again.memory);
    expect(missed.show.map(({ title }) => title)).toEqual(["Overdue: answer Buyer 1 (Nordwind)"]);
  });

  it("that was missed by somebody else, or at night, is told of where the window runs anew, once", () => {
    const passedOn = [lead("1", "16:00", { misses: 1, name: "Sara Lindqvist" })];
    const first = decide(passedOn, monday("10:31"));
    expect(first.show).toEqual([
      {
        id: idOf("1"),
        title: "Missed before: answer Sara Lindqvist (Nordwind)",
        message:
          "The time was missed once and runs anew. It is due at 16:00. Call within the hour.",
      },
    ]);
    expect(decide(passedOn, monday("10:40"), first.memory).show).toEqual([]);
    const snoozed = [lead("1", "16:00", { misses: 1, snoozedUntil: monday("10:50") })];
    expect(decide(snoozed, monday("10:45"), first.memory).take).toEqual([idOf("1")]);
    expect(decide(snoozed, monday("10:51"), first.memory).show).toHaveLength(1);
  });

  it("is not named where somebody wants no names on the screen", () => {
    const { show } = decide([lead("1", "10:30", { name: "Sara" })], NOON, NOTHING_TOLD, {
      names: false,
    });
    expect(show[0]?.title).toBe("Due soon: answer a lead");
    expect(JSON.stringify(show)).not.toMatch(/Sara|Nordwind/);
  });

  it("is not told of where alerts are off, and only when missed where warnings are off", () => {
    const sketches = [lead("1", "10:30")];
    const off = decide(sketches, NOON, NOTHING_TOLD, { notify: false });
    expect(off).toMatchObject({ show: [], badge: { count: 1 } });
    const late = { warn: false };
    expect(decide(sketches, NOON, NOTHING_TOLD, late).show).toEqual([]);
    expect(decide(sketches, monday("10:30"), NOTHING_TOLD, late).show).toHaveLength(1);
  });

  it("falls due at a closing: told then, and not the next morning", () => {
    expect(decide([lead("1", "17:00")], monday("17:00")).show).toHaveLength(1);
  });
});

describe("what is remembered", () => {
  const { memory } = decide([lead("1", "10:30")], monday("10:30"));
  const idsAfter = (days: number, sketches: readonly LeadSketch[]) =>
    decide(sketches, monday("10:30") + days * DAY, memory).memory.told.map(({ id }) => id);

  it("outlives a lead that is away from the cache for some days, and not one that is gone", () => {
    expect(idsAfter(29, [])).toEqual([idOf("1")]);
    expect(idsAfter(31, [])).toEqual([]);
  });

  it("stays as long as the lead is open, also where a clock was a year ahead", () => {
    expect(idsAfter(365, [lead("1", "10:30")])).toEqual([idOf("1")]);
  });
});

describe("at night", () => {
  it("nothing is told; at the next opening what is then true is, once", () => {
    const night = [lead("1", "19:00", { warnAt: monday("18:30") })];
    const dark = decide(night, monday("18:30"));
    expect(dark).toMatchObject({ show: [], badge: { count: 1 }, nextAt: monday("19:00") });
    const later = decide(night, monday("19:00"), dark.memory);
    expect(later.show).toEqual([]);
    expect(later.nextAt).toBe(monday("09:00") + DAY);
    const opened = decide(night, monday("09:00") + DAY, later.memory);
    expect(opened.show.map(({ title }) => title)).toEqual(["Overdue: answer Buyer 1 (Nordwind)"]);
    expect(opened.show[0]?.message).toMatch(/^It was due on Mon,? 23 Nov,? 19:00\./);
  });

  it("what was answered meanwhile is never told", () => {
    const { memory } = decide([lead("1", "19:00")], monday("20:00"));
    expect(decide([], monday("09:00") + DAY, memory).show).toEqual([]);
  });
});

describe("several at once", () => {
  const many = (count: number, due = "10:00") =>
    Array.from({ length: count }, (_, index) => lead(String(index + 1), due));

  it("three are told one by one, more become one that says how many", () => {
    expect(decide(many(3), NOON).show).toHaveLength(3);
    const { show, memory } = decide([...many(5), lead("6", "10:30")], NOON);
    expect(show).toEqual([
      {
        id: SUMMARY_ID,
        title: "5 leads are overdue, 1 is due soon",
        message:
          "Buyer 1 (Nordwind), Buyer 2 (Nordwind), Buyer 3 (Nordwind) and 3 more. The first was due at 10:00.",
      },
    ]);
    expect(decide([...many(5), lead("6", "10:30")], NOON + MINUTE, memory).show).toEqual([]);
  });

  it("counts apart what is overdue, due soon, and missed before", () => {
    const again = ["7", "8"].map((id) => lead(id, "16:00", { misses: 1 }));
    const { show, badge } = decide([...many(1), lead("6", "10:30"), ...again], NOON);
    expect(show[0]?.title).toBe("1 lead is overdue, 1 is due soon, 2 were missed before");
    expect(badge).toEqual({ count: 2, tone: "overdue", words: "1 lead is overdue, 1 is due soon" });
  });

  it("what comes soon after a summary waits for the next one, and is not lost", () => {
    const first = decide(many(5), NOON);
    const more = [...many(5), ...["6", "7", "8", "9"].map((id) => lead(id, "10:01"))];
    const waiting = decide(more, monday("10:01"), first.memory);
    expect(waiting).toMatchObject({ show: [], nextAt: monday("10:10") });
    const told = decide(more, monday("10:10"), waiting.memory);
    expect(told.show.map(({ title }) => title)).toEqual(["9 leads are overdue"]);
    expect(decide(more, monday("11:00"), told.memory).show).toEqual([]);
  });

  it("a clock that was set back by hours makes nobody wait for what it showed before", () => {
    const { memory } = decide(many(3, "16:00"), monday("16:00"));
    const early = [lead("9", "10:30")];
    expect(decide(early, NOON, memory).show.map(({ id }) => id)).toEqual([idOf("9")]);
  });

  it("a summary takes away the single ones that it stands for, and goes when nothing is left", () => {
    const warned = decide(
      [1, 2, 3].map((id) => lead(String(id), "10:30")),
      NOON,
    );
    const five = many(5, "10:30");
    const together = decide(five, monday("10:30"), warned.memory);
    expect(together.show.map(({ id }) => id)).toEqual([SUMMARY_ID]);
    expect(together.take.toSorted()).toEqual(["1", "2", "3"].map(idOf));
    expect(decide([], monday("10:40"), together.memory).take).toEqual([SUMMARY_ID]);
  });
});

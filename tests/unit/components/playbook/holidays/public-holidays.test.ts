import { describe, expect, it } from "vitest";
import {
  countries,
  languages,
  publicHolidays,
  regions,
} from "#components/playbook/editor/holidays/public-holidays.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { parsePlaybook } from "#lib/domain/playbook/parse-playbook.ts";

const TODAY = "2026-11-21";

function of(country: string, region: string | null = null, language = "en") {
  return publicHolidays({ country, region, language, today: TODAY });
}

describe("the public holidays of a country", () => {
  it("are known for many countries, and for their parts", () => {
    const names = countries().map(({ label }) => label);
    expect(names.length).toBeGreaterThan(150);
    expect(names).toEqual(expect.arrayContaining(["Saudi Arabia", "Germany", "Spain"]));
    expect(regions("DE").map(({ label }) => label)).toContain("Bayern");
    expect(regions("SA")).toEqual([]);
  });

  it("are listed for this year and the next two, whole days only by day", () => {
    const { found, source } = of("DE", "BY");
    expect(source).toEqual({ kind: "country", name: "DE", region: "BY", until: "2028-12-31" });
    const days = found.map(({ from, label }) => `${from} ${label}`);
    expect(days).toContain("2027-01-06 Epiphany");
    expect(days).toContain("2028-12-25 Christmas Day");
    expect(of("DE").found.map(({ label }) => label)).not.toContain("Epiphany");
    expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted());
  });

  it("have their names in the country's language, too", () => {
    expect(languages("DE")).toEqual(["en", "de"]);
    expect(of("DE", null, "de").found.map(({ label }) => label)).toContain("Karfreitag");
    expect(languages("SA")).toContain("ar");
  });

  it("have days and names that a playbook takes, for every country and in each of its languages", () => {
    const all = countries().flatMap(({ value }) =>
      languages(value).flatMap((language) => of(value, null, language).found),
    );
    const holidays = [...new Map(all.map((each) => [each.label, each])).values()].map(
      ({ from, to, label }) => ({ from, to, label }),
    );
    expect(holidays.length).toBeGreaterThan(1000);
    for (let first = 0; first < holidays.length; first += 400) {
      const calendar = {
        ...DEFAULT_PLAYBOOK.calendar,
        holidays: holidays.slice(first, first + 400),
      };
      expect(parsePlaybook({ ...DEFAULT_PLAYBOOK, calendar })).toMatchObject({ ok: true });
    }
  }, 120_000);

  it("that begin at sunset are on the days that people have off, all of them", () => {
    const eid = of("SA").found.find(
      ({ from, label }) => label.includes("Fitr") && from.startsWith("2027"),
    );
    expect(eid).toMatchObject({ from: "2027-03-09", to: "2027-03-12" });
  });
});

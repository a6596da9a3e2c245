import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCalendar } from "#lib/domain/story/calendar.ts";

const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
const calendar = (locale: string, timeZone = "UTC") =>
  createCalendar({ now: "2026-11-21T09:00:00Z", locale, timeZone });

describe("calendar", () => {
  it.each([
    ["en-GB", "2026-11-11", "2026-11-12", "11–12 Nov"],
    ["en-GB", "2026-10-30", "2026-11-02", "30 Oct – 2 Nov"],
    ["en-GB", "2025-11-11", "2025-11-12", "11–12 Nov 2025"],
    ["en-GB", "2025-10-30", "2025-11-02", "30 Oct – 2 Nov 2025"],
    ["en-GB", "2025-12-30", "2026-01-02", "30 Dec 2025 – 2 Jan 2026"],
    ["en-US", "2026-11-11", "2026-11-12", "Nov 11–12"],
    ["en-US", "2026-10-30", "2026-11-02", "Oct 30 – Nov 2"],
    ["en-US", "2025-11-11", "2025-11-12", "Nov 11–12, 2025"],
    ["en-GB", "2026-11-11", "2026-11-11", "11 Nov"],
  ])("in %s, from %s to %s: %s", (locale, from, to, text) => {
    expect(calendar(locale).range(at(from), at(to))).toBe(text);
  });

  it("names the year only when it is another one", () => {
    expect(calendar("en-GB").date(at("2026-01-02"))).toBe("2 Jan");
    expect(calendar("en-GB").date(at("2024-01-02"))).toBe("2 Jan 2024");
  });

  it("counts days as the reader's zone has them", () => {
    const late = Date.parse("2026-11-20T23:30:00Z");
    expect(calendar("en-GB", "UTC").today - calendar("en-GB", "UTC").dayOf(late)).toBe(1);
    const riyadh = calendar("en-GB", "Asia/Riyadh");
    expect(riyadh.today - riyadh.dayOf(late)).toBe(0);
  });

  it("counts days across the nights in which clocks are changed", () => {
    const berlin = calendar("en-GB", "Europe/Berlin");
    const day = (text: string) => berlin.dayOf(Date.parse(text));
    const before = day("2026-10-24T12:00:00Z");
    expect(day("2026-10-24T21:59:00Z")).toBe(before);
    expect(day("2026-10-24T22:01:00Z")).toBe(before + 1);
    expect(day("2026-10-25T22:59:00Z")).toBe(before + 1);
    expect(day("2026-10-25T23:01:00Z")).toBe(before + 2);
  });

  it("agrees with the platform's own calendar in every zone and at every moment", () => {
    const zones = fc.constantFrom("Asia/Kolkata", "America/St_Johns", "Africa/Casablanca", "UTC");
    const moments = fc.date({ min: new Date("1991-01-01"), max: new Date("2030-01-01") });
    fc.assert(
      fc.property(zones, moments, (timeZone, moment) => {
        fc.pre(!Number.isNaN(moment.getTime()));
        const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
        const days = Math.round(Date.parse(format.format(moment)) / 86_400_000);
        expect(calendar("en-GB", timeZone).dayOf(moment.getTime())).toBe(days);
      }),
    );
  });

  it("uses UTC where the zone is not known", () => {
    expect(calendar("en-GB", "Nowhere/Land").date(at("2026-11-12"))).toBe("12 Nov");
  });

  it("dates by the Gregorian calendar where a locale or a reader's setting has another", () => {
    const ummAlQura = calendar("ar-SA-u-ca-islamic-umalqura-nu-latn");
    expect(ummAlQura.date(at("2025-11-12"))).toBe("12 نوفمبر 2025");
    expect(ummAlQura.range(at("2025-12-30"), at("2026-01-02"))).toContain("2026");
  });

  it.each([
    ["ar-SA", "2025-11-11", "2025-11-12", "١١–١٢ نوفمبر ٢٠٢٥", "١٤"],
    ["ar-AE", "2026-10-30", "2026-11-02", "30 أكتوبر – 2 نوفمبر", "14"],
    ["ar-MA", "2026-11-11", "2026-11-12", "11–12 نونبر", "14"],
    ["en-GB", "2026-11-11", "2026-11-12", "11–12 Nov", "14"],
  ])("writes numbers in the digits of the dates in %s", (locale, from, to, range, fourteen) => {
    expect(calendar(locale).range(at(from), at(to))).toBe(range);
    expect(calendar(locale).number(14)).toBe(fourteen);
  });
});

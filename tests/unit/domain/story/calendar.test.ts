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

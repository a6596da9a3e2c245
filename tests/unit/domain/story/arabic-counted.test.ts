import { describe, expect, it } from "vitest";
import { counted, countedOthers } from "#lib/domain/story/arabic/counted.ts";
import { NOUNS } from "#lib/domain/story/arabic/nouns.ts";

const write = new Intl.NumberFormat("ar-AE").format;

/**
 * By the grammar of العدد والمعدود: one and two follow their noun's gender; three to ten take the other
 * gender and a plural; 11 to 99 a singular in the accusative; hundreds a singular in the genitive; and
 * what stands after a hundred rules as it does alone.
 */
const FORMS = [
  [0, "0 مرة", "0 يوم", "0 صفحة", "0 نموذج"],
  [1, "مرة واحدة", "يوم واحد", "صفحة واحدة", "نموذج واحد"],
  [2, "مرتين", "يومين", "صفحتين", "نموذجين"],
  [3, "ثلاث مرات", "ثلاثة أيام", "ثلاث صفحات", "ثلاثة نماذج"],
  [4, "أربع مرات", "أربعة أيام", "أربع صفحات", "أربعة نماذج"],
  [5, "خمس مرات", "خمسة أيام", "خمس صفحات", "خمسة نماذج"],
  [6, "ست مرات", "ستة أيام", "ست صفحات", "ستة نماذج"],
  [7, "سبع مرات", "سبعة أيام", "سبع صفحات", "سبعة نماذج"],
  [8, "ثماني مرات", "ثمانية أيام", "ثماني صفحات", "ثمانية نماذج"],
  [9, "تسع مرات", "تسعة أيام", "تسع صفحات", "تسعة نماذج"],
  [10, "عشر مرات", "عشرة أيام", "عشر صفحات", "عشرة نماذج"],
  [11, "11 مرة", "11 يومًا", "11 صفحة", "11 نموذجًا"],
  [12, "12 مرة", "12 يومًا", "12 صفحة", "12 نموذجًا"],
  [99, "99 مرة", "99 يومًا", "99 صفحة", "99 نموذجًا"],
  [100, "100 مرة", "100 يوم", "100 صفحة", "100 نموذج"],
  [101, "101 مرة", "101 يوم", "101 صفحة", "101 نموذج"],
  [102, "102 مرة", "102 يوم", "102 صفحة", "102 نموذج"],
  [103, "103 مرات", "103 أيام", "103 صفحات", "103 نماذج"],
  [110, "110 مرات", "110 أيام", "110 صفحات", "110 نماذج"],
  [111, "111 مرة", "111 يومًا", "111 صفحة", "111 نموذجًا"],
  [1000, "1,000 مرة", "1,000 يوم", "1,000 صفحة", "1,000 نموذج"],
] as const;

describe("numbers in Arabic", () => {
  it.each(FORMS)("count %i times, days, pages and forms", (count, times, days, pages, forms) => {
    expect([
      counted(count, NOUNS.time, write),
      counted(count, NOUNS.day, write),
      counted(count, NOUNS.page, write),
      counted(count, NOUNS.form, write),
    ]).toEqual([times, days, pages, forms]);
  });

  it.each([
    [1, "صفحة أخرى", "مستند آخر"],
    [2, "صفحتين أخريين", "مستندين آخرين"],
    [3, "ثلاث صفحات أخرى", "ثلاثة مستندات أخرى"],
    [10, "عشر صفحات أخرى", "عشرة مستندات أخرى"],
    [14, "14 صفحة أخرى", "14 مستندًا آخر"],
    [100, "100 صفحة أخرى", "100 مستند آخر"],
    [103, "103 صفحات أخرى", "103 مستندات أخرى"],
  ])("count %i others of a list", (count, pages, documents) => {
    expect([
      countedOthers(count, NOUNS.page, write),
      countedOthers(count, NOUNS.document, write),
    ]).toEqual([pages, documents]);
  });

  it.each(Object.entries(NOUNS))("inflect the noun of %s throughout", (_name, noun) => {
    expect(noun.two).toMatch(/ين$/u);
    // A feminine ة stays as it is; a masculine noun takes the accusative's alif.
    if (noun.gender === "feminine") expect([noun.one, noun.many]).toEqual([noun.many, noun.one]);
    else expect(noun.many).toBe(`${noun.one}ًا`);
    expect(noun.gender === "feminine").toBe(noun.one.endsWith("ة"));
  });

  it("writes larger numbers in the reader's own digits", () => {
    expect(counted(14, NOUNS.page, new Intl.NumberFormat("ar-EG").format)).toBe("١٤ صفحة");
  });
});

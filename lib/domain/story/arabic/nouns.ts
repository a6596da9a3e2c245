import type { CountedThing } from "../grammar.ts";
import type { CountedNoun } from "./counted.ts";

/** What the story counts. */
export const NOUNS = {
  time: { gender: "feminine", one: "مرة", two: "مرتين", few: "مرات", many: "مرة" },
  day: { gender: "masculine", one: "يوم", two: "يومين", few: "أيام", many: "يومًا" },
  page: { gender: "feminine", one: "صفحة", two: "صفحتين", few: "صفحات", many: "صفحة" },
  form: { gender: "masculine", one: "نموذج", two: "نموذجين", few: "نماذج", many: "نموذجًا" },
  document: { gender: "masculine", one: "مستند", two: "مستندين", few: "مستندات", many: "مستندًا" },
  event: { gender: "feminine", one: "فعالية", two: "فعاليتين", few: "فعاليات", many: "فعالية" },
  ad: { gender: "masculine", one: "إعلان", two: "إعلانين", few: "إعلانات", many: "إعلانًا" },
  message: { gender: "feminine", one: "رسالة", two: "رسالتين", few: "رسائل", many: "رسالة" },
  call: { gender: "feminine", one: "مكالمة", two: "مكالمتين", few: "مكالمات", many: "مكالمة" },
  meeting: {
    gender: "masculine",
    one: "اجتماع",
    two: "اجتماعين",
    few: "اجتماعات",
    many: "اجتماعًا",
  },
  chat: { gender: "feminine", one: "محادثة", two: "محادثتين", few: "محادثات", many: "محادثة" },
  task: { gender: "feminine", one: "مهمة", two: "مهمتين", few: "مهام", many: "مهمة" },
  note: { gender: "feminine", one: "ملاحظة", two: "ملاحظتين", few: "ملاحظات", many: "ملاحظة" },
  step: { gender: "feminine", one: "خطوة", two: "خطوتين", few: "خطوات", many: "خطوة" },
  visit: { gender: "feminine", one: "زيارة", two: "زيارتين", few: "زيارات", many: "زيارة" },
  line: { gender: "masculine", one: "سطر", two: "سطرين", few: "أسطر", many: "سطرًا" },
  employee: { gender: "masculine", one: "موظف", two: "موظفين", few: "موظفين", many: "موظفًا" },
} as const satisfies Readonly<
  Record<CountedThing | "time" | "day" | "step" | "visit" | "line" | "employee", CountedNoun>
>;

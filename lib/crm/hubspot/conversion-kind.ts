import type { TouchKind } from "../../domain/touch.ts";

/**
 * What kind of trigger a form is (R-CX-01, R-CX-02), by the words in its name. HubSpot names a conversion
 * "page title: form name" and knows no kinds; a name without any of these words is a plain form.
 * English, German, French, Spanish and Arabic, in the order in which a form that matches two is decided.
 */
const WORDS: readonly (readonly [TouchKind, readonly string[]])[] = [
  ["demo-request", ["demo", "vorführung", "démo", "demostración", "عرض توضيحي", "تجريبي"]],
  [
    "event-attendance",
    ["webinar", "event", "workshop", "conference", "veranstaltung", "messe", "ندوة", "فعالية"],
  ],
  [
    "content-download",
    [
      "download",
      "ebook",
      "e-book",
      "whitepaper",
      "white paper",
      "guide",
      "checklist",
      "case study",
      "template",
      "report",
      "leitfaden",
      "guía",
      "تحميل",
      "دليل",
    ],
  ],
  [
    "pricing-request",
    ["pricing", "quote", "price", "preis", "angebot", "tarif", "devis", "precio", "سعر", "أسعار"],
  ],
];

export function conversionKind(name: string): TouchKind {
  const text = name.normalize("NFKC").toLowerCase();
  const found = WORDS.find(([, words]) => words.some((word) => text.includes(word)));
  return found?.[0] ?? "form-submission";
}

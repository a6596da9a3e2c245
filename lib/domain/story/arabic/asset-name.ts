import type { Naming } from "../naming.ts";
import { readAssetName, readTitle } from "../read-asset-name.ts";
import { inArabic, quoted } from "./quote.ts";

/** What an act was done to: "نموذج «Start»", "عبر واتساب", "صفحة «Pricing»". */
export function thingName(asset: string, naming: Naming): string {
  switch (naming) {
    case "form":
      return `نموذج ${quotedTitle(asset)}`;
    case "way":
      return assetName(asset).replace(/^«/u, "نموذج «");
    case "ad":
      return `الإعلان ${quotedTitle(asset)}`;
    case "messenger":
      return `عبر ${MESSENGERS[asset.toLowerCase()] ?? inArabic(asset)}`;
    case "topic":
      return `عبر محادثة بشأن ${quotedTitle(asset)}`;
    case "title":
      return quotedTitle(asset);
    case "name":
      return assetName(asset);
  }
}

/**
 * A page, form or document inside an Arabic sentence. A page goes by the name before "page" ("صفحة
 * «Integrations»"); a document keeps its whole title, after what it is ("دليل «SAP integration guide»").
 */
function assetName(asset: string): string {
  const read = readAssetName(asset);
  switch (read.form) {
    case "address":
      return `الصفحة ${inArabic(read.path)}`;
    case "titled":
      return named(read.noun, read.title);
    case "described":
      return CONTAINERS.has(read.noun)
        ? named(read.noun, read.name.slice(0, -read.noun.length).trim())
        : named(read.noun, read.name);
    case "other":
      return ARABIC_NAME.test(read.name) ? read.name : quoted(read.name);
  }
}

function quotedTitle(text: string): string {
  return quoted(readTitle(text));
}

function named(noun: string, title: string): string {
  const kind = KINDS[noun.replaceAll(/[\s-]/gu, "")];
  return kind === undefined ? quoted(title) : `${kind} ${quoted(title)}`;
}

/** An Arabic name that says by itself what it names stands without quotation marks: "صفحة الأسعار". */
const ARABIC_NAME =
  /^(?:صفحة|نموذج|دليل|كتيّ?ب|قائمة|تقرير|ندوة|ورشة|مؤتمر|فعالية|دراسة|مقالة?|نشرة|حاسبة) [\p{Script=Arabic} ]{2,50}$/u;

const CONTAINERS: ReadonlySet<string> = new Set(["page", "form"]);

const KINDS: Readonly<Record<string, string>> = {
  page: "صفحة",
  form: "نموذج",
  guide: "دليل",
  ebook: "كتاب",
  checklist: "قائمة",
  whitepaper: "ورقة",
  paper: "ورقة",
  report: "تقرير",
  template: "قالب",
  calculator: "حاسبة",
  brochure: "كتيّب",
  article: "مقالة",
  post: "مقالة",
  casestudy: "دراسة حالة",
  study: "دراسة",
  newsletter: "نشرة",
  webinar: "ندوة",
  workshop: "ورشة",
  conference: "مؤتمر",
  event: "فعالية",
  video: "فيديو",
  comparison: "مقارنة",
};

const MESSENGERS: Readonly<Record<string, string>> = {
  whatsapp: "واتساب",
  linkedin: "لينكدإن",
  sms: "الرسائل النصية",
  telegram: "تيليجرام",
  signal: "سيجنال",
  messenger: "ماسنجر",
  teams: "تيمز",
  slack: "سلاك",
};

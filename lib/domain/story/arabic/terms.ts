import { countryToCode } from "../../qualification/compare-country.ts";
import { inArabic, quoted } from "./quote.ts";

/** What a CRM calls sources and properties, as they stand in a sentence; a word that is not known stays. */
export function arabicTerm(text: string): string {
  const { deal, opportunity, merged } = PATTERN.exec(text)?.groups ?? {};
  if (deal !== undefined) return `مرحلة صفقة ${quoted(deal)}`;
  if (opportunity !== undefined) return `مرحلة فرصة ${quoted(opportunity)}`;
  if (merged !== undefined) return `دمج السجل ${inArabic(merged)} في هذا السجل`;
  return TERMS.get(text.toLowerCase()) ?? inArabic(text);
}

/** The name of a country in Arabic, where it can be placed. */
export function arabicCountry(text: string): string {
  const code = countryToCode(text);
  const name = code === null ? undefined : COUNTRIES.of(code);
  return name === undefined || name === code ? inArabic(text) : name;
}

const COUNTRIES = new Intl.DisplayNames("ar", { type: "region" });
const PATTERN =
  /^(?:Deal “(?<deal>.+)”|Opportunity “(?<opportunity>.+)”|Record (?<merged>\S+) was merged into this one)$/u;

const TERMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "organic search": "البحث المجاني",
    "paid search": "البحث المدفوع",
    "organic social": "شبكات التواصل",
    "social media": "شبكات التواصل",
    "paid social": "إعلانات شبكات التواصل",
    "direct traffic": "زيارة مباشرة",
    "email marketing": "التسويق بالبريد الإلكتروني",
    referrals: "الإحالات",
    referral: "إحالة",
    "partner referral": "إحالة من شريك",
    "ai referrals": "إحالات أدوات الذكاء الاصطناعي",
    "employee referral": "إحالة من موظف",
    "phone inquiry": "استفسار هاتفي",
    "purchased list": "قائمة مشتراة",
    "offline sources": "مصادر خارج الإنترنت",
    "other campaigns": "حملات أخرى",
    web: "الويب",
    website: "الموقع",
    advertisement: "إعلان",
    "trade show": "معرض تجاري",
    event: "فعالية",
    "lead status": "حالة العميل المحتمل",
    "lifecycle stage": "مرحلة دورة الحياة",
    stage: "المرحلة",
    "deal stage": "مرحلة الصفقة",
    pipeline: "مسار المبيعات",
    status: "الحالة",
    label: "التصنيف",
    "lost reason": "سبب الخسارة",
    owner: "المسؤول",
    "owner removed": "إزالة المسؤول عن الملف",
    "lead converted to this contact": "تحويل العميل المحتمل إلى جهة الاتصال هذه",
  }),
);

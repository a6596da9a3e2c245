/**
 * Names of industries that CRMs and people use for the same thing, English and Arabic. Few on purpose: two
 * industries that are only near each other are for people to judge.
 */
export const SAME_MEANING: readonly (readonly string[])[] = [
  [
    "software",
    "SaaS",
    "information technology",
    "IT services",
    "computer software",
    "برمجيات",
    "تقنية المعلومات",
  ],
  [
    "logistics",
    "freight",
    "supply chain",
    "transportation",
    "لوجستيات",
    "الخدمات اللوجستية",
    "النقل",
  ],
  ["manufacturing", "industrial", "factory", "التصنيع", "الصناعة", "صناعي"],
  ["construction", "contracting", "building materials", "المقاولات", "البناء", "الإنشاءات"],
  ["health care", "healthcare", "hospital", "medical", "الرعاية الصحية", "الصحة", "طبي"],
  ["pharmaceutical", "pharma", "pharmaceuticals", "الأدوية", "صيدلة"],
  ["banking", "bank", "financial services", "finance", "البنوك", "المصارف", "الخدمات المالية"],
  ["insurance", "التأمين"],
  ["retail", "e-commerce", "ecommerce", "التجزئة", "التجارة الإلكترونية"],
  ["wholesale", "distribution", "الجملة", "التوزيع"],
  ["education", "higher education", "university", "التعليم", "التعليم العالي"],
  ["hospitality", "hotel", "tourism", "الضيافة", "الفنادق", "السياحة"],
  ["food", "beverage", "food and beverage", "الأغذية", "المشروبات"],
  ["energy", "utilities", "oil and gas", "oil", "الطاقة", "النفط والغاز"],
  ["real estate", "property", "العقارات", "عقاري"],
  ["telecommunications", "telecom", "الاتصالات"],
  ["automotive", "السيارات"],
  ["government", "public sector", "public administration", "القطاع العام", "جهة حكومية", "حكومي"],
  ["non-profit", "nonprofit", "charity", "غير ربحي", "جمعية خيرية"],
  ["consulting", "management consulting", "professional services", "الاستشارات", "استشارات"],
  ["media", "publishing", "الإعلام", "النشر"],
  ["agriculture", "farming", "الزراعة"],
];

const ENGLISH = {
  contacts: "Contacts",
  leads: "Leads",
  companies: "Companies",
  deals: "Deals",
  name: "Name",
  email: "E-mail",
  company: "Company",
  owner: "Owner",
  stage: "Stage",
  changed: "Changed",
  about: "About",
  activity: "Activity",
  related: "Related",
  writeNote: "Write a note",
  saveNote: "Save note",
  refresh: "Refresh",
  archived: "This record is archived.",
  merged: "This record was merged into another one.",
  nothing: "Nothing here yet.",
  missing: "This record does not exist.",
  sidePanel: "Open record",
  openRecord: "Open in full",
  close: "Close",
};

const ARABIC: typeof ENGLISH = {
  contacts: "جهات الاتصال",
  leads: "العملاء المحتملون",
  companies: "الشركات",
  deals: "الصفقات",
  name: "الاسم",
  email: "البريد الإلكتروني",
  company: "الشركة",
  owner: "المسؤول",
  stage: "المرحلة",
  changed: "آخر تغيير",
  about: "نبذة",
  activity: "النشاط",
  related: "سجلات مرتبطة",
  writeNote: "اكتب ملاحظة",
  saveNote: "حفظ الملاحظة",
  refresh: "تحديث",
  archived: "هذا السجل مؤرشف.",
  merged: "دُمج هذا السجل في سجل آخر.",
  nothing: "لا يوجد شيء بعد.",
  missing: "هذا السجل غير موجود.",
  sidePanel: "السجل المفتوح",
  openRecord: "فتح الصفحة كاملة",
  close: "إغلاق",
};

export const words = document.documentElement.dir === "rtl" ? ARABIC : ENGLISH;

/** What a kind of records is called in the bar, whatever the CRM's addresses call it. */
export function titleFor(kind: string): string {
  if (["lead", "Lead"].includes(kind)) return words.leads;
  if (["0-2", "company", "Account", "organization"].includes(kind)) return words.companies;
  if (["0-3", "opportunity", "Opportunity", "deal"].includes(kind)) return words.deals;
  return words.contacts;
}

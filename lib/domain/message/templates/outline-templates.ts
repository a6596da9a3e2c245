import type { NoteField } from "../../note/note.ts";

/** The lines of a call outline in one language; `{{line}}` is what each is about. */
export interface OutlineTemplates {
  readonly open: string;
  readonly problem: string;
  readonly asked: string;
  readonly told: string;
  readonly stillOpen: string;
  readonly proof: string;
  readonly ask: string;
  /** What a buyer can answer (R-DQ-28); source, owner and deadline are ours to know. */
  readonly questions: Readonly<Partial<Record<NoteField, string>>>;
  readonly whoAreYou: string;
}

export const ENGLISH_OUTLINE: OutlineTemplates = {
  open: "Open with: {{line}}",
  problem: "We know the problem: {{line}}",
  asked: "They asked, so bring the answer: {{line}}",
  told: "They told us, so do not ask again: {{line}}",
  stillOpen: "Still open: {{line}}",
  proof: "Proof to have at hand: {{line}}",
  ask: "One ask: {{line}}",
  questions: {
    problem: "What do you want to solve, and what happens if nothing changes?",
    readiness: "How soon do you want to decide, and what does it depend on?",
    fit: "Which tools do you use now, and who owns the initiative?",
  },
  whoAreYou: "What is your role, and for which company?",
};

export const ARABIC_OUTLINE: OutlineTemplates = {
  open: "بداية الحديث: {{line}}",
  problem: "المشكلة معروفة لدينا: {{line}}",
  asked: "سؤال ينتظر جواباً: {{line}}",
  told: "معلوم من قبل، فلا يُسأل عنه ثانية: {{line}}",
  stillOpen: "لا يزال مفتوحاً: {{line}}",
  proof: "إثبات يحسن تجهيزه: {{line}}",
  ask: "الطلب الوحيد: {{line}}",
  questions: {
    problem: "ما الذي تودون حله، وماذا يحدث إن لم يتغير شيء؟",
    readiness: "متى تودون اتخاذ القرار، وعلى ماذا يتوقف؟",
    fit: "ما الأدوات المستخدمة لديكم الآن، ومن المسؤول عن المبادرة؟",
  },
  whoAreYou: "ما دوركم، وفي أي شركة؟",
};

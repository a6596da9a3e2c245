import { describe, expect, it } from "vitest";
import { languageSigns, strongestLanguage } from "#lib/domain/note/words/language.ts";

describe("the language of a text", () => {
  it.each([
    ["Call her and ask which ERP they run", "en"],
    ["نتصل بها ونسأل عن نظام SAP", "ar"],
    ["طلبت demo من صفحة ZenHR migration", "ar"],
    ["Appeler jeudi à 10 h et demander le nombre de panneaux", "other"],
    ["Dienstag 10 Uhr anrufen und fragen, wer die Kisten zählt", "other"],
    ["Llamarla el miércoles y preguntar quién avisa de las salidas", "other"],
    ["Yarın saat onda ara ve hangi kasa yazılımı kullandıklarını sor", "other"],
    ["Позвонить во вторник и спросить", "other"],
    ["リードの引き継ぎが遅い、毎週", "other"],
    ["فردا به او زنگ بزنیم و درباره کیفیت بپرسیم که چه می‌خواهند", "other"],
    ["SAP, NetSuite", null],
    ["", null],
  ])("of “%s” is %s", (text, language) => {
    expect(strongestLanguage(languageSigns(text))).toBe(language);
  });
});

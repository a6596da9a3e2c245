import { describe, expect, it } from "vitest";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { placeInWords, toStablePath } from "#lib/domain/playbook/place-in-words.ts";

describe("a place of a playbook, in words", () => {
  it.each([
    ["", "The whole document"],
    ["leadTypes[0].tier", "Lead types › Demo request › Answered"],
    ["leadTypes/event/tier", "Lead types › Event or webinar › Answered"],
    ["slaTiers[1].responseWindow.hours", "Answer times › Standard › Answered"],
    ["noteTemplates[1].fields", "Note templates › Event or webinar › Parts of the note"],
    [
      "noteTemplates/event/fields/problem/hint",
      "Note templates › Event or webinar › Parts of the note › Likely problem",
    ],
    ["qualification.icp.maxEmployees", "Ideal customer profile › Largest company"],
    ["qualification.fit[1].weight", "Rules of fit › Has a size that we serve › Weight"],
    ["routing.rules[0].when", "Routing rules › Account with an owner › When"],
    ["routing.decidedBy", "Routing › Decided by"],
    ["transition.role", "After a handoff › The hours after a handoff"],
    ["cold.outcome", "Leads that have gone cold › Logged when that leads nowhere"],
    ["routing.otherwise.to", "Routing › When no rule fits"],
    ["calendar.timeZone", "The team's calendar › Time zone"],
    ["reasons/*order", "Reasons › Order"],
    ["reviewBy", "This playbook › Looked at again on"],
    ["signOffs.marketing", "Sign-offs"],
    ["version", "Version"],
    ["leadTypes[99].label", "Lead types › entry 100 › Name"],
  ])("%s is “%s”", (path, words) => {
    expect(placeInWords(DEFAULT_PLAYBOOK, path)).toBe(words);
  });

  it.each([null, "text", [], { leadTypes: "none" }, { leadTypes: [null] }])(
    "is said as far as it goes for a document that is none (%j)",
    (document) => {
      expect(placeInWords(document, "leadTypes[0].tier")).toBe("Lead types › entry 1 › Answered");
    },
  );

  it("does not take an entry for a part that has the same name", () => {
    const document = { leadTypes: [{ id: "trigger", label: "Trigger lead" }] };
    expect(placeInWords(document, "leadTypes/trigger/tier")).toBe(
      "Lead types › Trigger lead › Answered",
    );
  });

  it("shows no label that would reorder the line or fill the screen", () => {
    const label = `\u202e${"long ".repeat(200)}`;
    const place = placeInWords({ leadTypes: [{ label }] }, "leadTypes[0].tier");
    expect(place).not.toContain("\u202e");
    expect(place.length).toBeLessThan(100);
  });

  it("is kept by ids when entries move", () => {
    expect(toStablePath(DEFAULT_PLAYBOOK, "noteTemplates[1].fields[3].hint")).toBe(
      "noteTemplates/event/fields/problem/hint",
    );
    expect(toStablePath(DEFAULT_PLAYBOOK, "leadTypes[0].startedBy[0]")).toBe(
      "leadTypes/demo-request/startedBy/0",
    );
  });
});

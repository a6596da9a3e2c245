import { describe, expect, it } from "vitest";
import { noteToText } from "#lib/domain/note/note-to-text.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import { OWNERS, USEFUL_NOTE } from "./sample.ts";

const rest = { leadType: "demo-request", playbook: DEFAULT_PLAYBOOK, owners: OWNERS };

describe("the note as text", () => {
  it("has a line per filled field, the owner by name and the deadline in words", () => {
    const text = noteToText({ note: { ...USEFUL_NOTE, fit: "" }, ...rest, zone: "Asia/Riyadh" });
    expect(text.split("\n")).toEqual([
      "Handoff note: Demo request",
      "Lead or account: Sara Lindqvist, Head of Revenue Operations at Nordlog",
      "Source: Organic search",
      "Trigger action: Asked for a demo on the integrations page, 18 Nov",
      "Likely problem: Re-enters orders from SAP by hand; wants HubSpot and SAP in sync",
      "Relevant page, asset or campaign: Integrations page, twice; ERP connector guide",
      "Readiness signal: Active: asked for go-live before Q1",
      "Recommended next step: Call Sara on Monday at 10:00 about the SAP connector",
      "Owner: Omar Haddad",
      "Follow-up deadline: Monday 23 November 2026, 20:00 (Asia/Riyadh)",
      "Playbook: Handrail starter playbook 1.2.0",
    ]);
  });

  it("tells at the second handoff what is new from what stands as it was", () => {
    const note = { ...USEFUL_NOTE, problem: "Errors cost a shipment a week", owner: "102" };
    const lines = noteToText({ note, before: USEFUL_NOTE, stage: "sdr-to-ae", ...rest }).split(
      "\n",
    );
    expect(lines.slice(0, 4)).toEqual([
      "Handoff note, SDR to AE: Demo request",
      "Likely problem: Errors cost a shipment a week",
      "Owner: Dana Novak",
      "As handed over before:",
    ]);
    expect(lines.slice(4)).toContain("Source: Organic search");
  });

  it("keeps what it cannot read as it was typed", () => {
    const note = { ...USEFUL_NOTE, owner: "Sales team", deadline: "soon" };
    const text = noteToText({ note, ...rest, leadType: "" });
    expect(text).toContain("Owner: Sales team");
    expect(text).toContain("Follow-up deadline: soon");
    expect(text).toMatch(/^Handoff note\n/);
  });
});

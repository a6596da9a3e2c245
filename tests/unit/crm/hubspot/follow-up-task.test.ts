import { describe, expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, object, person } from "./gateway-for.ts";

const TASK = {
  kind: "task",
  title: "Answer Sara Lindqvist",
  text: "Overdue since 10:00",
  marker: "HR-3f9c02d1a7b4",
  dueAt: "2026-11-23T09:30:00.000Z",
  ownerId: "81",
} as const;

describe("a task in HubSpot", () => {
  it.each([
    ["person", 204],
    ["company", 192],
    ["deal", 216],
  ] as const)("is tied to a %s in the same call", async (objectType, associationTypeId) => {
    const { gateway, seen } = gatewayFor(() => json(object("55"), 201));
    const record = { ...person("7"), objectType };
    expect(await gateway.createTask(record, TASK)).toEqual({
      ok: true,
      value: { remoteId: "55" },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.body).toEqual({
      properties: {
        hs_timestamp: TASK.dueAt,
        hs_task_subject: TASK.title,
        hs_task_body: "Overdue since 10:00<br><br>ref HR-3f9c02d1a7b4",
        hs_task_status: "NOT_STARTED",
        hs_task_priority: "HIGH",
        hs_task_type: "TODO",
        hubspot_owner_id: "81",
      },
      associations: [
        {
          to: { id: "7" },
          types: [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId }],
        },
      ],
    });
  });

  it("asks HubSpot once how a task is tied to a lead, and does not take a note's tie for it", async () => {
    const ties = { notes: 855, tasks: 864 };
    const { gateway, seen } = gatewayFor(({ method, path }) => {
      if (method !== "GET") return json(object("55"), 201);
      const typeId = path.includes("/tasks/") ? ties.tasks : ties.notes;
      return json({ results: [{ category: "HUBSPOT_DEFINED", typeId, label: null }] });
    });
    const lead = { ...person("7"), objectType: "lead" } as const;
    await gateway.createTimelineNote(lead, { ...TASK, kind: "timeline-note", at: TASK.dueAt });
    await gateway.createTask(lead, TASK);
    await gateway.createTask(lead, TASK);
    const bodies = seen.filter(({ method }) => method === "POST").map(({ body }) => body);
    const typeOf = (body: unknown) => /"associationTypeId":(\d+)/.exec(JSON.stringify(body))?.[1];
    expect(bodies.map(typeOf)).toEqual(["855", "864", "864"]);
    expect(seen.filter(({ method }) => method === "GET")).toHaveLength(2);
  });

  it.each(["../7", "", "7a"])("is not asked for at a record called %j", async (recordId) => {
    const { gateway, seen } = gatewayFor(() => json(object("55"), 201));
    const record = { ...person("7"), recordId };
    expect(await gateway.createTask(record, TASK)).toMatchObject({
      failure: { type: "not-found" },
    });
    expect(await gateway.findTasks(record, TASK)).toMatchObject({ failure: { type: "not-found" } });
    expect(await gateway.deleteTask(recordId)).toMatchObject({ failure: { type: "not-found" } });
    expect(seen).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { json } from "../scripted-fetch.ts";
import { gatewayFor, ok, personRow } from "./gateway-for.ts";

const cursor = { since: "2026-11-20T08:00:00.000Z", lastId: null };
const deal = (id: number, person_id: number) => ({
  id,
  title: `Deal ${id}`,
  person_id,
  owner_id: 7,
  update_time: "2026-11-20T08:00:01Z",
});
const read = (people: readonly number[], answer: (path: string) => Response) =>
  gatewayFor(({ path }) => {
    if (path.includes("/persons")) return answer(path);
    if (path.endsWith("/deals")) return ok(people.map((person, at) => deal(at + 1, person)));
    return ok([]);
  }).gateway.changes("deal", cursor);

it.each([
  ["one person who is out of sight", [5], () => json({ success: false }, 403)],
  ["one person who is gone", [5], () => json({ success: false }, 404)],
  ["one person in the recycle bin", [5], () => ok(personRow(5, { is_deleted: true }))],
  ["several people who are out of sight", [5, 6], () => json({ success: false }, 403)],
  ["several people who are gone", [5, 6], () => ok([])],
])("shows deals about %s by themselves", async (_, people, answer) => {
  expect(await read(people, answer)).toMatchObject({
    ok: true,
    value: { records: people.map((_person, at) => ({ name: `Deal ${at + 1}`, emails: [] })) },
  });
});

it.each([[[5]], [[5, 6]]])(
  "shows no half page when the people %j could not be asked",
  async (people) => {
    expect(await read(people, () => json({ success: false }, 500))).toMatchObject({ ok: false });
  },
);

it("takes nobody else than the person that a deal is about", async () => {
  const stranger = personRow(9, { emails: [{ value: "other@example.com", primary: true }] });
  const page = await read([5, 6], () => ok([stranger]));
  expect(page).toMatchObject({ value: { records: [{ emails: [] }, { emails: [] }] } });
});

import { LEADS } from "../sandbox/seed/stories.ts";
import { heldByCrm } from "../support/flows.ts";
import {
  editorText,
  goTo,
  MAIL_THREADS,
  mailMain,
  openMail,
  sendMail,
  startReply,
} from "../support/mail.ts";
import { buyerName, panel, sendEverythingNow, syncStatus, tab } from "../support/sidebar.ts";
import { readTable } from "./support/database.ts";
import { expect, test } from "./support/handrail.ts";
import { expectOnlyKnownHosts } from "./support/only-known-hosts.ts";

const { plusAddress, unknownAtCompany, unknownFreeMail } = MAIL_THREADS;

test.afterEach(({ launched }) => expectOnlyKnownHosts(launched));

test("a draft goes into the reply beside what stands there, what was typed is checked, and what was sent is logged once, by a press", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, plusAddress);
  await expect(buyerName(frame)).toHaveText("Élodie Thévenin");
  const field = await startReply(page);
  await field.pressSequentially("Bonjour Élodie,");
  await field.press("Enter");
  const before = await editorText(page);
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  await expect(frame.getByText("Goes into your reply.")).toBeVisible();
  await frame.getByRole("button", { name: "Insert into e-mail" }).click();
  await expect(frame.getByText(/^Inserted/)).toBeVisible();
  const draft = await frame.getByRole("textbox", { name: "Draft" }).inputValue();
  const firstLine = draft.split("\n")[0] ?? "";
  await expect.poll(() => editorText(page)).toContain(firstLine);
  const whole = await editorText(page);
  expect(whole.indexOf("Bonjour Élodie,")).toBe(0);
  expect(whole.indexOf(firstLine, 5)).toBeGreaterThan(5);
  expect(whole).toContain("Dana Whitlock");

  await field.press("ControlOrMeta+z");
  await expect.poll(() => editorText(page)).toBe(before);
  await field.press("ControlOrMeta+Shift+z");
  await expect.poll(() => editorText(page)).toBe(whole);

  await field.press("ControlOrMeta+Home");
  await field.pressSequentially("Just checking in. ");
  await frame.getByRole("button", { name: "Check what I wrote" }).click();
  const own = frame.getByRole("region", { name: "What stands in your e-mail" });
  await expect(own.getByLabel("Verdict on your e-mail")).toContainText(/./);
  await expect(own).toContainText("Just checking in");

  await sendMail(page);
  const notice = frame.getByRole("complementary", { name: "After sending" });
  await expect(notice).toContainText("Looks like you sent an e-mail to Élodie Thévenin.");
  expect(await readTable(frame, "handrail-ops/outbox")).toEqual([]);
  const logged = () => heldByCrm(launched, LEADS.accepted).get("handrail_log") ?? "";
  expect(logged()).not.toContain("gmail:");
  await notice.getByRole("button", { name: /Log first touch/ }).click();
  await expect(frame.getByRole("status", { name: "Receipt" })).toContainText("first touch");
  await expect(notice).toBeHidden();
  await tab(frame, "First touch").click();
  await expect(panel(frame, "First touch")).toContainText("Already logged");
  await expect(frame.getByRole("button", { name: "Log first touch" })).toBeHidden();
  await sendEverythingNow(frame);
  await expect(syncStatus(frame)).toContainText("Sent to HubSpot");
  expect(logged().match(/"message":"gmail:/g)).toHaveLength(1);
});

test("a draft that was undone is not logged as what was sent, and a sending that is undone is no sending", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, plusAddress);
  await expect(buyerName(frame)).toHaveText("Élodie Thévenin");
  const field = await startReply(page);
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  await frame.getByRole("button", { name: "Insert into e-mail" }).click();
  await expect(frame.getByText(/^Inserted/)).toBeVisible();
  await field.press("ControlOrMeta+z");
  await field.pressSequentially("Merci, à lundi.");
  await sendMail(page);
  const notice = frame.getByRole("complementary", { name: "After sending" });
  await expect(notice).toContainText("What you sent is not the draft as it was inserted.");
  await notice.getByRole("button", { name: "Log first touch" }).click();
  await expect(panel(frame, "First touch")).toContainText("The draft above is not what you sent.");
  expect(await readTable(frame, "handrail-ops/outbox")).toEqual([]);
  await expect(notice).toBeVisible();
  await page.locator("#notice #link_undo").click();
  await expect(notice).toBeHidden();
});

test("a new e-mail opens in Gmail with the draft, and nobody's reply is touched", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, plusAddress);
  await tab(frame, "First touch").click();
  await frame.getByRole("button", { name: "Draft e-mail" }).first().click();
  await frame.getByRole("textbox", { name: "Draft" }).fill("Bonjour & merci : 100 % ?\nDana");
  const opened = launched.context.waitForEvent("page");
  await frame.getByRole("link", { name: "Open a new e-mail" }).click();
  const compose = await opened;
  await expect(compose.locator("[g_editable]")).toContainText("Bonjour & merci : 100 % ?");
  expect(await editorText(compose)).toMatch(/100 % \?\s+Dana/);
  await expect(compose.locator("[name=to]")).toContainText("elodie.thevenin+handrail@clairbois");
  await expect(mailMain(page).locator("[g_editable]")).toHaveCount(0);
});

test("somebody unknown is searched for in the CRM, and made there by a press, once", async ({
  launched,
}) => {
  const { page, frame } = await openMail(launched, unknownAtCompany);
  await expect(buyerName(frame)).toHaveText("Unknown sender");
  await expect(frame.getByText("Not found in HubSpot.")).toBeVisible();
  const searches = () =>
    launched.sandbox.sandbox.requests.filter(({ path }) => path.endsWith("/contacts/search"));
  await goTo(page, unknownFreeMail.hash);
  await expect(frame.getByText("mareike.sundermann")).toBeVisible();
  await expect(frame.getByText("Not found in HubSpot.")).toBeVisible();
  const before = searches().length;
  expect(before).toBeGreaterThan(0);
  await goTo(page, unknownAtCompany.hash);
  await expect(frame.getByText("nils.ekdahl")).toBeVisible();
  await expect(frame.getByText("Not found in HubSpot.")).toBeVisible();
  expect(searches().length, "nobody is asked for twice within the hour").toBe(before);

  await frame.getByRole("button", { name: "Create in HubSpot" }).click();
  const form = frame.getByRole("form", { name: "New person in HubSpot" });
  await expect(form.getByRole("textbox", { name: "First name" })).toHaveValue("Nils");
  await form.getByRole("textbox", { name: "Last name" }).fill("Ekdahl-Berg");
  await form.getByRole("button", { name: "Create person" }).dblclick();
  await expect(buyerName(frame)).toHaveText("Nils Ekdahl-Berg");
  const { journal } = launched.sandbox.sandbox;
  const made = journal.filter(({ object, action }) => object === "contacts" && action === "create");
  expect(made.map(({ properties }) => properties["email"])).toEqual([
    "nils.ekdahl@fjordpak.example",
  ]);
});

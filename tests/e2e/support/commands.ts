import type { Frame } from "@playwright/test";

/** Opens the palette and runs the command that bears this name. */
export async function runCommand(frame: Frame, name: string): Promise<void> {
  await frame.getByRole("button", { name: "Commands" }).click();
  const dialog = frame.getByRole("dialog", { name: "Commands" });
  await dialog.getByRole("combobox").fill(name);
  await dialog.getByRole("option", { name }).click();
}

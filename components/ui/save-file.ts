/** Offers text as a file to keep. Nothing leaves the browser. */
export function saveFile(name: string, type: string, parts: readonly string[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Offers data as a JSON file to keep. */
export function saveAsJson(name: string, data: unknown): void {
  saveFile(name, "application/json", [JSON.stringify(data, null, 2)]);
}

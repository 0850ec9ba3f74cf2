// Offers a finished file as the browser's own download.
const urlLifetime = 60_000;

export function offerDownload(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the Blob after the click; how long that may take, no event tells.
  setTimeout(() => URL.revokeObjectURL(link.href), urlLifetime);
}

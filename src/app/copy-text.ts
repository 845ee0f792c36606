/** Whether it is in the clipboard now: a browser may have none (an insecure origin), or not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

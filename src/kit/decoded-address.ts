/** An address, or a part of one, as it is read. What was typed by hand and is no code is meant as it stands. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

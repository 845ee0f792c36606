// As much of protobuf as Anki packages need: numbers and bytes by the number of their field
// (https://protobuf.dev/programming-guides/encoding/).

interface Field {
  readonly number: number;
  readonly value: number | Uint8Array;
}

/** Stops where the bytes make no sense: what was read before stands. */
export function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number | undefined => {
    let value = 0;
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return undefined;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    return undefined;
  };
  while (at < bytes.length) {
    const tag = varint();
    if (tag === undefined) return;
    const number = Math.floor(tag / 8);
    const wireType = tag % 8;
    if (wireType === 0) {
      const value = varint();
      if (value === undefined) return;
      yield { number, value };
    } else if (wireType === 2) {
      const length = varint();
      if (length === undefined || at + length > bytes.length) return;
      yield { number, value: bytes.subarray(at, at + length) };
      at += length;
    } else if (wireType === 1) at += 8;
    else if (wireType === 5) at += 4;
    else return;
  }
}

export function readVarint(bytes: Uint8Array, number: number): number | undefined {
  for (const field of fieldsOf(bytes))
    if (field.number === number && typeof field.value === 'number') return field.value;
  return undefined;
}

/** '' where there is none. */
export function readText(bytes: Uint8Array, number: number): string {
  for (const field of fieldsOf(bytes))
    if (field.number === number && typeof field.value !== 'number')
      return new TextDecoder().decode(field.value);
  return '';
}

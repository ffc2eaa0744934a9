const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const LONGEST_COMMENT = 65_557

/** What an archive says it unfolds to, from its table of contents; infinite when that cannot be read. */
export function unpackedBytes(archive: Buffer): number {
  let end = archive.length - 22
  while (end >= 0 && archive.readUInt32LE(end) !== END) if (--end < archive.length - LONGEST_COMMENT) return Infinity
  if (end < 0) return Infinity
  const entries = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  let bytes = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== ENTRY) return Infinity
    bytes += archive.readUInt32LE(at + 24)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return bytes
}

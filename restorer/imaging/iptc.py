"""IPTC-IIM: into JPEG's Photoshop segment, and as Dublin Core where a format has no place for it.

IPTC-NAA Information Interchange Model 4; the mapping is that of the IPTC Photo Metadata Standard.
"""

_RESOURCE = b"8BIM\x04\x04\0\0"
_DUBLIN_CORE = {5: "title", 80: "creator", 116: "rights", 120: "description", 25: "subject"}
_UTF_8 = b"\x1b%G"


def photoshop_segment(iptc: bytes) -> bytes:
    """The payload of JPEG's APP13 segment that holds these records."""
    padded = iptc + b"\0" * (len(iptc) % 2)
    return b"Photoshop 3.0\0" + _RESOURCE + len(iptc).to_bytes(4) + padded


def dublin_core(iptc: bytes | None) -> dict[str, list[str]]:
    """Title, creator, rights, description and keywords by their Dublin Core names."""
    texts: dict[str, list[str]] = {}
    encoding = "latin-1"
    for record, number, value in _datasets(iptc or b""):
        if (record, number) == (1, 90) and value.startswith(_UTF_8):
            encoding = "utf-8"
        elif record == 2 and number in _DUBLIN_CORE:
            text = value.decode(encoding, "replace").strip()
            clean = "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")
            if clean:
                texts.setdefault(_DUBLIN_CORE[number], []).append(clean)
    return texts


def _datasets(iptc: bytes) -> list[tuple[int, int, bytes]]:
    found = []
    at = 0
    while at + 5 <= len(iptc) and iptc[at] == 0x1C:
        size = int.from_bytes(iptc[at + 3 : at + 5])
        # Sizes from 32768 on announce an extended dataset, which none of these texts is.
        if size >= 0x8000 or at + 5 + size > len(iptc):
            break
        found.append((iptc[at + 1], iptc[at + 2], iptc[at + 5 : at + 5 + size]))
        at += 5 + size
    return found

"""XMP packets are extended, and hostile ones refused."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from restorer.imaging.iptc import dublin_core
from restorer.imaging.xmp import DamagedError, Provenance, build, check

PROVENANCE = Provenance("my <model> & co\x01", "cd" * 32, 21, "restorer 0.1.0")
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
MM = "{http://ns.adobe.com/xap/1.0/mm/}"
EXTENSION = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
EVENT = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"
HEAD = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf='
    '"http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
)
TAIL = "</rdf:RDF></x:xmpmeta>"


def tree(packet: bytes | None) -> ElementTree.Element:
    assert packet is not None
    check(packet)
    return ElementTree.fromstring(packet)


def test_a_fresh_packet() -> None:
    root = tree(build(None, PROVENANCE))
    (source,) = root.iter(f"{EXTENSION}DigitalSourceType")
    assert source.text == (
        "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
    )
    (event,) = root.iter(f"{RDF}li")
    said = {node.tag.removeprefix(EVENT): node.text for node in event}
    assert said["action"] == "edited"
    assert said["softwareAgent"] == "restorer 0.1.0"
    assert said["when"] is not None
    assert said["when"][10] == "T"
    assert said["when"][-6] in "+-", "with its time zone"
    assert said["parameters"] == (
        f"colorized; model=my <model> & co?; sha256={'cd' * 32}; render_factor=21"
    )
    assert said["instanceID"] == root.findtext(f".//{MM}InstanceID")


def test_nothing_to_say() -> None:
    assert build(None, None) is None
    assert build(b"rubbish", None) is None


def test_the_source_packet_is_kept() -> None:
    source = (
        HEAD
        + (
            '<rdf:Description rdf:about="" xmlns:my="https://example.org/my#" my:album="Summer" '
            'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" e:DigitalSourceType="old" '
            'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:ImageWidth="1"/>'
            '<rdf:Description rdf:about="" xmlns:mm="http://ns.adobe.com/xap/1.0/mm/">'
            "<tiff:Orientation xmlns:tiff='http://ns.adobe.com/tiff/1.0/'>8</tiff:Orientation>"
            "<mm:InstanceID>old</mm:InstanceID><mm:History><rdf:Seq>"
            '<rdf:li rdf:parseType="Resource"/>'
            "</rdf:Seq></mm:History></rdf:Description>"
        )
        + TAIL
    )
    root = tree(build(source.encode(), PROVENANCE))
    assert root.find(f".//{RDF}Description[@{{https://example.org/my#}}album='Summer']") is not None
    types = [node.text for node in root.iter(f"{EXTENSION}DigitalSourceType")]
    assert len(types) == 1
    assert "compositeWith" in str(types[0])
    assert not root.findall(f".//{RDF}Description[@{EXTENSION}DigitalSourceType]")
    assert b"ImageWidth" not in ElementTree.tostring(root)
    orientations = list(root.iter("{http://ns.adobe.com/tiff/1.0/}Orientation"))
    assert [node.text for node in orientations] == ["1"]
    (listing,) = root.iter(f"{RDF}Seq")
    assert len(listing) == 2, "the new event follows the old one"
    assert listing[1].findtext(f"{EVENT}softwareAgent") == "restorer 0.1.0"
    assert len(list(root.iter(f"{MM}InstanceID"))) == 1


def test_again_and_again() -> None:
    packet = build(None, PROVENANCE)
    for _ in range(4):
        packet = build(packet, PROVENANCE)
    root = tree(packet)
    assert len(list(root.iter(f"{RDF}li"))) == 5
    assert len(list(root.iter(f"{EXTENSION}DigitalSourceType"))) == 1


def test_prefixes_are_declared_where_they_do_not_mean_that_yet() -> None:
    taken = f'{HEAD}<rdf:Description rdf:about="" xmlns:stEvt="https://example.org/"/>{TAIL}'
    for source in (None, taken.encode()):
        packet = build(source, PROVENANCE)
        assert packet is not None
        assert packet.count(b"xmlns:rdf=") == 1
        assert packet.count(EVENT[1:-1].encode()) == (5 if source else 1)
        events = [node for node in tree(packet).iter() if node.tag.startswith(EVENT)]
        assert len(events) == 5


def test_texts_do_not_replace_what_is_there() -> None:
    dc = "{http://purl.org/dc/elements/1.1/}"
    texts = {"description": ["from IPTC"], "subject": ["boat", "sea"], "creator": ["A", "B"]}
    first = build(None, None, texts)
    root = tree(first)
    assert [node.text for node in root.findall(f".//{dc}subject/{RDF}Bag/{RDF}li")] == [
        "boat",
        "sea",
    ]
    (said,) = root.findall(f".//{dc}description/{RDF}Alt/{RDF}li")
    assert said.get("{http://www.w3.org/XML/1998/namespace}lang") == "x-default"
    second = tree(build(first, None, {"description": ["other"]}))
    assert "other" not in ElementTree.tostring(second, "unicode")


def test_iptc_texts() -> None:
    latin = b"\x1c\x02\x50\0\x04M\xfcll" + b"\x1c\x02\x19\0\x01a" + b"\x1c\x02\x19\0\x01b"
    assert dublin_core(latin) == {"creator": ["Müll"], "subject": ["a", "b"]}
    utf = b"\x1c\x01\x5a\0\x03\x1b%G" + b"\x1c\x02\x50\0\x05M\xc3\xbcll"
    assert dublin_core(utf) == {"creator": ["Müll"]}
    assert dublin_core(b"\x1c\x02\x50\x80\x04") == {}
    assert dublin_core(None) == {}


def hostile(secret: Path) -> dict[str, bytes]:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>{HEAD}<a>&l9;</a>{TAIL}'
    outside = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>{HEAD}<a>&e;</a>{TAIL}'
    return {
        "entity bomb": bomb.encode(),
        "entity bomb in UTF-16": bomb.encode("utf-16"),
        "external entity": outside.encode(),
        "external subset": f'<!DOCTYPE x SYSTEM "{secret.as_uri()}">{HEAD}{TAIL}'.encode(),
        "too deep": (HEAD + "<a>" * 5000 + "</a>" * 5000 + TAIL).encode(),
        "too many": (HEAD + "<a/>" * 200_000 + TAIL).encode(),
        "too long": (HEAD + " " * (1 << 24) + TAIL).encode(),
        "cut off": HEAD.encode(),
        "no RDF": b"<x/>",
        "undefined entity": (HEAD + "<a>&e;</a>" + TAIL).encode(),
        "unbound prefix": (HEAD + "<q:a/>" + TAIL).encode(),
        "unknown encoding": b'<?xml version="1.0" encoding="klingon"?>' + (HEAD + TAIL).encode(),
        "empty": b"",
        "binary": bytes(range(256)),
    }


@pytest.mark.parametrize("name", list(hostile(Path("/x"))))
def test_hostile_packets(name: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    packet = hostile(secret)[name]
    with pytest.raises(DamagedError):
        check(packet)
    fresh = build(packet, PROVENANCE)
    assert fresh is not None
    assert b"the secret" not in fresh
    assert len(fresh) < 5000

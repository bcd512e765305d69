"""Provenance in XMP: what made the colours, added to whatever the source's packet says.

Terms: IPTC Photo Metadata Standard (Digital Source Type), XMP Specification Part 2 (history).
Packets are data from strangers: one with a document type, the door to external entities and
entity bombs, is refused before anything of it is expanded.
"""

import re
import uuid
from dataclasses import dataclass
from datetime import datetime
from xml.dom import minidom
from xml.dom.minidom import Document, Element, Node
from xml.parsers import expat

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_X = "adobe:ns:meta/"
_MM = "http://ns.adobe.com/xap/1.0/mm/"
_EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_TIFF = "http://ns.adobe.com/tiff/1.0/"
_EXIF = "http://ns.adobe.com/exif/1.0/"
_NOTE = "http://ns.adobe.com/xmp/note/"
_XMP = "http://ns.adobe.com/xap/1.0/"
_XMLNS = "http://www.w3.org/2000/xmlns/"
_XML = "http://www.w3.org/XML/1998/namespace"

# True of the source file only: its pixels' layout, its thumbnail, a second packet elsewhere.
_STALE = [(_TIFF, name) for name in ("ImageWidth", "ImageLength", "BitsPerSample", "Compression")]
_STALE += [(_EXIF, "PixelXDimension"), (_EXIF, "PixelYDimension"), (_XMP, "Thumbnails")]
_STALE += [(_NOTE, "HasExtendedXMP")]

_HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TAIL = '\n<?xpacket end="w"?>'
_EMPTY = f'<x:xmpmeta xmlns:x="{_X}"><rdf:RDF xmlns:rdf="{_RDF}"/></x:xmpmeta>'
# A tree in memory is hundreds of times the size of a packet made of empty elements.
_DEEPEST, _MOST_ELEMENTS, _LONGEST = 100, 100_000, 1 << 24


class DamagedError(ValueError):
    """The packet is no XMP that may be read."""


@dataclass(frozen=True)
class Provenance:
    """What made the colours: the model's name and SHA-256, its render factor, the program."""

    model: str
    sha256: str
    render_factor: int
    software: str


def check(packet: bytes) -> None:
    """Raises DamagedError where the packet cannot be kept."""
    _parse(packet)


def build(
    source: bytes | None, provenance: Provenance | None, texts: dict[str, list[str]] | None = None
) -> bytes | None:
    """The XMP packet of an output: the source's, upright, with the provenance added.

    ``texts`` are Dublin Core properties (from IPTC-IIM) for what the packet does not say itself.
    ``None`` where there is nothing to say. A source that is damaged counts as absent.
    """
    try:
        document = _parse(source) if source else None
    except DamagedError:
        document = None
    if document is None and provenance is None and not texts:
        return None
    document = document or minidom.parseString(_EMPTY)
    packet = _Packet(document)
    packet.make_upright()
    for name, values in (texts or {}).items():
        packet.add_text(name, values)
    if provenance:
        packet.add_provenance(provenance, datetime.now().astimezone())
    return (_HEAD + packet.root.toxml() + _TAIL).encode()


def _parse(packet: bytes) -> Document:
    packet = packet.strip(b"\0 \t\r\n")
    if len(packet) > _LONGEST:
        raise DamagedError("too long")
    try:
        _refuse_hostile(packet)
        document = minidom.parseString(packet)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedError(str(error)) from error
    if not document.getElementsByTagNameNS(_RDF, "RDF"):
        raise DamagedError("no RDF")
    return document


def _refuse_hostile(packet: bytes) -> None:
    depth = elements = 0

    def doctype(*_: object) -> None:
        raise DamagedError("document type")

    def start(*_: object) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        # What walks the tree later calls itself once a level.
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            raise DamagedError("too deep or too large")

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(packet, True)


class _Packet:
    def __init__(self, document: Document) -> None:
        self.document = document
        root = document.documentElement
        assert root is not None  # The parser saw to it.
        self.root: Element = root
        self.rdf = document.getElementsByTagNameNS(_RDF, "RDF")[0]
        self.descriptions = [
            node
            for node in self.rdf.childNodes
            if isinstance(node, Element)
            and (node.namespaceURI, node.localName) == (_RDF, "Description")
        ]
        if not self.descriptions:
            self.descriptions = [self.element(self.rdf, _RDF, "rdf:Description")]
            self.set(self.descriptions[0], _RDF, "rdf:about", "")

    def element(self, parent: Element, namespace: str, name: str, text: str = "") -> Element:
        """A new last child."""
        child = self.document.createElementNS(namespace, name)
        if text:
            child.appendChild(self.document.createTextNode(text))
        parent.appendChild(child)
        _declare(child, name, namespace)
        return child

    def set(self, node: Element, namespace: str, name: str, value: str) -> None:
        _declare(node, name, namespace)
        node.setAttributeNS(namespace, name, value)

    def values(self, namespace: str, name: str) -> str:
        """The text of a simple property, as an attribute or an element; empty where absent."""
        for node in self.descriptions:
            if node.hasAttributeNS(namespace, name):
                return str(node.getAttributeNS(namespace, name))
            for child in self.children(node, namespace, name):
                return "".join(part.data for part in child.childNodes if part.nodeType == 3)
        return ""

    def children(self, node: Element, namespace: str, name: str) -> list[Element]:
        return [
            child
            for child in node.childNodes
            if isinstance(child, Element)
            and (child.namespaceURI, child.localName) == (namespace, name)
        ]

    def remove(self, namespace: str, name: str) -> bool:
        found = False
        for node in self.descriptions:
            if node.hasAttributeNS(namespace, name):
                node.removeAttributeNS(namespace, name)
                found = True
            for child in self.children(node, namespace, name):
                node.removeChild(child)
                found = True
        return found

    def replace(self, namespace: str, name: str, value: str) -> None:
        self.remove(namespace, name.partition(":")[2])
        self.element(self.descriptions[0], namespace, name, value)

    def make_upright(self) -> None:
        for namespace, name in _STALE:
            self.remove(namespace, name)
        if self.remove(_TIFF, "Orientation"):
            self.replace(_TIFF, "tiff:Orientation", "1")

    def add_text(self, name: str, values: list[str]) -> None:
        namespace = "http://purl.org/dc/elements/1.1/"
        first = self.descriptions[0]
        known = any(self.children(node, namespace, name) for node in self.descriptions)
        if known or self.values(namespace, name):
            return
        kind = {"subject": "Bag", "creator": "Seq"}.get(name, "Alt")
        listing = self.element(self.element(first, namespace, f"dc:{name}"), _RDF, f"rdf:{kind}")
        for value in values:
            item = self.element(listing, _RDF, "rdf:li", value)
            if kind == "Alt":
                item.setAttributeNS(_XML, "xml:lang", "x-default")

    def add_provenance(self, provenance: Provenance, when: datetime) -> None:
        instance = f"xmp.iid:{uuid.uuid4()}"
        self.replace(_EXTENSION, "Iptc4xmpExt:DigitalSourceType", SOURCE_TYPE)
        self.replace(_MM, "xmpMM:InstanceID", instance)
        history = self.history()
        if _meaning(history, "xmlns:stEvt") is None:
            # ImageMagick's own parser stumbles over declarations beside rdf:parseType.
            history.setAttributeNS(_XMLNS, "xmlns:stEvt", _EVENT)
        event = self.element(history, _RDF, "rdf:li")
        self.set(event, _RDF, "rdf:parseType", "Resource")
        parameters = (
            f"colorized; model={provenance.model}; sha256={provenance.sha256}; "
            f"render_factor={provenance.render_factor}"
        )
        for name, value in (
            ("action", "edited"),
            ("instanceID", instance),
            ("when", when.isoformat(timespec="seconds")),
            ("softwareAgent", provenance.software),
            ("parameters", parameters),
        ):
            self.element(event, _EVENT, f"stEvt:{name}", _printable(value))

    def history(self) -> Element:
        """The list of events so far; a new one where there is none of the right form."""
        for node in self.descriptions:
            for history in self.children(node, _MM, "History"):
                for listing in self.children(history, _RDF, "Seq"):
                    return listing
        self.remove(_MM, "History")
        history = self.element(self.descriptions[0], _MM, "xmpMM:History")
        return self.element(history, _RDF, "rdf:Seq")


def _printable(text: str) -> str:
    # XML 1.0 has no place for control characters; a model's name may have them.
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "?", text)


def _declare(node: Element, name: str, namespace: str) -> None:
    """Declare the prefix of ``name`` where it is used, unless it already means that there."""
    declaration = f"xmlns:{name.partition(':')[0]}"
    if _meaning(node, declaration) != namespace:
        node.setAttributeNS(_XMLNS, declaration, namespace)


def _meaning(node: Element, declaration: str) -> str | None:
    """The namespace that the nearest such declaration, here or further up, gives."""
    above: Node | None = node
    while isinstance(above, Element):
        if above.hasAttribute(declaration):
            return str(above.getAttribute(declaration))
        above = above.parentNode
    return None

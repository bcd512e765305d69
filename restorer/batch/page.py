"""The frame of the report's page: all that it needs is inside it."""

from typing import Final

HEAD: Final = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>restorer: report of a batch</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
article { display: flex; flex-wrap: wrap; gap: .75rem; padding: .5rem 0;
  border-top: 1px solid #8886; overflow-wrap: anywhere;
  content-visibility: auto; contain-intrinsic-size: auto 9rem; }
article div { flex: 1 1 20rem; min-width: 0; }
img { width: 112px; height: 112px; object-fit: contain; object-position: top left; }
code { font-size: .8rem; opacity: .8; }
pre { overflow: auto; font-size: .85rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 12px; max-width: none; margin: 0; }
  pre { white-space: pre-wrap; }
  article { break-inside: avoid; content-visibility: visible; }
  h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; }
}
</style>
<h1>Report of a batch</h1>
<p>The colours were made by a model. They are plausible, not historical.</p>
"""

FOOT: Final = "</html>\n"

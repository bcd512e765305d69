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
table { border-collapse: collapse; width: 100%; }
tr { border-top: 1px solid #8886; content-visibility: auto; }
td { vertical-align: top; padding: .5rem .75rem .5rem 0; overflow-wrap: anywhere; }
td:last-child { width: 100%; }
img { display: block; max-width: 112px; }
code { font-size: .8rem; opacity: .8; }
pre { overflow: auto; font-size: .85rem; }
summary { cursor: pointer; }
@media print { tr { break-inside: avoid; } }
</style>
<h1>Report of a batch</h1>
<p>The colours were made by a model. They are plausible, not historical.</p>
"""

FOOT: Final = "</html>\n"

"""Photo files: read, colour management, metadata, provenance, written atomically. No torch."""

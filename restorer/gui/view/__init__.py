"""The before/after view, shared by photos and films."""

"""The Batch page: folders, restored overnight."""

"""A photo in, a photo in colour out."""

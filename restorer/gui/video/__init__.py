"""The Video page: a clip on a timeline."""

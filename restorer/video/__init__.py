"""A clip in, a clip in colour out: reading, shots, steadying, sealed segments, writing."""

"""Times of a film in a person's words."""


def clock(seconds: float) -> str:
    """0:01:05.250, hours first."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest // 1000:02}.{rest % 1000:03}"


def short_clock(seconds: float, step: float) -> str:
    """1:05, with hours and tenths only where there are any. step: between two such marks."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    part = f"{rest // 10:02}" + (f".{rest % 10}" if step < 1 else "")
    return f"{hours}:{minutes:02}:{part}" if hours else f"{minutes}:{part}"

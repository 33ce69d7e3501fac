"""A QR as a picture: whoever scans it reads the text, without any network."""

from functools import lru_cache

SCALE = 6  # pixels a module: sharp when a page is printed at 300 dpi


@lru_cache(maxsize=8)
def qr_png(text: str) -> bytes:
    """Draw the text. Equal texts give equal bytes; the papers of a round have the same one."""
    import io

    import segno

    picture = io.BytesIO()
    code = segno.make(text, error="m", encoding="utf-8", micro=False)
    code.save(picture, kind="png", scale=SCALE, border=4)
    return picture.getvalue()

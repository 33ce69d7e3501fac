"""What no XML file may hold is taken out of a text, for Word and Excel alike."""

import re
from typing import Final

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    # nothing of the kind can be printed, and whether a text can is told in a third of the time
    return text if text.isprintable() else _NOT_XML.sub("", text)

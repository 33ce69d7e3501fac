"""A number that stands in words, read back as digits: the other way of `texts/base/numbers.py`."""

from typing import Final

_ONES: Final = {
    **{
        word: number
        for number, word in enumerate(
            ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
        )
    },
    **{"nhất": 1, "mốt": 1, "tư": 4, "lăm": 5},
}
_TIMES: Final = {"mươi": 10, "trăm": 100}
_SILENT: Final = frozenset({"linh", "phần"})


def digits_of(text: str) -> str:
    """Give the digits of words as they are read out: 91,67 of *chín mươi mốt phẩy sáu mươi bảy …*.

    Words that are no number are kept, so that they are seen not to be one.
    """
    words = text.casefold().removesuffix(" phần trăm")
    return ",".join(_number(part.split()) for part in words.split(" phẩy "))


def _number(words: list[str]) -> str:
    total = group = last = 0
    for word in words:
        if word in _ONES:
            last = _ONES[word]
        elif word == "mười":
            group, last = group + 10, 0
        elif word in _TIMES:
            group, last = group + last * _TIMES[word], 0
        elif word == "nghìn":
            total, group, last = (group + last) * 1000, 0, 0
        elif word not in _SILENT:
            return " ".join(words)
    return str(total + group + last)

"""What can be wrong with a field of a record, or look odd there."""

from dataclasses import dataclass

from thidua_desktop.domain.codes.registers import FieldCode


@dataclass(frozen=True, slots=True)
class FieldFault:
    """A fault of one field; `detail` is the limit or the value that the sentence names."""

    field: str
    code: FieldCode
    detail: str = ""

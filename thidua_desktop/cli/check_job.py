"""The job `check` of the command line: an office's template, each finding with its place."""

from pathlib import Path

from thidua_desktop.bootstrap.exit_codes import REFUSED
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.placing import DiskPlacer, put_free
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.files.word.template_comments import commented_copy
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.sentences import sentence


def run_check(template: Path, comments: Path | None = None) -> int:
    """Say on stderr what is wrong with a template, and write it as comments in a copy.

    Raises Refused where there is no such file, or the copy cannot be written.
    """
    if not template.is_file():
        raise Refused(KnownFault.FILE_UNREADABLE, str(template))
    findings = check_template(template)
    for one in findings:
        text = texts.placed(one.place, sentence(one.code, *one.details))
        complain(f"{one.code} {text}")
    if comments is not None:
        written = put_free(DiskPlacer(), comments, commented_copy(template, findings))
        announce(texts.commented(written.name))
    if broken := sum(not one.is_mended for one in findings):
        complain(texts.found(broken))
        return REFUSED
    announce(texts.usable(template.name) if findings else texts.sound(template.name))
    return 0

"""The job `check` of the command line: an office's template, each finding with its place."""

from pathlib import Path

from thidua_desktop.bootstrap.exit_codes import REFUSED
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.domain.codes.store import KnownFault
from thidua_desktop.files.word.template_check import check_template
from thidua_desktop.services.base.errors import Refused
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.sentences import sentence


def run_check(template: Path) -> int:
    """Say on stderr what is wrong with a template. Raises Refused where there is no such file."""
    if not template.is_file():
        raise Refused(KnownFault.FILE_UNREADABLE, str(template))
    findings = check_template(template)
    for one in findings:
        text = texts.placed(one.place, sentence(one.code, *one.details))
        complain(f"{one.code} {text}")
    if findings:
        complain(texts.found(len(findings)))
        return REFUSED
    announce(texts.sound(template.name))
    return 0

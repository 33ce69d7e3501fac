"""The job `check` of the command line: an office's template, each finding with its place."""

import sys
from pathlib import Path

from thidua_desktop.bootstrap.exit_codes import REFUSED
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
        sys.stderr.write(f"{one.code} {text}\n")
    if findings:
        sys.stderr.write(f"{texts.found(len(findings))}\n")
        return REFUSED
    sys.stdout.write(f"{texts.sound(template.name)}\n")
    return 0

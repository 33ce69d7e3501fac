"""The job `check` of the command line: an office's templates, and documents against the decree.

What it takes for a template is said by its name, or by the tags that it holds. Documents are
checked together: what one says of another agrees with it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from thidua_desktop.bootstrap.exit_codes import REFUSED, WRONG_USE
from thidua_desktop.bootstrap.wiring import read_file
from thidua_desktop.cli.lines import announce, complain
from thidua_desktop.files.placing import DiskPlacer, put_free
from thidua_desktop.files.word.decree.check import check_formats
from thidua_desktop.files.word.template_check import check_template, is_template
from thidua_desktop.files.word.template_comments import commented_copy
from thidua_desktop.services.issuing.format_report import FormatReport
from thidua_desktop.services.issuing.templates.own_template import to_mend
from thidua_desktop.texts.command_line import cli
from thidua_desktop.texts.documents import format_check
from thidua_desktop.texts.documents import template_check as texts
from thidua_desktop.texts.sentences import sentence


def run_check(files: Sequence[Path], comments: Path | None = None) -> int:
    """Say on stderr what is wrong with each; of one template also as comments in a copy.

    Raises Refused: a file that cannot be read, a copy that cannot be written.
    """
    if comments is not None and len(files) > 1:
        complain(cli.ONE_TEMPLATE)
        return WRONG_USE
    bodies = {path: read_file(path) for path in files}
    templates = [path for path, body in bodies.items() if comments or is_template(body, path.name)]
    sound = [_check_template(path, comments) for path in templates]
    documents = {str(path): body for path, body in bodies.items() if path not in templates}
    sound += [_announce_report(report) for report in check_formats(documents)]
    return 0 if all(sound) else REFUSED


def _check_template(template: Path, comments: Path | None) -> bool:
    findings = check_template(template)
    for one in findings:
        complain(texts.placed(one.place, sentence(one.code, *one.details)), one.code)
    if comments is not None:
        written = put_free(DiskPlacer(), comments, commented_copy(template, findings))
        announce(texts.commented(written.name))
    if broken := to_mend(findings):
        complain(texts.found(broken))
    else:
        announce(texts.usable(template.name) if findings else texts.sound(template.name))
    return not broken


def _announce_report(report: FormatReport) -> bool:
    name = Path(report.name).name
    if report.findings:
        complain(format_check.found(name, len(report.findings)))
    else:
        announce(format_check.sound(name))
    for code, text in _lines(report):
        complain(text, code)
    announce(format_check.unchecked(sentence(one) for one in report.unchecked))
    return not report.findings


def _lines(report: FormatReport) -> Iterator[tuple[str, str]]:
    for one in report.findings:
        place = format_check.placed(one.place, one.more)
        text = texts.placed(place, sentence(one.code, *one.details))
        yield one.code, format_check.with_rule(text, one.rule)

"""The command line: 0 done, 1 a check failed or a rule refused, 2 wrong use."""

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn, TextIO

from thidua_desktop.bootstrap.exit_codes import REFUSED, WRONG_USE
from thidua_desktop.texts.command_line import cli

OWNER_ALONE = 0o077
"""Store, backups, documents, logs and the folders made for them: nobody else reads them."""


class _Parser(argparse.ArgumentParser):
    """Says in Vietnamese that the use is wrong."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{cli.misuse(message)}\n")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", cli.USAGE_BEGINS, 1)


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or do one job without it."""
    _speak_utf8(sys.stdout)
    _speak_utf8(sys.stderr)
    os.umask(OWNER_ALONE)
    arguments = _parser().parse_args(argv)
    if arguments.job is None:
        from thidua_desktop.bootstrap.window import run_window

        return run_window(arguments.store, sample=arguments.sample)
    if arguments.job == "demo":
        from thidua_desktop.demo.demo import run_demo

        return run_demo(arguments.out)
    from thidua_desktop.cli import jobs

    try:
        done = jobs.run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # `export | head`: nobody reads on, and nothing is left to be said
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        return REFUSED
    return done


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace")


@cache
def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="thidua", description=cli.DESCRIPTION)
    parser.add_argument("--store", type=Path, help=cli.STORE_HELP)
    parser.add_argument("--sample", action="store_true", help=cli.SAMPLE_HELP)
    jobs = parser.add_subparsers(dest="job", parser_class=_Parser)
    demo = jobs.add_parser("demo", help=cli.DEMO_HELP)
    demo.add_argument("--out", type=Path, required=True)
    load = jobs.add_parser("load", help=cli.LOAD_HELP)
    load.add_argument("year", type=Path, metavar="YEAR.toml")
    papers = jobs.add_parser("papers", help=cli.PAPERS_HELP)
    papers.add_argument("--pass", required=True, type=int, choices=(1, 2), dest="pass_number")
    papers.add_argument("--typist", default="")
    papers.add_argument("--reason", default="")
    papers.add_argument("papers", type=Path, metavar="PAPERS")
    result = jobs.add_parser("result", help=cli.RESULT_HELP)
    result.add_argument("--json", action="store_true", required=True)
    export = jobs.add_parser("export", help=cli.EXPORT_HELP)
    export.add_argument("--out", type=Path, required=True)
    export.add_argument("--pdf", action="store_true", help=cli.PDF_HELP)
    bundle = jobs.add_parser("bundle", help=cli.BUNDLE_HELP)
    bundle.add_argument("--out", type=Path, required=True, metavar="DIR")
    verify = _verify_parser(jobs)
    handover, receive = _package_parsers(jobs)
    backup, restore = _backup_parsers(jobs)
    register = _import_parser(jobs)
    for job in (papers, result, bundle):
        job.add_argument("--round", required=True, metavar="ID")
        job.add_argument("--year", type=int, help=cli.ROUND_YEAR_HELP)
    for job in (
        *(load, papers, result, export, bundle, verify, register),
        *(handover, receive, backup, restore),
    ):
        job.add_argument("--store", type=Path, required=True, help=cli.STORE_HELP)
    return parser


def _verify_parser(jobs: "argparse._SubParsersAction[_Parser]") -> "_Parser":
    """Beside it stands `check`, which looks at files alone and wants no store."""
    verify = jobs.add_parser("verify", help=cli.VERIFY_HELP)
    verify.add_argument("document", type=Path, nargs="?")
    check = jobs.add_parser("check", help=cli.CHECK_HELP)
    check.add_argument("files", type=Path, nargs="+", metavar="FILE.docx")
    check.add_argument("--comments", type=Path, metavar="COPY.docx", help=cli.COMMENTS_HELP)
    return verify


def _import_parser(jobs: "argparse._SubParsersAction[_Parser]") -> "_Parser":
    register = jobs.add_parser("import", help=cli.IMPORT_HELP)
    register.add_argument("register", metavar="REGISTER")
    register.add_argument("file", type=Path, metavar="FILE")
    register.add_argument("--year", type=int, help=cli.IMPORT_YEAR_HELP)
    register.add_argument("--sheet", default="", metavar="NAME", help=cli.SHEET_HELP)
    register.add_argument(
        "--map", action="extend", nargs="+", default=[], metavar="TITLE=FIELD", help=cli.MAP_HELP
    )
    register.add_argument(
        "--skip",
        action="extend",
        nargs="+",
        default=[],
        type=int,
        metavar="ROW",
        help=cli.SKIP_HELP,
    )
    register.add_argument("--preview", action="store_true", help=cli.IMPORT_PREVIEW_HELP)
    return register


def _package_parsers(
    jobs: "argparse._SubParsersAction[_Parser]",
) -> "tuple[_Parser, _Parser]":
    handover = jobs.add_parser("handover", help=cli.HANDOVER_HELP)
    handover.add_argument("--out", type=Path, required=True, metavar="FILE.thidua")
    handover.add_argument("--year", type=int, help=cli.HANDOVER_YEAR_HELP)
    handover.add_argument("--marks", action="store_true", help=cli.MARKS_HELP)
    handover.add_argument("--supplement", action="store_true", help=cli.SUPPLEMENT_HELP)
    receive = jobs.add_parser("receive", help=cli.RECEIVE_HELP)
    receive.add_argument("package", type=Path, metavar="FILE.thidua")
    receive.add_argument("--preview", action="store_true", help=cli.PREVIEW_HELP)
    receive.add_argument("--office", default="", metavar="CODE", help=cli.OFFICE_HELP)
    return handover, receive


def _backup_parsers(
    jobs: "argparse._SubParsersAction[_Parser]",
) -> "tuple[_Parser, _Parser]":
    backup = jobs.add_parser("backup", help=cli.BACKUP_HELP)
    backup.add_argument("--out", type=Path, required=True, metavar="FILE")
    restore = jobs.add_parser("restore", help=cli.RESTORE_HELP)
    restore.add_argument("backup", type=Path, metavar="FILE")
    restore.add_argument("--preview", action="store_true", help=cli.RESTORE_PREVIEW_HELP)
    return backup, restore


if __name__ == "__main__":
    sys.exit(main())

"""The program opens no network connection: nothing of it imports what could open one."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.test_imports import PACKAGE, ROOT

STANDARD_LIBRARY = (
    *("asyncio", "ftplib", "http", "imaplib", "multiprocessing", "nntplib", "poplib", "smtplib"),
    *("socket", "_socket", "socketserver", "ssl", "_ssl", "telnetlib", "urllib", "webbrowser"),
    *("wsgiref", "xmlrpc"),
)
OTHERS = (
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer"),
    *("PySide6.QtWebEngineCore", "aiohttp", "httpx", "requests", "urllib3", "websockets"),
)
NETWORK = frozenset({*STANDARD_LIBRARY, *OTHERS})


def names(source: str) -> Iterator[str]:
    """Give every module that a source may import, and each name that it takes from one."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call):
            given = node.args[:1]  # importlib.import_module("socket"), __import__("socket")
            yield from (
                one.value
                for one in given
                if isinstance(one, ast.Constant)
                and isinstance(one.value, str)
                and ast.unparse(node.func).endswith(("import_module", "__import__"))
            )


def of_the_network(source: str) -> list[str]:
    return [
        name for name in names(source) if any(f"{name}.".startswith(f"{of}.") for of in NETWORK)
    ]


def test_no_module_imports_what_opens_a_connection() -> None:
    found = {
        str(path.relative_to(ROOT)): of_the_network(path.read_text(encoding="utf-8"))
        for path in PACKAGE.rglob("*.py")
    }
    assert len(found) > 300
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "import urllib.request as web",
        "from urllib.parse import quote",
        "def later():\n    from http import client",
        "from PySide6 import QtCore, QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
        "import importlib\nimportlib.import_module('ssl')",
        "__import__('socket')",
    ],
)
def test_an_import_of_the_network_is_seen(source: str) -> None:
    assert len(of_the_network(source)) == 1


@pytest.mark.parametrize(
    "source", ["import sslike", "from PySide6.QtCore import QUrl", "from .http import one"]
)
def test_what_opens_none_is_let_be(source: str) -> None:
    assert of_the_network(source) == []

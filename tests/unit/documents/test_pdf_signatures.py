"""Who signed a PDF: told where pyHanko is installed, and nothing at all where it is not."""

import asyncio
import datetime
import io
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thidua_desktop.domain.codes.documents import Since
from thidua_desktop.files import pdf_signatures
from thidua_desktop.files.pdf_signatures import signatures_of
from thidua_desktop.services.documents.signatures import Signature
from thidua_desktop.texts.documents.signatures import signatures_text

AT = datetime.datetime(2026, 11, 22, 1, 30, tzinfo=datetime.UTC)


def test_what_is_said_of_signatures() -> None:
    assert signatures_text(()) == ""
    office = "Bộ Tư pháp"
    found = [
        Signature("Nguyễn Văn A", office, AT, Since.UNCHANGED),
        Signature("", "", None, Since.CHANGED),
    ]
    when = "ký lúc 08 giờ 30 phút ngày 22/11/2026"
    assert signatures_text(found).splitlines() == [
        f"Chữ ký số của Nguyễn Văn A (Bộ Tư pháp), {when}; nội dung không thay đổi từ khi ký.",
        "Chữ ký số của không rõ người ký; NỘI DUNG ĐÃ BỊ SỬA SAU KHI KÝ.",
        "Chưa kiểm tra được tổ chức cấp chứng thư và việc thu hồi chứng thư.",
    ]
    unread = signatures_text([Signature("", "", None, Since.UNREADABLE)])
    assert unread == "Tệp PDF có chữ ký số nhưng không kiểm tra được."


def test_nothing_is_said_without_the_extra_or_of_another_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(b"%PDF-1.7 /ByteRange")
    monkeypatch.setattr(pdf_signatures, "_EXTRA", "no_such_module")
    assert signatures_of(path) == ()
    monkeypatch.setattr(pdf_signatures, "_EXTRA", "pytest")
    assert signatures_of(tmp_path / "gone.pdf") == ()
    assert signatures_of(path.rename(tmp_path / "da-ky.png")) == ()
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 a scan")
    assert signatures_of(tmp_path / "scan.pdf") == ()
    monkeypatch.setattr(pdf_signatures, "_LARGEST", 3)
    assert signatures_of(tmp_path / "scan.pdf") == ()


# ------------------------------------------------------------ with pyHanko itself


@pytest.fixture(scope="module")
def sign() -> Callable[[bytes, str], bytes]:
    """Sign a PDF with a certificate made here, that nobody vouches for."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    def signed(body: bytes, name: str) -> bytes:
        writer = IncrementalPdfFileWriter(io.BytesIO(body))
        about = signers.PdfSignatureMetadata(field_name=name)
        loop = _SocketlessLoop()
        made = loop.run_until_complete(signers.async_sign_pdf(writer, about, signer=_signer(name)))
        loop.close()
        return bytes(made.getvalue())

    return signed


class _SocketlessLoop(asyncio.SelectorEventLoop):
    """A loop that nobody wakes from another thread needs no pair of sockets."""

    def _make_self_pipe(self) -> None:
        return

    def _close_self_pipe(self) -> None:
        return


def _signer(name: str) -> Any:
    from asn1crypto import keys
    from asn1crypto import x509 as given
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Bộ Tư pháp"),
        ]
    )
    now = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(who, who, key.public_key(), 1)
    made = made.not_valid_before(now - datetime.timedelta(days=1))
    made = made.not_valid_after(now + datetime.timedelta(days=30))
    uses = x509.KeyUsage(True, True, False, False, False, False, False, False, False)  # noqa: FBT003
    certificate = made.add_extension(uses, critical=True).sign(key, hashes.SHA256())
    der, plain = serialization.Encoding.DER, serialization.NoEncryption()
    private = key.private_bytes(der, serialization.PrivateFormat.PKCS8, plain)
    return signers.SimpleSigner(
        signing_cert=given.Certificate.load(certificate.public_bytes(der)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )


def _plain_pdf() -> bytes:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

    writer, body = PdfFileWriter(), io.BytesIO()
    text = writer.add_object(generic.StreamObject(stream_data=b"BT ET"))
    writer.insert_page(PageObject(contents=text, media_box=(0, 0, 200, 200)))
    writer.write(body)
    return body.getvalue()


def _wider(body: bytes) -> bytes:
    """As a program writes on in a signed file."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer, more = IncrementalPdfFileWriter(io.BytesIO(body)), io.BytesIO()
    page = writer.root["/Pages"]["/Kids"][0]
    page["/MediaBox"][2] = generic.NumberObject(300)
    writer.update_container(page)
    writer.write(more)
    return more.getvalue()


def test_who_signed_and_whether_it_was_changed_since(
    tmp_path: Path,
    sign: Callable[[bytes, str], bytes],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Asia/Ho_Chi_Minh")  # pyHanko signs in a zone with a name

    def told(body: bytes) -> list[tuple[str, Since]]:
        path = tmp_path / "da-ky.pdf"
        path.write_bytes(body)
        return [(one.name, one.since) for one in signatures_of(path)]

    once = sign(_plain_pdf(), "Nguyễn Văn A")
    twice = sign(once, "Trần Thị B")
    assert told(once) == [("Nguyễn Văn A", Since.UNCHANGED)]
    assert told(twice) == [("Nguyễn Văn A", Since.ADDED), ("Trần Thị B", Since.UNCHANGED)]
    assert told(_wider(once)) == [("Nguyễn Văn A", Since.CHANGED)]
    assert told(once.replace(b"BT ET", b"BT EX")) == [("Nguyễn Văn A", Since.BROKEN)]
    assert told(once[:-300]) == [("", Since.UNREADABLE)]
    assert told(_plain_pdf()) == []
    path = tmp_path / "da-ky.pdf"
    path.write_bytes(once)
    (one,) = signatures_of(path)
    assert one.organization == "Bộ Tư pháp"
    assert one.at is not None
    assert [each for each in caplog.records if each.levelno >= logging.WARNING] == []

"""Files that visitors send are held in memory, never on a disk, and only as many bytes as are taken."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

STAFF = "/admin/"


class MeasuringUploadHandler(FileUploadHandler):
    """Read every file to its end, so that the rest of the form is not lost, and keep what is not too large.

    Of a file that is too large nothing is kept but its size. Staff send pictures for pages: those are left to
    Django's own handlers.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_mine = self.request is None or not self.request.path_info.startswith(STAFF)
        self.room = settings.SCAN_FORM_MEGABYTES * 1_000_000
        self.file: BytesIO | None = None
        self.size = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file."""
        super().new_file(*args, **kwargs)
        self.file, self.size = BytesIO(), 0
        if self.is_mine:
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep a piece, or only count it."""
        if not self.is_mine:
            return raw_data
        self.size += len(raw_data)
        if self.size > min(self.room, settings.SCAN_FILE_MEGABYTES * 1_000_000):
            self.file = BytesIO()
        else:
            self.file.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> InMemoryUploadedFile | None:
        """Hand on the file; one that was too large is empty and tells its size."""
        if not self.is_mine:
            return None
        kept = self.file.tell()
        self.room -= kept
        self.file.seek(0)
        return InMemoryUploadedFile(
            self.file,
            self.field_name,
            self.file_name,
            self.content_type,
            self.size,
            self.charset,
            self.content_type_extra,
        )

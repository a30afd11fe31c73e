"""A developer's machine, and the demo: embedded database, keys made on the spot, errors shown."""

import base64
import secrets
from pathlib import Path

from portal.settings import env, notices
from portal.settings.base import *  # noqa: F403
from portal.settings.base import CACHES, DATA_DIR


def _made_once(path: Path) -> str:
    """Return 32 random bytes in base64url, made at the first start and kept for this machine alone."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("="))
    return path.read_text().strip()


# Mail is shown, not sent: a developer's machine has no mail server.
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Notices to applicants are written into a file, at any hour.
NOTICE_SMS = notices.carrier("NOTICE_SMS", "console", "http", "console")
NOTICE_EMAIL = notices.carrier("NOTICE_EMAIL", "console", "mail", "console")
NOTICE_QUIET_HOURS = notices.quiet_hours("none")

DEBUG = env.flag("DEBUG", True)
SECRET_KEY = env.text("SECRET_KEY", _made_once(DATA_DIR / "secret_key"))
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "*")
SERVES_MEDIA = True
if DEBUG:
    WHITENOISE_USE_FINDERS = True  # Static files are served from where they are written: nothing to collect.
    # A template that is being written is drawn each time.
    CACHES["template_fragments"] = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
else:
    # The demo shows what readers get: compressed, under names that change with the content, kept for long.
    STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
    }

# A key whose name starts with «sample-» puts «نمونه – فاقد اعتبار» across every slip.
SLIP_SIGNING_KEY = env.text("SLIP_SIGNING_KEY", _made_once(DATA_DIR / "slip_signing_key"))
SLIP_SIGNING_KEY_ID = env.text("SLIP_SIGNING_KEY_ID", "sample-1")

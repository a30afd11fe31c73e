"""The test run: fast password hashing, keys of its own, no debug pages."""

import dj_database_url

from portal.settings import env
from portal.settings.base import *  # noqa: F403
from portal.settings.base import CACHES, DATABASES

DEBUG = False
SECRET_KEY = "only-for-the-test-run"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

SLIP_SIGNING_KEY = "c2VlZC1vZi10aGUtdGVzdC1ydW4tLS0tMzItYnl0ZXM"
SLIP_SIGNING_KEY_ID = "test-1"

# Both ways are offered, as in an office that has both; what is sent stays in memory or is written to a test's
# file.
NOTICE_SMS, NOTICE_EMAIL, NOTICE_HTTP = "console", "mail", None
NOTICE_QUIET_HOURS = None

if env.text("TEST_DATABASE_URL", ""):
    DATABASES["default"] = dj_database_url.parse(env.text("TEST_DATABASE_URL"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
# Tests roll back what they publish, which no cache is told of; those about it switch it on.
PAGE_CACHE_SECONDS = 0
CACHES = {**CACHES, "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

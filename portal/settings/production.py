"""A real office: everything that must be secret or exact comes from the environment, or the start fails."""

from django.core.exceptions import ImproperlyConfigured

from portal.settings import env
from portal.settings.base import *  # noqa: F403
from portal.settings.base import NOTICE_HTTP, NOTICE_SMS

DEBUG = False
SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS") or [env.text("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]
WAGTAILADMIN_BASE_URL = env.text("SITE_URL")
VERIFY_BASE_URL = env.text("VERIFY_BASE_URL", f"{WAGTAILADMIN_BASE_URL}/verify/")
env.text("DATABASE_URL")

SLIP_SIGNING_KEY = env.text("SLIP_SIGNING_KEY")
SLIP_SIGNING_KEY_ID = env.text("SLIP_SIGNING_KEY_ID")
if SLIP_SIGNING_KEY_ID.startswith("sample-"):
    raise ImproperlyConfigured("SLIP_SIGNING_KEY_ID names a sample key: no valid slip can be made with it.")

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

if NOTICE_SMS == "http" and NOTICE_HTTP is None:
    raise ImproperlyConfigured("NOTICE_SMS is http, but NOTICE_SMS_URL is not set.")
# Mailed are the alert to those who sign a slip, which names a case number and nobody, and notices that name
# nothing.
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", False)
EMAIL_TIMEOUT = 10  # seconds; nobody waits longer for a mail server that is away
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "webmaster@localhost")

SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

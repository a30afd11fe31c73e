"""What is true on every machine."""

import dj_database_url

from portal.settings import due_work, env, languages, notices, page_cache

ROOT = env.ROOT
DATA_DIR = env.directory("DATA_DIR", ROOT / "var")

INSTALLED_APPS = [
    "home",
    "cases",
    "portal",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.routable_page",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "simple_history",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "portal.page_cache.middleware.PageCacheMiddleware",
    "portal.content_security.ContentSecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portal.middleware.PortalLocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        env.text("DATABASE_URL", f"sqlite:///{DATA_DIR / 'portal.sqlite3'}"),
        conn_max_age=env.number("DATABASE_CONNECTION_SECONDS", 600),
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers wait for each other instead of failing half-way through a transaction.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

LANGUAGE_CODE = languages.LANGUAGE_CODE
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = languages.LANGUAGES
LANGUAGES_BIDI = languages.LANGUAGES_BIDI
LANGUAGES_AWAITING_REVIEW = languages.LANGUAGES_AWAITING_REVIEW
WAGTAILADMIN_PERMITTED_LANGUAGES = languages.WAGTAILADMIN_PERMITTED_LANGUAGES
LOCALE_PATHS = [ROOT / "locale", ROOT / "locale" / "libraries"]  # Our own words come first.
LANGUAGE_COOKIE_SAMESITE = "Lax"
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
USE_TZ = True
TIME_ZONE = "Asia/Tehran"

# Shared by all processes: Wagtail keeps there at which addresses the pages of a language begin.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "cache",
    },
    # Pieces of pages by all that they are drawn from, in the memory of each process: none can be out of date.
    "template_fragments": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "template_fragments",
        "OPTIONS": {"MAX_ENTRIES": 1000},  # Three for each page, and two of each card.
    },
}
PAGE_CACHE_SECONDS = env.number("PAGE_CACHE_SECONDS", 60)  # 0: no page is kept.
PAGE_CACHE_FILE = DATA_DIR / "pages-generation"
PAGES_SHOW = page_cache.PAGES_SHOW

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
SERVES_MEDIA = False  # The web server in front does.

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail lifts this by itself where its preview shows a page in a frame.

WAGTAIL_SITE_NAME = "سامانه خروج داوطلبانه اتباع خارجی"
WAGTAILADMIN_USER_LOGIN_FORM = "portal.sign_in_form.SignInForm"
WAGTAILADMIN_BASE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # No staff address leaves the house.
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # An address can be read out and typed on any keyboard.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
TAGGIT_CASE_INSENSITIVE = True

# A page that nobody has checked for so many months is shown to the editors as due for review.
REVIEW_MONTHS = env.number("REVIEW_MONTHS", 6)
# A request that nobody sends is forgotten after so many days without a change.
PROOF_OF_WORK_ROUNDS = env.number("PROOF_OF_WORK_ROUNDS", 5_000)
REQUEST_DRAFT_DAYS = env.number("REQUEST_DRAFT_DAYS", 14)
# A question or complaint is forgotten so many days after the office closed it.
ENQUIRY_DAYS = env.number("ENQUIRY_DAYS", 365)
# Who carries notices to applicants: «off», or SMS by «http», e-mail by «mail», either into a file by
# «console».
NOTICE_SMS = notices.carrier("NOTICE_SMS", "off", "http", "console")
NOTICE_EMAIL = notices.carrier("NOTICE_EMAIL", "off", "mail", "console")
NOTICE_HTTP = notices.http_gateway()
NOTICE_FROM_EMAIL = env.text("NOTICE_FROM_EMAIL", "")  # Empty: DEFAULT_FROM_EMAIL.
NOTICE_FILE = DATA_DIR / "notices.txt"  # Where «console» writes.
NOTICE_QUIET_HOURS = notices.quiet_hours("21:00-08:00")
# No household gets two notices within so many minutes: what happens meanwhile is told by one.
NOTICE_PAUSE_MINUTES = env.number("NOTICE_PAUSE_MINUTES", 15)
# So many days after its end, a case's number or e-mail address for notices is deleted, and so is each notice.
NOTICE_DAYS = env.number("NOTICE_DAYS", 30)
DUE_WORK = due_work.DUE_WORK
# Scans of papers: how large a file and all files of one form may be, how many pixels a picture may have (in
# millions), how many pages a file, and how many files and megabytes a request.
SCAN_FILE_MEGABYTES = env.number("SCAN_FILE_MEGABYTES", 10)
SCAN_FORM_MEGABYTES = env.number("SCAN_FORM_MEGABYTES", 40)
SCAN_MEGAPIXELS = env.number("SCAN_MEGAPIXELS", 64)
SCAN_PAGES = env.number("SCAN_PAGES", 10)
SCANS_PER_REQUEST = env.number("SCANS_PER_REQUEST", 60)
SCANS_MEGABYTES = env.number("SCANS_MEGABYTES", 60)
# ClamAV's daemon, as «tcp://host:port» or «unix:///path»; a file that it cannot check is then not taken.
CLAMD_ADDRESS = env.text("CLAMD_ADDRESS", "")
FILE_UPLOAD_HANDLERS = [
    "portal.scans.receiving.MeasuringUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
# How many proxies of our own stand in front: the address of a visitor is read that far from the right of
# X-Forwarded-For. With 0 the header, which anybody can send, is ignored.
PROXY_COUNT = env.number("PROXY_COUNT", 0)

# The address printed in the slip's QR; the payload stands in its fragment.
VERIFY_BASE_URL = env.text("VERIFY_BASE_URL", f"{WAGTAILADMIN_BASE_URL}/verify/")
# Ed25519 private key of the slip, 32 bytes in base64url; and its name, printed inside every slip.
SLIP_SIGNING_KEY = env.text("SLIP_SIGNING_KEY", "")
SLIP_SIGNING_KEY_ID = env.text("SLIP_SIGNING_KEY_ID", "")
# Public keys of earlier slips: «key-id:base64url» words.
SLIP_VERIFY_KEYS = env.words("SLIP_VERIFY_KEYS")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "portal.log_format.RowlessFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}

"""``manage.py share_messages``: give every language of readers the texts that its catalogue lacks."""

from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import to_locale

from portal.reader_texts import share


class Command(BaseCommand):
    """Bring the readers' catalogues in step with the Persian one, which makemessages fills."""

    help = "Bring the catalogues of the other languages in step with the Persian one."
    requires_system_checks = ()

    def handle(self, *args: object, **options: object) -> None:
        """Rewrite each catalogue, and say how many texts still have no translation."""
        folder = Path(settings.LOCALE_PATHS[0])
        source = polib.pofile(str(_catalogue(folder, settings.LANGUAGE_CODE)))
        for language in settings.LANGUAGES_AWAITING_REVIEW:
            path = _catalogue(folder, language)
            catalogue = polib.pofile(str(path), wrapwidth=0)
            texts, missing = share(source, catalogue)
            catalogue.save(str(path))
            self.stdout.write(f"{language}: {texts} texts, {missing} without a translation")


def _catalogue(folder: Path, language: str) -> Path:
    return folder / to_locale(language) / "LC_MESSAGES" / "django.po"

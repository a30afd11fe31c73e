"""A member of the household, who returns or stays."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models.case import Case
from cases.models.country import Country
from cases.models.fields import CodeField, NameField, PersianTextField
from cases.models.version import versioned
from portal.persian.partial_date import PartialDate
from portal.persian.text import fold
from portal.persian.validators import validate_latin_name

ADULT_AGE = 18  # years, Iranian and international law alike
SEARCH_LENGTH = 500


class Sex(models.TextChoices):
    """As the identity document says."""

    FEMALE = "female", _("Female")
    MALE = "male", _("Male")


class Relation(models.TextChoices):
    """What the member is to the head of the household."""

    HEAD = "head", _("Head of household")
    SPOUSE = "spouse", _("Spouse")
    CHILD = "child", _("Child")
    PARENT = "parent", _("Father or mother")
    SIBLING = "sibling", _("Brother or sister")
    GRANDCHILD = "grandchild", _("Grandchild")
    OTHER = "other", _("Other")


class BirthPrecision(models.TextChoices):
    """How much of a birth date is known."""

    DAY = "day", _("Exact day")
    MONTH = "month", _("Month and year")
    YEAR = "year", _("Year only")
    ESTIMATED = "estimated", _("Estimated year")
    UNKNOWN = "unknown", _("Unknown")


class Calendar(models.TextChoices):
    """The calendar a date was given in."""

    JALALI = "jalali", _("Solar Hijri")
    GREGORIAN = "gregorian", _("Gregorian")


class Majority(models.TextChoices):
    """An officer's decision where the birth date does not settle whether someone is an adult."""

    BY_BIRTH_DATE = "by_birth_date", _("By the birth date")
    ADULT = "adult", _("Adult, by decision")
    MINOR = "minor", _("Minor, by decision")


class GuardianBasis(models.TextChoices):
    """By what right an adult of the case is responsible for a minor."""

    PARENT = "parent", pgettext_lazy("guardian", "Parent")
    LEGAL_GUARDIAN = "legal_guardian", _("Legal guardian by court order")


class Member(models.Model):
    """One person. Names are stored letter for letter; only ``search_text`` is folded."""

    case = models.ForeignKey(Case, verbose_name=_("case"), on_delete=models.PROTECT, related_name="members")
    position = models.PositiveSmallIntegerField(_("position"))
    relation = models.CharField(_("relationship to the head"), max_length=12, choices=Relation.choices)
    given_name = NameField(_("given name"), max_length=100)
    family_name = NameField(
        _("family name"),
        max_length=100,
        blank=True,
        help_text=_("Leave empty if the person has a single name."),
    )
    father_name = NameField(
        _("father's name"), max_length=100, help_text=_("Write «unknown» if it is not known.")
    )
    grandfather_name = NameField(_("grandfather's name"), max_length=100, blank=True)
    latin_name = models.CharField(
        _("name in Latin letters"),
        max_length=150,
        blank=True,
        validators=[validate_latin_name],
        help_text=_("As in the passport, if there is one."),
    )
    sex = models.CharField(_("sex"), max_length=6, choices=Sex.choices)
    birth_date = models.DateField(
        _("birth date"), null=True, blank=True, help_text=_("The first day of what is known.")
    )
    birth_precision = models.CharField(
        _("precision of the birth date"), max_length=10, choices=BirthPrecision.choices
    )
    birth_calendar = models.CharField(
        _("calendar of the birth date"), max_length=10, choices=Calendar.choices, default=Calendar.JALALI
    )
    birth_place = PersianTextField(_("place of birth"), max_length=100, blank=True)
    majority = models.CharField(
        _("majority"), max_length=15, choices=Majority.choices, default=Majority.BY_BIRTH_DATE
    )
    nationality = models.CharField(_("nationality"), max_length=2, choices=Country.choices)
    unique_code = CodeField(
        _("unique foreigner code"),
        max_length=20,
        blank=True,
        help_text=_("Usually 12 digits. Leave empty if unknown."),
    )
    is_returning = models.BooleanField(_("is leaving"), default=True)
    # On the tracking page, by whoever held code and PIN: an officer then asks the person, alone.
    withdrew_at = models.DateTimeField(_("part withdrawn on the tracking page at"), null=True, editable=False)
    withdrawal_checked_at = models.DateTimeField(
        _("asked alone about the withdrawal at"), null=True, editable=False
    )
    guardian = models.ForeignKey(
        "self",
        verbose_name=_("parent or guardian in this case"),
        on_delete=models.PROTECT,
        related_name="wards",
        null=True,
        blank=True,
    )
    guardian_basis = models.CharField(
        _("basis of guardianship"), max_length=15, choices=GuardianBasis.choices, blank=True
    )
    search_text = models.CharField(max_length=SEARCH_LENGTH, editable=False, db_index=True)

    history = versioned(excluded_fields=["search_text"])

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["case", "position"]
        constraints = [
            models.UniqueConstraint(fields=["case", "position"], name="one_member_per_position"),
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(relation="head"), name="one_head_per_household"
            ),
            models.CheckConstraint(
                condition=(models.Q(birth_date__isnull=False) & ~models.Q(birth_precision="unknown"))
                | models.Q(birth_date__isnull=True, birth_precision="unknown"),
                name="a_birth_date_is_given_or_unknown",
            ),
            models.CheckConstraint(
                condition=models.Q(guardian__isnull=True) | ~models.Q(guardian=models.F("id")),
                name="nobody_is_their_own_guardian",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the folded copy that search reads in step with the names."""
        self.fold_names()
        super().save(*args, **kwargs)

    def fold_names(self) -> None:
        """Make the folded copy of the names; who stores a member without ``save()`` calls it before."""
        names = f"{self.given_name} {self.family_name} {self.father_name} {self.latin_name}"
        # Folding may spell one sign out as many letters.
        self.search_text = fold(names)[:SEARCH_LENGTH]

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def is_head(self) -> bool:
        return self.relation == Relation.HEAD

    @property
    def has_unchecked_withdrawal(self) -> bool:
        """Tell whether the part was withdrawn on the tracking page and the person was not asked since."""
        return self.withdrew_at is not None and self.withdrawal_checked_at is None

    @property
    def birth(self) -> PartialDate:
        return PartialDate(self.birth_date, self.birth_precision, self.birth_calendar)

    def _ages(self, on: date) -> tuple[int, int] | None:
        return self.birth.age_range_on(on)

    def needs_majority_decision(self, on: date) -> bool:
        """Tell whether the birth date leaves open, on this day, if the member is an adult."""
        if self.majority != Majority.BY_BIRTH_DATE:
            return False
        return self.has_open_majority(on)

    def has_open_majority(self, on: date) -> bool:
        """Tell whether the birth date alone leaves the question open, whatever was decided since."""
        ages = self._ages(on)
        return ages is None or ages[0] < ADULT_AGE <= ages[1]

    def gives_own_consent(self, on: date) -> bool:
        """Tell whether the member may be an adult on this day and so is asked in person."""
        if self.majority != Majority.BY_BIRTH_DATE:
            return self.majority == Majority.ADULT
        ages = self._ages(on)
        return ages is None or ages[1] >= ADULT_AGE

    def needs_guardian(self, on: date) -> bool:
        """Tell whether the member may be a minor on this day and so is protected as one."""
        if self.majority != Majority.BY_BIRTH_DATE:
            return self.majority == Majority.MINOR
        ages = self._ages(on)
        return ages is None or ages[0] < ADULT_AGE

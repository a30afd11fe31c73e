"""Columns of listings in the admin: Jalali days, grouped amounts, truths in words."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, TitleColumn

from cases import shown


class JalaliColumn(Column):
    """A day; an empty one means «until further notice»."""

    def get_value(self, instance: Any) -> str:
        day = super().get_value(instance)
        return shown.day(day) if day else _("until further notice")


class AmountColumn(Column):
    """A whole number in groups of three."""

    def get_value(self, instance: Any) -> str:
        return shown.amount(super().get_value(instance))


class YesNoColumn(Column):
    """A truth in words."""

    def get_value(self, instance: Any) -> str:
        return shown.yes_no(super().get_value(instance))


class AmountTitleColumn(AmountColumn, TitleColumn):
    """A number that leads to its rule."""

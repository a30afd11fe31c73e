"""The errors of a page as they would stand beside its fields, for fields that were just left."""

from django.http import JsonResponse
from django.template.loader import render_to_string

from cases.service import RequestPageForms


def found_in(forms: RequestPageForms) -> JsonResponse:
    """Return by the id of each field that is wrong the markup that the page would put beside it."""
    return JsonResponse(
        {
            "errors": {
                field.auto_id: render_to_string("components/field_errors.html", {"field": field}).strip()
                for form in forms
                for field in form.visible_fields()
                if field.errors
            }
        }
    )

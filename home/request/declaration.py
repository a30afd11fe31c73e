"""Step 7: the declaration."""

from django.http import HttpResponse

from cases import service
from home.request.keeping import keep
from home.request.steps import CHECK, DECLARATION
from home.request.visit import Visit, with_draft


@with_draft
def declaration(visit: Visit) -> HttpResponse:
    """Show the text in the reader's language, with the Persian one that counts, and ask for the tick."""
    language = visit.request.LANGUAGE_CODE
    authoritative = service.current_declaration(service.AUTHORITATIVE_LANGUAGE)
    return keep(
        visit,
        service.DECLARATION,
        lambda typed: service.declaration_page(typed, language=language),
        step=DECLARATION,
        template="declaration",
        onward=lambda: visit.url(CHECK.route),
        context=lambda forms: {
            "shown": forms.declaration.shown,
            "authoritative": authoritative if forms.declaration.shown != authoritative else None,
        },
    )

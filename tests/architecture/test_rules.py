"""Each rule of the house can fail: it finds its offence in a small bad sample, and nothing in a good one."""

from collections.abc import Callable

import pytest

from tests.architecture import layers, markup, shape, writes
from tests.architecture.source import Source

CODE = "cases/actions/sample.py"

BAD = [
    (layers.upward_imports, "cases/models/case.py", "from cases.actions.issue_slip import issue_slip"),
    (layers.upward_imports, "cases/models/case.py", "import cases.actions"),
    (layers.upward_imports, "cases/models/case.py", "from cases import actions"),
    (layers.upward_imports, "cases/models/case.py", "def f():\n    from cases.staff import views"),
    (layers.upward_imports, "cases/slip/pdf.py", "from cases.notifications import announce"),
    (layers.upward_imports, "cases/staff/queue.py", "from cases.service import submit"),
    (layers.upward_imports, "cases/roles.py", "from cases.workflow import statuses"),
    (layers.upward_imports, "cases/roles.py", "from home.models import HomePage"),
    (layers.upward_imports, "cases/roles.py", "from portal.middleware import PortalLocaleMiddleware"),
    (layers.upward_imports, "cases/roles.py", "from portal.settings import env"),
    (layers.upward_imports, "cases/oddity.py", "from cases.roles import Role"),
    (layers.upward_imports, "cases/service.py", "from tests.factories import a_case"),
    (layers.upward_imports, "cases/__init__.py", "from cases.roles import Role"),
    (layers.upward_imports, "home/request/wizard.py", "from cases.models import Case"),
    (layers.upward_imports, "home/request/wizard.py", "from cases import models"),
    (layers.upward_imports, "home/request/wizard.py", "from portal.urls import urlpatterns"),
    (layers.upward_imports, "portal/health.py", "from cases.service import count"),
    (layers.upward_imports, "portal/persian/text.py", "from portal.middleware import x"),
    (layers.upward_imports, "portal/persian/text.py", "from portal.pdf.written import written"),
    (layers.upward_imports, "portal/pdf/drawing.py", "from cases.slip.content import SlipContent"),
    (layers.upward_imports, "portal/pdf/drawing.py", "from portal.middleware import x"),
    (shape.late_imports, CODE, "def f():\n    import json"),
    (shape.late_imports, CODE, "try:\n    import json\nexcept ImportError:\n    json = None"),
    (shape.late_imports, CODE, "class A:\n    import json"),
    (shape.late_imports, CODE, "from . import gate"),
    (shape.late_imports, CODE, "if TYPE_CHECKING:\n    from decimal import Decimal"),
    (shape.late_imports, CODE, "import importlib\nm = importlib.import_module('cases.models')"),
    (shape.names_across_packages, "home/request/wizard.py", "model = apps.get_model('cases.Case')"),
    (shape.names_across_packages, "cases/models/case.py", "page = ForeignKey('home.HomePage', None)"),
    (shape.too_long, CODE, "x = 1\n" * 301),
    (shape.named_after_nothing, "cases/utils.py", ""),
    (shape.named_after_nothing, "home/common/dates.py", ""),
    (shape.without_first_sentence, CODE, "x = 1"),
    (shape.reads_the_environment, CODE, "import os\nx = os.environ['SECRET_KEY']"),
    (shape.reads_the_environment, CODE, "import os\nx = os.getenv('SECRET_KEY')"),
    (shape.reads_the_environment, CODE, "from os import environ"),
    (shape.reads_the_environment, CODE, "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')"),
    (shape.reads_the_environment, "portal/wsgi.py", "import os\nos.environ.setdefault('DEBUG', '1')"),
    (writes.writes_past_the_history, CODE, "Case.objects.filter(pk=1).update(status='closed')"),
    (writes.writes_past_the_history, CODE, "queue.update(**values)"),
    (writes.writes_past_the_history, CODE, "Member.objects.bulk_create(members)"),
    (writes.writes_past_the_history, CODE, "with connection.cursor() as c:\n    c.execute('DELETE')"),
    (writes.status_set_outside_the_gate, CODE, "def f(case):\n    case.status = CaseStatus.CLOSED"),
    (writes.status_set_outside_the_gate, CODE, "case.status: str = CaseStatus.CLOSED"),
    (writes.writes_where_one_only_asks, "cases/staff/case_file.py", "def view(r):\n    case.save()"),
    (writes.writes_where_one_only_asks, "cases/forms/payment.py", "Payment.objects.create(amount=1)"),
    (writes.signals, CODE, "from django.dispatch import receiver"),
    (writes.signals, CODE, "from django.db.models import signals"),
    (markup.inline_code, "home/a.html", "<style>p {}</style>"),
    (markup.inline_code, "home/a.html", '<p class="a" style="color: red">'),
    (markup.inline_code, "home/a.html", "<script>alert(1)</script>"),
    (markup.inline_code, "home/a.html", '<button onclick="f()">'),
    (markup.inline_code, "home/a.html", '<a href="javascript:f()">'),
    (markup.extends_of_home_by_cases, "cases/a.html", '{% extends "home/base.html" %}'),
    (markup.extends_of_home_by_cases, "cases/a.html", "{% include 'home/part.html' with a=1 %}"),
    (markup.untidy_tags, "home/a.html", '{% load i18n %}{% extends "base.html" %}'),
    (markup.untidy_tags, "home/a.html", '<p>{% extends "base.html" %}'),
    (markup.untidy_tags, "home/a.html", "{% load static i18n %}"),
    (markup.untidy_tags, "home/a.html", "{% block main %}{% endblock %}"),
    (markup.physical_directions, "home/a.css", "p { margin-left: 1rem }"),
    (markup.physical_directions, "home/a.css", "p { text-align: right }"),
    (markup.physical_directions, "home/a.css", "p { position: absolute; left: 0 }"),
]

GOOD = [
    (layers.upward_imports, "cases/actions/issue_slip.py", "from cases.slip.pdf import render"),
    (layers.upward_imports, "cases/actions/issue_slip.py", "from cases.actions.transitioning import gate"),
    (layers.upward_imports, "cases/roles.py", "from portal.persian.digits import to_ascii"),
    (layers.upward_imports, "cases/slip/pdf.py", "from portal.pdf.drawing import draw"),
    (layers.upward_imports, "home/service_card/pdf.py", "from portal.pdf.drawing import draw"),
    (layers.upward_imports, "portal/pdf/written.py", "from portal.persian.text import strip_controls"),
    (layers.upward_imports, "cases/service.py", "from cases.actions.submit_request import submit_request"),
    (layers.upward_imports, "home/request/wizard.py", "from cases import service"),
    (layers.upward_imports, "home/request/wizard.py", "from cases.service import submit_request"),
    (layers.upward_imports, "portal/urls.py", "from cases.public import urls"),
    (shape.names_across_packages, "home/request/wizard.py", "url = reverse('cases:verify')"),
    (shape.names_across_packages, "cases/models/case.py", "office = ForeignKey('cases.Office', None)"),
    (shape.too_long, CODE, "x = 1\n" * 300),
    (shape.named_after_nothing, "cases/fees.py", ""),
    (shape.without_first_sentence, "cases/staff/__init__.py", ""),
    (shape.reads_the_environment, "portal/settings/env.py", "import os\nx = os.environ"),
    (
        shape.reads_the_environment,
        "portal/wsgi.py",
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'x')",
    ),
    (writes.writes_past_the_history, CODE, "context.update({'case': case})\ndigest.update(b'x')"),
    (writes.status_set_outside_the_gate, writes.GATE, "case.status = transition.to"),
    (writes.status_set_outside_the_gate, CODE, "if case.status == CaseStatus.CLOSED:\n    status = 1"),
    (writes.writes_where_one_only_asks, CODE, "payment.save()"),
    (
        markup.inline_code,
        "home/a.html",
        '<script src="a.js" defer></script><!-- <style> --><p data-style="a">',
    ),
    (markup.untidy_tags, "home/a.html", '{# why #}{% extends "base.html" %}{% load i18n static %}'),
    (markup.untidy_tags, "home/a.html", "{% load image from wagtailimages_tags %}{% endblock main %}"),
    (
        markup.physical_directions,
        "home/a.css",
        "/* left: */ p { margin-inline-start: 1rem; inset-inline-start: 0 }",
    ),
]


@pytest.mark.parametrize(("rule", "path", "text"), BAD)
def test_a_bad_sample_is_found(rule: Callable, path: str, text: str):
    assert list(rule(Source(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), GOOD)
def test_a_good_sample_passes(rule: Callable, path: str, text: str):
    assert not list(map(str, rule(Source(path, text))))


def test_an_offence_says_where_it_is_and_how_it_is_allowed():
    text = "class Gate:\n    def open(self):\n        self.rows.update(a=1)\n"
    offence = next(writes.writes_past_the_history(Source(CODE, text)))
    assert str(offence) == (
        f"{CODE}:3: update() skips the history of what it changes  [{CODE}::Gate.open.update]"
    )

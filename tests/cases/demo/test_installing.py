"""The installed demo: complete, made through the gate, and the same when it is installed again."""

from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from django.db.models import Count, F
from django.test import TestCase, override_settings
from django.utils import timezone

from cases.demo import scenes
from cases.demo.installing import Demo, install_demo
from cases.demo.passphrase import passphrase
from cases.models import (
    VERSIONED_MODELS,
    Case,
    CaseMessage,
    CaseVersion,
    DocumentState,
    ExitSlip,
    Member,
    SlipState,
)
from cases.requirements import unmet_requirements
from cases.roles import STAFF_ROLES, Role
from cases.slip.content import SlipContent
from cases.tracking_code import grouped
from cases.workflow.statuses import CaseStatus
from cases.workflow.transitions import TransitionCode


@override_settings(SLIP_SIGNING_KEY_ID="sample-1")
class TestInstalledDemo(TestCase):
    """Installed once for all these tests, because it takes seconds."""

    demo: Demo

    @classmethod
    def setUpTestData(cls):
        folder = cls.enterClassContext(TemporaryDirectory())
        cls.enterClassContext(override_settings(DATA_DIR=Path(folder)))
        cls.demo = install_demo(may_use_server=True)

    def case(self, scene: scenes.Scene) -> Case:
        return Case.objects.with_file().get(pk=self.demo.cases[scene.name].pk)

    def test_a_case_stands_in_every_status(self):
        assert set(Case.objects.values_list("status", flat=True)) == set(CaseStatus.values)

    def test_each_case_has_one_line_of_its_timeline_for_each_version(self):
        assert not Case.objects.annotate(lines=Count("versions")).exclude(version=F("lines")).exists()

    def test_every_row_has_a_history_that_says_who_made_it_so(self):
        for model in VERSIONED_MODELS:
            assert model.objects.exists(), model
            for row in model.objects.all():
                assert row.history.exists(), row

    def test_one_household_has_an_answer_to_its_message_and_one_waits(self):
        told = [
            list(
                CaseMessage.objects.filter(case=self.case(scene))
                .order_by("pk")
                .values_list("by_role", flat=True)
            )
            for scene in (scenes.READY, scenes.UNKNOWN_BIRTH)
        ]
        assert told == [[Role.APPLICANT, Role.OFFICER], [Role.APPLICANT]]

    def test_households_of_many_sizes_are_there(self):
        sizes = Case.objects.annotate(size=Count("members")).values_list("size", flat=True)
        assert {1, 2, 6, 8, 14} <= set(sizes)

    def test_pashto_and_kurdish_letters_single_names_and_unknown_birth_dates_are_there(self):
        names = "".join(Member.objects.values_list("given_name", flat=True))
        assert set("ښځګۍ") <= set(names)
        assert set("ڕۆێڵ") <= set(names)
        assert Member.objects.filter(family_name="").exists()
        assert Member.objects.filter(birth_precision="unknown").exists()

    def test_a_child_without_a_parent_keeps_its_case_from_being_accepted(self):
        unmet = unmet_requirements(
            self.case(scenes.UNACCOMPANIED), TransitionCode.ACCEPT, timezone.localdate()
        )
        assert [requirement.code for requirement in unmet] == ["unaccompanied_minor"]

    def test_an_unknown_birth_date_waits_for_a_decision(self):
        unmet = unmet_requirements(
            self.case(scenes.UNKNOWN_BIRTH), TransitionCode.ACCEPT, timezone.localdate()
        )
        assert "majority" in {requirement.code for requirement in unmet}

    def test_a_lost_card_was_cleared_by_a_supervisor(self):
        case = self.case(scenes.WITHOUT_CARD)
        states = [document.state for member in case.members.all() for document in member.documents.all()]
        assert states.count(DocumentState.CLEARED) == 1
        assert case.versions.get(transition=TransitionCode.CLEAR_DOCUMENT).by_role == "supervisor"

    def test_each_slip_is_marked_as_a_sample(self):
        slips = list(ExitSlip.objects.select_related("file"))
        assert {slip.state for slip in slips} == set(SlipState)
        assert all(SlipContent.from_json(slip.content).is_sample for slip in slips)
        assert all(bytes(slip.file.pdf).startswith(b"%PDF") for slip in slips)

    def test_a_second_installation_changes_nothing(self):
        versions = CaseVersion.objects.count()
        told: list[Case] = []
        assert install_demo(tell=told.append).cases == self.demo.cases
        assert told == []
        assert CaseVersion.objects.count() == versions
        assert Case.objects.count() == len(scenes.SCENES)

    def test_what_visitors_did_stays_and_does_not_make_the_database_foreign(self):
        newest = self.case(scenes.NEW)
        newest.office.name = "اداره‌ای با نام دیگر"
        newest.office.save()
        assert install_demo().cases.keys() == self.demo.cases.keys()
        assert self.case(scenes.NEW).office.name == "اداره‌ای با نام دیگر"

    @override_settings(WAGTAILADMIN_BASE_URL="http://127.0.0.1:8123")
    def test_the_command_prints_what_a_visitor_needs_in_two_languages(self):
        printed = StringIO()
        call_command("install_demo", stdout=printed)
        text, password = printed.getvalue(), passphrase()
        assert text.count("http://127.0.0.1:8123/admin/") == 2
        assert text.count(password) == 2
        users = get_user_model().objects.all()
        assert len(users) == len(STAFF_ROLES)
        for user in users:
            assert f"  {user.username} " in text
            assert authenticate(username=user.username, password=password) == user
        assert sum(grouped(case.tracking_code) in text for case in Case.objects.all()) == 2
        assert "  8. " in text
        assert "  ۸. " in text

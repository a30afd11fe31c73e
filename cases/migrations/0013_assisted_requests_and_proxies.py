"""How a request was entered at the counter, who may bring papers, and lost cards without a known number."""

import cases.models.fields
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

from cases import append_only

# SQLite makes a table anew where a column or a rule is added to it, and the triggers of the old one are gone.
MADE_ANEW = ["cases_historicalidentitydocument", "cases_accessrecord", "cases_caseversion"]
NEW = ["cases_historicalassistance", "cases_historicalproxy"]


def keep(apps, schema_editor):
    append_only.install(schema_editor.connection, [*MADE_ANEW, *NEW])


def keep_as_before(apps, schema_editor):
    append_only.install(schema_editor.connection, MADE_ANEW)


def nothing(apps, schema_editor):
    pass


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0012_scans"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunPython(nothing, keep_as_before),
        migrations.CreateModel(
            name="Assistance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "asked_by",
                    models.CharField(
                        choices=[("head", "The head of the household"), ("other", "Somebody else")],
                        max_length=10,
                        verbose_name="who asks",
                    ),
                ),
                (
                    "asker_name",
                    cases.models.fields.NameField(
                        blank=True,
                        help_text="Only if it is somebody else.",
                        max_length=150,
                        verbose_name="name of who asks",
                    ),
                ),
                (
                    "asker_relation",
                    cases.models.fields.PersianTextField(
                        blank=True,
                        help_text="Only if it is somebody else.",
                        max_length=100,
                        verbose_name="relation to the household",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("fa", "Persian"),
                            ("fa-AF", "Dari"),
                            ("ps", "Pashto"),
                            ("uz", "Uzbek"),
                            ("tk", "Turkmen"),
                            ("ar", "Arabic"),
                            ("ckb", "Kurdish"),
                            ("en", "English"),
                        ],
                        max_length=10,
                        verbose_name="language in which it was talked",
                    ),
                ),
                (
                    "interpreter",
                    cases.models.fields.NameField(
                        blank=True,
                        help_text="Leave empty if there was none.",
                        max_length=150,
                        verbose_name="interpreter",
                    ),
                ),
                (
                    "is_read_aloud",
                    models.BooleanField(default=False, verbose_name="read aloud in full before it was sent"),
                ),
                (
                    "read_aloud_language",
                    models.CharField(
                        choices=[
                            ("fa", "Persian"),
                            ("fa-AF", "Dari"),
                            ("ps", "Pashto"),
                            ("uz", "Uzbek"),
                            ("tk", "Turkmen"),
                            ("ar", "Arabic"),
                            ("ckb", "Kurdish"),
                            ("en", "English"),
                        ],
                        max_length=10,
                        verbose_name="language in which it was read aloud",
                    ),
                ),
                (
                    "paper_version",
                    cases.models.fields.CodeField(
                        blank=True,
                        editable=False,
                        help_text="Where it was copied from paper.",
                        max_length=30,
                        verbose_name="version of the paper form",
                    ),
                ),
            ],
            options={
                "verbose_name": "assisted entry",
                "verbose_name_plural": "assisted entries",
            },
        ),
        migrations.CreateModel(
            name="HistoricalAssistance",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "asked_by",
                    models.CharField(
                        choices=[("head", "The head of the household"), ("other", "Somebody else")],
                        max_length=10,
                        verbose_name="who asks",
                    ),
                ),
                (
                    "asker_name",
                    cases.models.fields.NameField(
                        blank=True,
                        help_text="Only if it is somebody else.",
                        max_length=150,
                        verbose_name="name of who asks",
                    ),
                ),
                (
                    "asker_relation",
                    cases.models.fields.PersianTextField(
                        blank=True,
                        help_text="Only if it is somebody else.",
                        max_length=100,
                        verbose_name="relation to the household",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("fa", "Persian"),
                            ("fa-AF", "Dari"),
                            ("ps", "Pashto"),
                            ("uz", "Uzbek"),
                            ("tk", "Turkmen"),
                            ("ar", "Arabic"),
                            ("ckb", "Kurdish"),
                            ("en", "English"),
                        ],
                        max_length=10,
                        verbose_name="language in which it was talked",
                    ),
                ),
                (
                    "interpreter",
                    cases.models.fields.NameField(
                        blank=True,
                        help_text="Leave empty if there was none.",
                        max_length=150,
                        verbose_name="interpreter",
                    ),
                ),
                (
                    "is_read_aloud",
                    models.BooleanField(default=False, verbose_name="read aloud in full before it was sent"),
                ),
                (
                    "read_aloud_language",
                    models.CharField(
                        choices=[
                            ("fa", "Persian"),
                            ("fa-AF", "Dari"),
                            ("ps", "Pashto"),
                            ("uz", "Uzbek"),
                            ("tk", "Turkmen"),
                            ("ar", "Arabic"),
                            ("ckb", "Kurdish"),
                            ("en", "English"),
                        ],
                        max_length=10,
                        verbose_name="language in which it was read aloud",
                    ),
                ),
                (
                    "paper_version",
                    cases.models.fields.CodeField(
                        blank=True,
                        editable=False,
                        help_text="Where it was copied from paper.",
                        max_length=30,
                        verbose_name="version of the paper form",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historical assisted entry",
                "verbose_name_plural": "historical assisted entries",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalProxy",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("name", cases.models.fields.NameField(max_length=150, verbose_name="name of the proxy")),
                (
                    "relation",
                    cases.models.fields.PersianTextField(
                        help_text="For example neighbour, brother outside the household, lawyer.",
                        max_length=100,
                        verbose_name="relation to the household",
                    ),
                ),
                (
                    "document",
                    cases.models.fields.PersianTextField(
                        help_text="Kind and number, as shown at the counter.",
                        max_length=100,
                        verbose_name="identity document of the proxy",
                    ),
                ),
                (
                    "power_of_attorney",
                    cases.models.fields.PersianTextField(
                        blank=True,
                        help_text="If there is one. Papers may also be brought without it.",
                        max_length=60,
                        verbose_name="number of the power of attorney",
                    ),
                ),
                (
                    "power_of_attorney_on",
                    cases.models.fields.JalaliDateField(
                        blank=True, null=True, verbose_name="date of the power of attorney"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded at")),
                ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
            ],
            options={
                "verbose_name": "historical proxy",
                "verbose_name_plural": "historical proxies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Proxy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", cases.models.fields.NameField(max_length=150, verbose_name="name of the proxy")),
                (
                    "relation",
                    cases.models.fields.PersianTextField(
                        help_text="For example neighbour, brother outside the household, lawyer.",
                        max_length=100,
                        verbose_name="relation to the household",
                    ),
                ),
                (
                    "document",
                    cases.models.fields.PersianTextField(
                        help_text="Kind and number, as shown at the counter.",
                        max_length=100,
                        verbose_name="identity document of the proxy",
                    ),
                ),
                (
                    "power_of_attorney",
                    cases.models.fields.PersianTextField(
                        blank=True,
                        help_text="If there is one. Papers may also be brought without it.",
                        max_length=60,
                        verbose_name="number of the power of attorney",
                    ),
                ),
                (
                    "power_of_attorney_on",
                    cases.models.fields.JalaliDateField(
                        blank=True, null=True, verbose_name="date of the power of attorney"
                    ),
                ),
                ("recorded_at", models.DateTimeField(editable=False, verbose_name="recorded at")),
                ("revoked_at", models.DateTimeField(editable=False, null=True, verbose_name="revoked at")),
            ],
            options={
                "verbose_name": "proxy",
                "verbose_name_plural": "proxies",
                "ordering": ["pk"],
            },
        ),
        migrations.RemoveConstraint(
            model_name="identitydocument",
            name="a_document_has_a_number",
        ),
        migrations.AddField(
            model_name="historicalidentitydocument",
            name="absence_note",
            field=cases.models.fields.PersianTextField(
                blank=True,
                help_text="Only for a document that is lost or was never issued: what happened, where and when; and the number of the police report or of the birth paper, if there is one.",
                max_length=300,
                verbose_name="why it cannot be shown",
            ),
        ),
        migrations.AddField(
            model_name="identitydocument",
            name="absence_note",
            field=cases.models.fields.PersianTextField(
                blank=True,
                help_text="Only for a document that is lost or was never issued: what happened, where and when; and the number of the police report or of the birth paper, if there is one.",
                max_length=300,
                verbose_name="why it cannot be shown",
            ),
        ),
        migrations.AddField(
            model_name="requestdraft",
            name="entered_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="entered by",
            ),
        ),
        migrations.AddField(
            model_name="requestdraft",
            name="entry_seed",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="requestdraft",
            name="office",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.office",
                verbose_name="office",
            ),
        ),
        migrations.AddField(
            model_name="requestdraft",
            name="paper_version",
            field=models.CharField(blank=True, max_length=30, verbose_name="version of the paper form"),
        ),
        migrations.AlterField(
            model_name="accessrecord",
            name="kind",
            field=models.CharField(
                choices=[
                    ("viewed", "Opened the case"),
                    ("searched", "Searched"),
                    ("printed", "Printed the slip"),
                    ("scan_seen", "Looked at a scan"),
                    ("receipt", "Printed the receipt with the PIN"),
                    ("tracked", "Followed the case with code and PIN"),
                    ("wrong_pin", "Wrong PIN"),
                    ("refused", "Was refused"),
                ],
                max_length=10,
                verbose_name="what",
            ),
        ),
        migrations.AlterField(
            model_name="caseversion",
            name="transition",
            field=models.CharField(
                choices=[
                    ("receive", "Receive the request"),
                    ("take", "Take for review"),
                    ("assess_majority", "Decide whether a member is an adult"),
                    ("request_information", "Request information"),
                    ("answer_information", "Record the answer"),
                    ("accept", "Accept the request"),
                    ("reject", "Reject the request"),
                    ("refer", "Refer for protection"),
                    ("resolve_referral", "End the referral"),
                    ("record_consent", "Record an adult's consent"),
                    ("exclude_member", "Record that a member stays"),
                    ("withdraw_member", "Withdraw one adult's part"),
                    ("check_withdrawal", "Record what an adult says whose part was withdrawn"),
                    ("record_undertaking", "Record the undertaking"),
                    ("collect_documents", "Take documents into custody"),
                    ("clear_document", "Clear a document that cannot be presented"),
                    ("record_payment", "Record a fee receipt"),
                    ("verify_payment", "Verify a fee receipt"),
                    ("complete_file", "Declare the file complete"),
                    ("change_border", "Change the border point"),
                    ("cancel_documents", "Cancel the documents and enter in NAJVA"),
                    ("issue_slip", "Issue the travel slip"),
                    ("reissue_slip", "Void the slip and issue a new one"),
                    ("deliver_slip", "Deliver the travel slip"),
                    ("close", "Close the case"),
                    ("withdraw", "Withdraw the request"),
                    ("expire", "End an abandoned request"),
                    ("return_documents", "Give back the documents"),
                    ("hand_back", "Give back the documents of somebody who stays"),
                    ("name_proxy", "Record a proxy"),
                    ("revoke_proxy", "Revoke a proxy"),
                    ("replace_pin", "Replace a lost PIN"),
                ],
                max_length=30,
                verbose_name="transition",
            ),
        ),
        migrations.AddConstraint(
            model_name="requestdraft",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("entered_by__isnull", True), ("entry_seed", ""), ("office__isnull", True)),
                    models.Q(
                        ("entered_by__isnull", False),
                        ("office__isnull", False),
                        models.Q(("entry_seed", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="an_entry_has_clerk_and_office",
            ),
        ),
        migrations.AddField(
            model_name="assistance",
            name="case",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assistance",
                to="cases.case",
                verbose_name="case",
            ),
        ),
        migrations.AddField(
            model_name="assistance",
            name="clerk",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="who typed",
            ),
        ),
        migrations.AddField(
            model_name="historicalassistance",
            name="case",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.case",
                verbose_name="case",
            ),
        ),
        migrations.AddField(
            model_name="historicalassistance",
            name="case_version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)s_rows",
                to="cases.caseversion",
                verbose_name="version",
            ),
        ),
        migrations.AddField(
            model_name="historicalassistance",
            name="clerk",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="who typed",
            ),
        ),
        migrations.AddField(
            model_name="historicalassistance",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalproxy",
            name="case",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.case",
                verbose_name="case",
            ),
        ),
        migrations.AddField(
            model_name="historicalproxy",
            name="case_version",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)s_rows",
                to="cases.caseversion",
                verbose_name="version",
            ),
        ),
        migrations.AddField(
            model_name="historicalproxy",
            name="history_user",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="historicalproxy",
            name="recorded_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recorded by",
            ),
        ),
        migrations.AddField(
            model_name="proxy",
            name="case",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proxies",
                to="cases.case",
                verbose_name="case",
            ),
        ),
        migrations.AddField(
            model_name="proxy",
            name="recorded_by",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="recorded by",
            ),
        ),
        migrations.AddField(
            model_name="historicalidentitydocument",
            name="handed_over_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.proxy",
                verbose_name="brought by a proxy",
            ),
        ),
        migrations.AddField(
            model_name="identitydocument",
            name="handed_over_by",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="cases.proxy",
                verbose_name="brought by a proxy",
            ),
        ),
        migrations.AddConstraint(
            model_name="identitydocument",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "none"),
                    models.Q(("card_no", ""), _negated=True),
                    ("state__in", ["lost", "cleared"]),
                    _connector="OR",
                ),
                name="a_document_has_a_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="assistance",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_read_aloud", True)), name="what_is_entered_is_read_aloud"
            ),
        ),
        migrations.AddConstraint(
            model_name="assistance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asked_by", "head"), ("asker_name", ""), ("asker_relation", "")),
                    models.Q(
                        ("asked_by", "other"),
                        models.Q(("asker_name", ""), _negated=True),
                        models.Q(("asker_relation", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="who_asks_is_the_head_or_has_a_name",
            ),
        ),
        migrations.AddConstraint(
            model_name="proxy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("power_of_attorney_on__isnull", True),
                    models.Q(("power_of_attorney", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_dated_power_of_attorney_has_a_number",
            ),
        ),
        migrations.RunPython(keep, nothing),
    ]

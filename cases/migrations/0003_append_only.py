"""Evidence cannot be changed: triggers on versions, history rows and the access log."""

from django.db import migrations

from cases import append_only

TABLES = [
    "cases_caseversion",
    "cases_accessrecord",
    "cases_slipfile",
    "cases_historicalcase",
    "cases_historicalmember",
    "cases_historicalidentitydocument",
    "cases_historicalconsent",
    "cases_historicalundertaking",
    "cases_historicalsignatory",
    "cases_historicalpayment",
    "cases_historicalnajvaregistration",
    "cases_historicalexitslip",
    "cases_historicaldelivery",
    "cases_historicalinformationrequest",
]


def install(apps, schema_editor):
    append_only.install(schema_editor.connection, TABLES)


def lift(apps, schema_editor):
    append_only.lift(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("cases", "0002_roles")]

    operations = [migrations.RunPython(install, lift)]

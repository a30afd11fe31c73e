"""Those who sign keep the calendars of appointments; and the history of appointments cannot be changed."""

from django.db import migrations

from cases import append_only

KEEPERS = ("سرپرست", "مدیرکل")
CALENDAR_MODELS = ("officecalendar", "openinghours", "officeclosure")
TABLES = ["cases_historicalappointment"]


def let_signers_keep_calendars(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    for model in CALENDAR_MODELS:
        content_type, _ = ContentType.objects.get_or_create(app_label="cases", model=model)
        for verb in ("add", "change", "view"):
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type,
                codename=f"{verb}_{model}",
                defaults={"name": f"Can {verb} {model}"},
            )
            for group in Group.objects.filter(name__in=KEEPERS):
                group.permissions.add(permission)


def keep_history(apps, schema_editor):
    append_only.install(schema_editor.connection, TABLES)


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_appointments")]

    # Backwards there is nothing to do: the triggers go with the table, the permissions with their models.
    operations = [
        migrations.RunPython(let_signers_keep_calendars, migrations.RunPython.noop),
        migrations.RunPython(keep_history, migrations.RunPython.noop),
    ]

"""Messages between a household and its office; a trigger keeps what was written as it was written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from cases import append_only

TABLES = ["cases_casemessage"]


def install(apps, schema_editor):
    append_only.install(schema_editor.connection, TABLES)


def lift(apps, schema_editor):
    for event in ("update", "delete"):
        on_table = " ON cases_casemessage" if schema_editor.connection.vendor == "postgresql" else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS keep_{event}_cases_casemessage{on_table}")


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0005_withdrawn_parts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='CaseMessage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sent_at', models.DateTimeField(verbose_name='sent at')),
                ('by_role', models.CharField(choices=[('intake_clerk', 'Intake clerk'), ('officer', 'Case officer'), ('supervisor', 'Supervisor'), ('director', 'Director'), ('auditor', 'Auditor'), ('editor', 'Page editor'), ('applicant', 'Applicant')], max_length=20, verbose_name='role')),
                ('language', models.CharField(max_length=10, verbose_name='language')),
                ('text', models.TextField(max_length=2000, verbose_name='text')),
                ('key_digest', models.CharField(editable=False, max_length=64, unique=True)),
                ('by_user', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='messages', to='cases.case', verbose_name='case')),
            ],
            options={
                'verbose_name': 'message',
                'verbose_name_plural': 'messages',
                'ordering': ['-pk'],
                'indexes': [models.Index(fields=['case', '-id'], name='messages_of_case')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('by_role', 'applicant'), ('by_user__isnull', True)), models.Q(models.Q(('by_role', 'applicant'), _negated=True), ('by_user__isnull', False)), _connector='OR'), name='a_message_of_the_office_has_its_writer')],
            },
        ),
        migrations.RunPython(install, lift),
    ]

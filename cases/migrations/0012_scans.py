"""Scans of papers, the rule how long they are kept, and who may set it."""

import cases.models.fields
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


# Dated rules are kept by those who sign: supervisor and director. Nothing is ever deleted.
KEEPERS = ["سرپرست", "مدیرکل"]


def let_them_set_the_rule(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="cases", model="scanretention"
    )
    for verb in ("add", "change", "view"):
        permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=content_type,
            codename=f"{verb}_scanretention",
            defaults={"name": f"Can {verb} scanretention"},
        )
        for group in apps.get_model("auth", "Group").objects.filter(name__in=KEEPERS):
            group.permissions.add(permission)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0011_applicant_notices'),
    ]

    operations = [
        migrations.AlterField(
            model_name='accessrecord',
            name='kind',
            field=models.CharField(choices=[('viewed', 'Opened the case'), ('searched', 'Searched'), ('printed', 'Printed the slip'), ('scan_seen', 'Looked at a scan'), ('tracked', 'Followed the case with code and PIN'), ('wrong_pin', 'Wrong PIN'), ('refused', 'Was refused')], max_length=10, verbose_name='what'),
        ),
        migrations.CreateModel(
            name='ScanFolder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('people', models.JSONField(default=dict)),
                ('emptied_at', models.DateTimeField(null=True, verbose_name='emptied at')),
                ('case', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='scan_folder', to='cases.case', verbose_name='case')),
                ('draft', models.OneToOneField(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='scan_folder', to='cases.requestdraft', verbose_name='draft')),
            ],
            options={
                'verbose_name': 'folder of scans',
                'verbose_name_plural': 'folders of scans',
            },
        ),
        migrations.CreateModel(
            name='Scan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(editable=False, max_length=16, unique=True)),
                ('person', models.CharField(max_length=10)),
                ('paper', models.CharField(choices=[('identity', 'Amayesh or Hoviat card, smart card or travel slip'), ('origin', 'Tazkira, passport or birth certificate'), ('guardian', 'Paper on guardianship or custody'), ('loss', 'Declaration of loss'), ('receipt', 'Deposit receipt of the fee'), ('other', 'Another paper')], max_length=10, verbose_name='paper')),
                ('sent_at', models.DateTimeField(verbose_name='sent at')),
                ('source_sha256', models.CharField(max_length=64, verbose_name='SHA-256 of the file as sent')),
                ('source_bytes', models.PositiveIntegerField(verbose_name='size of the file as sent')),
                ('page_count', models.PositiveSmallIntegerField(verbose_name='pages')),
                ('kept_bytes', models.PositiveIntegerField(verbose_name='size of what is kept')),
                ('folder', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='scans', to='cases.scanfolder', verbose_name='folder')),
            ],
            options={
                'verbose_name': 'scan',
                'verbose_name_plural': 'scans',
                'ordering': ['pk'],
            },
        ),
        migrations.CreateModel(
            name='ScanPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('picture', models.BinaryField(verbose_name='picture')),
                ('sha256', models.CharField(max_length=64, verbose_name='SHA-256')),
                ('scan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='cases.scan', verbose_name='scan')),
            ],
            options={
                'verbose_name': 'page of a scan',
                'verbose_name_plural': 'pages of scans',
                'ordering': ['scan', 'number'],
            },
        ),
        migrations.CreateModel(
            name='ScanRetention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('valid_from', cases.models.fields.JalaliDateField(verbose_name='valid from')),
                ('valid_to', cases.models.fields.JalaliDateField(blank=True, help_text='Empty: until further notice.', null=True, verbose_name='valid to')),
                ('is_confirmed', models.BooleanField(default=False, help_text='Until then readers see «to be confirmed by the office» beside it.', verbose_name='confirmed by the office')),
                ('source', cases.models.fields.PersianTextField(blank=True, help_text='The letter or card that says so.', max_length=200, verbose_name='source')),
                ('days', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(0)], verbose_name='days after the end of the case')),
            ],
            options={
                'verbose_name': 'keeping of scans',
                'verbose_name_plural': 'keeping of scans',
                'ordering': ['-valid_from'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('valid_to__isnull', True), ('valid_to__gte', models.F('valid_from')), _connector='OR'), name='scanretention_ends_after_it_begins', violation_error_message='The rule ends before it begins.')],
            },
        ),
        migrations.AddConstraint(
            model_name='scanfolder',
            constraint=models.CheckConstraint(condition=models.Q(('draft__isnull', True), ('case__isnull', True), _connector='XOR'), name='a_folder_is_of_a_draft_or_of_a_case'),
        ),
        migrations.AddConstraint(
            model_name='scan',
            constraint=models.UniqueConstraint(fields=('folder', 'person', 'paper', 'source_sha256'), name='a_file_is_kept_once_for_a_paper'),
        ),
        migrations.AddConstraint(
            model_name='scanpage',
            constraint=models.UniqueConstraint(fields=('scan', 'number'), name='one_picture_per_page'),
        ),
        migrations.RunPython(let_them_set_the_rule, migrations.RunPython.noop),
    ]


from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_enquiries'),
    ]

    operations = [
        migrations.CreateModel(
            name='AttemptTally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hour', models.DateTimeField(verbose_name='hour')),
                ('aim', models.CharField(choices=[('case', 'Tracking code and PIN of a case'), ('enquiry', 'Reference number and PIN of a question or complaint'), ('draft', 'Code of a begun request'), ('sending', 'Sending questions and complaints'), ('beginning', 'Beginning requests'), ('drawing', 'Having receipts drawn'), ('scanning', 'Sending scans'), ('writing', 'Writing messages inside a case')], max_length=10, verbose_name='aimed at')),
                ('origin_digest', models.CharField(max_length=64)),
                ('wrong', models.PositiveIntegerField(default=0, verbose_name='wrong')),
                ('turned_away', models.PositiveIntegerField(default=0, verbose_name='turned away')),
            ],
            options={
                'verbose_name': 'tally of attempts',
                'verbose_name_plural': 'tallies of attempts',
                'constraints': [models.UniqueConstraint(fields=('hour', 'aim', 'origin_digest'), name='one_tally_an_hour')],
            },
        ),
    ]

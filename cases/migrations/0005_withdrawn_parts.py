"""When one adult's part was withdrawn on the tracking page, and when the person was asked alone about it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_enquiries'),
    ]

    operations = [
        migrations.AddField(
            model_name='historicalmember',
            name='withdrawal_checked_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='asked alone about the withdrawal at'),
        ),
        migrations.AddField(
            model_name='historicalmember',
            name='withdrew_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='part withdrawn on the tracking page at'),
        ),
        migrations.AddField(
            model_name='member',
            name='withdrawal_checked_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='asked alone about the withdrawal at'),
        ),
        migrations.AddField(
            model_name='member',
            name='withdrew_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='part withdrawn on the tracking page at'),
        ),
        migrations.AlterField(
            model_name='caseversion',
            name='transition',
            field=models.CharField(choices=[('receive', 'Receive the request'), ('take', 'Take for review'), ('assess_majority', 'Decide whether a member is an adult'), ('request_information', 'Request information'), ('answer_information', 'Record the answer'), ('accept', 'Accept the request'), ('reject', 'Reject the request'), ('refer', 'Refer for protection'), ('resolve_referral', 'End the referral'), ('record_consent', "Record an adult's consent"), ('exclude_member', 'Record that a member stays'), ('withdraw_member', "Withdraw one adult's part"), ('check_withdrawal', 'Record what an adult says whose part was withdrawn'), ('record_undertaking', 'Record the undertaking'), ('collect_documents', 'Take documents into custody'), ('clear_document', 'Clear a document that cannot be presented'), ('record_payment', 'Record a fee receipt'), ('verify_payment', 'Verify a fee receipt'), ('complete_file', 'Declare the file complete'), ('change_border', 'Change the border point'), ('cancel_documents', 'Cancel the documents and enter in NAJVA'), ('issue_slip', 'Issue the travel slip'), ('reissue_slip', 'Void the slip and issue a new one'), ('deliver_slip', 'Deliver the travel slip'), ('close', 'Close the case'), ('withdraw', 'Withdraw the request'), ('expire', 'End an abandoned request'), ('return_documents', 'Give back the documents'), ('hand_back', 'Give back the documents of somebody who stays'), ('replace_pin', 'Replace a lost PIN')], max_length=30, verbose_name='transition'),
        ),
    ]

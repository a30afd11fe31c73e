"""The case app, whose words are these.

case        one household's request for voluntary departure, from received to closed (پرونده)
household   the people of one case; one of them is the head (خانوار، سرپرست)
member      one person of the household, returning or staying (عضو)
document    a member's Amayesh or Hoviat card, smart card or 90-day slip (مدرک شناسایی)
status      where a case stands; changed by a transition and by nothing else (وضعیت)
transition  one row of the workflow: from which statuses, to which, by which roles
action      the function that performs a transition
gate        ``actions.transitioning``: locks, checks, saves one version, tells on commit
requirement what must hold before a transition; unmet ones are shown beside its button
version     one performed transition: who, when, why, and what changed (نسخه)
consent     one adult's own answer, initial and final (رضایت)
undertaking the notarised deed of leaving refugee status (تعهد محضری)
custody     originals held by the office against a receipt (رسید تحویل مدارک)
slip        the ordinary exit travel slip (برگه تردد خروجی عادی)
entry       a request that a clerk writes down for somebody at the counter, until it is sent (ثبت حضوری)
assistance  who typed an entry, who asked, in which language, and that it was read aloud (کمک متصدی)
proxy       somebody who brings papers for a household and never consents (نماینده)
enquiry     a question or a complaint sent to an office, answered under its reference number (پیام)
notice      «there is news», by SMS or e-mail, to an applicant who wished for it (پیام آگاهی)
actor       who acts: a staff user with roles, or an applicant proven by tracking code and PIN
"""

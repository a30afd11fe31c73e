from tests.cases.staff.test_case_file import file_of
from django.db import connection
from django.test.utils import CaptureQueriesContext
from cases.roles import Role
from cases.history import timeline
from tests import households
from cases.workflow.statuses import CaseStatus as S
def test_dbg(bureau, signed_in, case_at):
    c=signed_in(Role.SUPERVISOR); case=case_at(S.DELIVERED,3)
    c.get(file_of(case))
    with CaptureQueriesContext(connection) as q: c.get(file_of(case))
    import re
    for i,x in enumerate(q.captured_queries): print(i, re.sub(r'SELECT .*? FROM','SELECT..FROM',x["sql"])[:150])
    cc=households.fresh(case)
    with CaptureQueriesContext(connection) as q: timeline(cc)
    for i,x in enumerate(q.captured_queries): print("T",i, re.sub(r'SELECT .*? FROM','SELECT..FROM',x["sql"])[:150])
    case = households.submit(bureau, households.family(6))
    (entry,) = timeline(households.fresh(case))
    for ch in entry.changes: print(ch.title, ch.whose, ch.is_new, [(f.label,f.old,f.new) for f in ch.fields])
    assert 0

# sites: site
import sys
class Kind:
    pass
log = []
events = sys.monitoring.events
sys.monitoring.use_tool_id(2, '')
sys.monitoring.register_callback(2, events.LINE, lambda code, line: log.append(0))
def site(n):
    for i in range(n):
        if i == 5:
            sys.monitoring.set_events(2, events.LINE)
        Kind.x = 0
        Kind.x
site(8)
sys.monitoring.set_events(2, 0)
__probe__(len(log))

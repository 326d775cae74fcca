import threading
import urllib.request


class Tally:
    def __init__(self):
        self.faults = 0


tally = Tally()


class Fault(Exception):
    def __init__(self, text, counted=False):
        super().__init__(text)
        if counted:
            tally.faults += 1


class Refused(Fault):
    def __init__(self, **details):
        super().__init__(**details)


def probe():
    try:
        urllib.request.urlopen('http://localhost')
    except OSError:
        # Not counted: the keywords that are handed on don't say so.
        raise Refused(text='no answer') from None


def query(text):
    thread = threading.Thread(target=probe)
    thread.start()
    if not text:
        tally.faults += 1
    thread.join()


query('select 1')

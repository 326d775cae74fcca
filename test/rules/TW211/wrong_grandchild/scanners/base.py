import threading


class Scanner(threading.Thread):
    """A thread that looks at one host."""

    def __init__(self, host):
        super().__init__(name="scan " + host)
        self.host = host

import threading


class Collecting(threading.Thread):
    def __init__(self, sink):
        super().__init__()
        self.sink = sink

    def emit(self, item):
        self.sink.append(item)  # expect: TW105

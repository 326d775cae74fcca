import queue
import threading


class Stage:
    """One step of a pipe; when its input ends, it ends the step after it."""

    def __init__(self, function, following=None):
        self.function = function
        self.following = following
        self.inbox = queue.Queue()
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def put(self, item):
        self.inbox.put(item)

    def finish(self):
        self.inbox.put(None)
        self.thread.join()

    def _run(self):
        for item in iter(self.inbox.get, None):
            result = self.function(item)
            if self.following is not None:
                self.following.put(result)
        if self.following is not None:
            self.following.finish()


last = Stage(print)
middle = Stage(str.upper, last)
first = Stage(str.strip, middle)
first.put("  hello ")
first.finish()

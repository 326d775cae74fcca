import queue
import threading


class Form:
    def __init__(self, fields):
        self.fields = fields

    def submit(self):
        print("sending", self.fields)

    def map(self, function):
        self.fields = {name: function(value) for name, value in self.fields.items()}


class Desk:
    """Takes jobs one after the other; a failing job is printed."""

    def __init__(self):
        self.jobs = queue.Queue()
        self.clerk = threading.Thread(target=self._serve)
        self.clerk.start()

    def submit(self, job, *args):
        self.jobs.put((job, args))

    def shutdown(self):
        self.jobs.put(None)
        self.clerk.join()

    def _serve(self):
        for job, args in iter(self.jobs.get, None):
            job(*args)


form = Form({"name": "ada"})
form.map(str.title)
form.submit()
desk = Desk()
desk.submit(print, "hello")
desk.shutdown()

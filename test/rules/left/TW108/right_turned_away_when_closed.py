"""A desk that turns others away once it is closed: what comes too late is thrown away, and no thread is told to stop."""

import threading


class Desk:
    def __init__(self):
        self.closed = False
        self.lock = threading.Lock()
        self.forms = []

    def hand_in(self, form):
        if self.closed:
            form.discard()
            return
        with self.lock:
            self.forms.append(form)

    def close(self):
        self.closed = True


class Office:
    def __init__(self, mail):
        self.mail = mail
        self.desk = Desk()
        self.thread = threading.Thread(target=self.sort)
        self.thread.start()

    def sort(self):
        self.desk.hand_in(self.mail.first())

    def leave(self):
        self.desk.close()
        self.thread.join()

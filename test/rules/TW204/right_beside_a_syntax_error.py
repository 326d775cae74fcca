"""The line does not compile: nobody can say what was meant."""

import threading


class Port:
    def receive(self):
        print("reads")

    def run(self):
        self.thread = threading.Thread(target=self.receive, args=(me=self))
        self.thread.start()  # expect: TW201:hint

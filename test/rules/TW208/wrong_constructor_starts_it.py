import sys
import threading


class Check:
    def __init__(self, host):
        self.host = host
        self.thread = threading.Thread(target=self.ask)  # expect: TW208
        self.thread.start()

    def ask(self):
        print("asking", self.host)


checks = [Check(line.strip()) for line in sys.stdin]
for check in checks:
    check.thread.join()

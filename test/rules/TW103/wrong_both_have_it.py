"""Two threads register one queue: both may find that it is not there yet."""
import queue
import threading


class Radio:
    def __init__(self, port):
        self.port = port
        self.waiting = []
        self.guard = threading.Lock()
        self.answers = queue.Queue(1)
        self.wishes = []

    def register(self, answers):
        if answers in self.waiting:  # expect: TW103
            print("registered already")
            return
        with self.guard:
            self.waiting.append(answers)

    def wish(self, wanted):
        entry = [wanted, len(wanted)]
        # A list made a moment ago is equal to the one that another thread has put in.
        if entry in self.wishes:  # expect: TW103
            return
        with self.guard:
            self.wishes.append(entry)

    def ask(self, wanted):
        self.wish(wanted)
        self.register(self.answers)
        self.port.write(wanted)


def poll(radio):
    for number in range(10):
        radio.ask(b"state")


def serve(port):
    radio = Radio(port)
    poller = threading.Thread(target=poll, args=(radio,))
    poller.start()
    radio.ask(b"version")
    poller.join()


with open("/dev/ttyUSB0", "r+b", buffering=0) as tty:
    serve(tty)

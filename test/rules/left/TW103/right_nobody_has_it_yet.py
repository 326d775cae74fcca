"""Who waits for an answer registers a queue just made: nobody else can have registered that one."""
import queue
import threading


class Radio:
    def __init__(self, port):
        self.port = port
        self.waiting = []
        self.guard = threading.Lock()

    def register(self, answers, wanted):
        if answers in self.waiting:
            print("registered already")
            return
        with self.guard:
            self.waiting.append(answers)

    def ask(self, wanted):
        answers = queue.Queue(1)
        self.register(answers, wanted)
        self.port.write(wanted)
        return answers.get()


def poll(radio):
    for number in range(10):
        print(radio.ask(b"state"))


def serve(port):
    radio = Radio(port)
    poller = threading.Thread(target=poll, args=(radio,))
    poller.start()
    print(radio.ask(b"version"))
    poller.join()


with open("/dev/ttyUSB0", "r+b", buffering=0) as tty:
    serve(tty)
